#include "query/prior_art_finder.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "query/hits.h"
#include "query/idea_features.h"
#include "query/key_points.h"
#include "query/query_builder.h"
#include "query/snippets.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace litchi::query {
namespace {

using indexer::ByteRange;
using indexer::DocSet;

// Of one search; deeper places hardly add to a score.
constexpr std::size_t kLeastDepth = 1000;
// Of the idea or a point that are searched: as many as Lucene's MoreLikeThis takes.
constexpr std::size_t kIdeaWords = 25;

std::string_view piece(std::string_view text, ByteRange range) {
    return text.substr(range.begin, range.end - range.begin);
}

DocSet either(const DocSet& a, const DocSet& b) {
    std::vector<std::uint64_t> words = a.words();
    words.resize(std::max(words.size(), b.words().size()));
    for (std::size_t i = 0; i < b.words().size(); ++i) words[i] |= b.words()[i];
    return DocSet(std::move(words));
}

struct Scored {
    DocId doc{};
    double score = 0;
};

// Sums the scores of several searches, each over its best one.
class Scores {
  public:
    void add(const std::vector<ScoredDocument>& found, double weight) {
        double best = 0;
        for (const ScoredDocument& document : found) best = std::max(best, document.score);
        if (best <= 0) return;
        for (const ScoredDocument& document : found)
            scores_[document.doc] += weight * document.score / best;
    }

    // By falling score; ties by the order of record ids.
    std::vector<Scored> in_order(std::span<const std::uint32_t> ranks) const {
        std::vector<Scored> order;
        for (const auto& [doc, score] : scores_) order.push_back({doc, score});
        std::sort(order.begin(), order.end(), [&](const Scored& a, const Scored& b) {
            if (a.score != b.score) return a.score > b.score;
            return ranks[value(a.doc)] < ranks[value(b.doc)];
        });
        return order;
    }

  private:
    std::map<DocId, double> scores_;
};

// The search of an idea: its parts one after another.
class IdeaSearch {
  public:
    IdeaSearch(const indexer::Snapshot& snapshot, const IndexDatabase& index,
               const PriorArtRequest& request, const DocSet& among)
        : snapshot_(snapshot), index_(index), scope_(request.scope), among_(among) {
        scope_.plain = true;
        scope_.most_words = kIdeaWords;
        depth_ = std::max(kLeastDepth, 2 * scope_.limit);
    }

    void add(std::string_view text, double weight) {
        scope_.query = text;
        const BuiltQuery built = build_plain_query(snapshot_, index_.database(), scope_);
        for (const std::string& note : built.notes)
            if (seen_.insert(note).second) notes_.push_back(note);
        scores_.add(index_.ranked(*built.query, among_, depth_), weight);
    }

    const Scores& scores() const { return scores_; }
    std::vector<std::string> take_notes() { return std::move(notes_); }

  private:
    const indexer::Snapshot& snapshot_;
    const IndexDatabase& index_;
    SearchRequest scope_;
    const DocSet& among_;
    std::size_t depth_;
    Scores scores_;
    std::vector<std::string> notes_;
    std::set<std::string> seen_;
};

IdeaSearch search_idea(const indexer::Snapshot& snapshot, const IndexDatabase& index,
                       const PriorArtRequest& request, const DocSet& among,
                       std::span<const ByteRange> points) {
    IdeaSearch search(snapshot, index, request, among);
    search.add(request.scope.query, 1);
    if (points.size() < 2) return search;
    for (const ByteRange point : points)
        search.add(piece(request.scope.query, point), 1.0 / static_cast<double>(points.size()));
    return search;
}

// Compares documents with the features of each point.
class Comparison {
  public:
    Comparison(const indexer::Snapshot& snapshot, const Xapian::Database& database,
               const std::string& idea, std::span<const ByteRange> points, std::string language)
        : snapshot_(snapshot), language_(std::move(language)) {
        for (const ByteRange point : points)
            features_.push_back(features_of(snapshot, database, piece(idea, point)));
    }

    PriorArtDocument document(const Scored& scored) const {
        const corpora::Record record = snapshot_.record(scored.doc);
        const RecordReading reading(snapshot_, record);
        PriorArtDocument document;
        document.hit = bare_hit(record, scored.doc, language_);
        document.hit.score = scored.score;
        document.prior = prior_date(record);
        for (std::size_t i = 0; i < features_.size(); ++i) {
            document.points.push_back(match(reading, i));
            document.covered += document.points.back().coverage >= kCovered;
        }
        return document;
    }

  private:
    // What stands of a point in one sentence.
    struct Sentence {
        double weight = 0;
        std::vector<Mark> marks;
    };
    using Sentences = std::map<std::pair<std::size_t, std::size_t>, Sentence>;  // text, sentence

    PointMatch match(const RecordReading& reading, std::size_t point) const {
        PointMatch match;
        match.point = point;
        double all = 0;
        double found = 0;
        Sentences sentences;
        for (std::size_t i = 0; i < features_[point].size(); ++i) {
            const Feature& feature = features_[point][i];
            const std::vector<FeaturePlace> places = reading.places(feature);
            all += feature.weight;
            found += places.empty() ? 0 : feature.weight;
            (places.empty() ? match.missing : match.matched).push_back(feature.text);
            note(reading, places, feature.weight, i, sentences);
        }
        match.coverage = all > 0 ? found / all : 0;
        match.sentence = best_of(reading, sentences);
        return match;
    }

    static void note(const RecordReading& reading, const std::vector<FeaturePlace>& places,
                     double weight, std::size_t reason, Sentences& sentences) {
        for (const FeaturePlace& place : places) {
            const auto& ranges = reading.sentences()[place.text];
            const auto behind = std::upper_bound(
                ranges.begin(), ranges.end(), place.range.begin,
                [](std::uint32_t at, ByteRange range) { return at < range.begin; });
            if (behind == ranges.begin()) continue;
            Sentence& sentence =
                sentences[{place.text, static_cast<std::size_t>(behind - ranges.begin()) - 1}];
            const bool counted = !sentence.marks.empty() && sentence.marks.back().reason == reason;
            if (!counted) sentence.weight += weight;
            sentence.marks.push_back({place.range, reason});
        }
    }

    // Of running text and titles; the first of equals.
    static Snippet best_of(const RecordReading& reading, const Sentences& sentences) {
        const Sentence* best = nullptr;
        std::pair<std::size_t, std::size_t> place;
        for (const auto& [at, sentence] : sentences) {
            if ((bit(reading.texts()[at.first].field) & indexer::kTextFields) == 0) continue;
            if (best && sentence.weight <= best->weight) continue;
            best = &sentence;
            place = at;
        }
        if (!best) return {};
        const indexer::FieldText& text = reading.texts()[place.first];
        std::vector<Mark> marks = best->marks;
        std::sort(marks.begin(), marks.end(), [](const Mark& a, const Mark& b) {
            return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                                  : a.range.end > b.range.end;
        });
        return {std::string(to_string(text.field)), std::string(text.language),
                snippet_parts(text.text, reading.sentences()[place.first][place.second], marks)};
    }

    const indexer::Snapshot& snapshot_;
    std::string language_;
    std::vector<std::vector<Feature>> features_;  // of each point
};

void say_what_is_missing(const PriorArtRequest& request, PriorArt& result) {
    if (result.considered + result.uncertain_dates == 0)
        result.notes.push_back("No record of the collection lies before " +
                               to_string(request.before) + ".");
    else if (result.documents.empty() && result.uncertain.empty())
        result.notes.push_back("No record holds a word of the idea.");
}

}  // namespace

PriorArt PriorArtFinder::find(const PriorArtRequest& request, const DatedDocuments& dated) const {
    PriorArt result;
    result.idea = request.scope.query;
    const KeyPoints points = key_points(snapshot_.finder().analyzer(), result.idea);
    result.points = points.points;
    result.considered = dated.before.size();
    result.uncertain_dates = dated.uncertain.size();
    const DocSet among = either(dated.before, dated.uncertain);
    IdeaSearch search = search_idea(snapshot_, index_, request, among, result.points);
    result.notes = search.take_notes();
    if (points.cut)
        result.notes.push_back("The idea has more than " + std::to_string(kMaxKeyPoints) +
                               " points; the rest is searched as part of the whole.");
    const Comparison comparison(snapshot_, index_.database(), result.idea, result.points,
                                request.scope.language);
    for (const Scored& scored : search.scores().in_order(ranks_)) {
        const bool before = dated.before.contains(scored.doc);
        std::vector<PriorArtDocument>& list = before ? result.documents : result.uncertain;
        if (list.size() < (before ? request.scope.limit : kMaxUncertain))
            list.push_back(comparison.document(scored));
    }
    say_what_is_missing(request, result);
    return result;
}

std::vector<RankedRecord> PriorArtFinder::rank(const PriorArtRequest& request,
                                               const DatedDocuments& dated) const {
    const KeyPoints points = key_points(snapshot_.finder().analyzer(), request.scope.query);
    const IdeaSearch search = search_idea(snapshot_, index_, request, dated.before, points.points);
    std::vector<RankedRecord> ranking;
    for (const Scored& scored : search.scores().in_order(ranks_)) {
        if (ranking.size() == request.scope.limit) break;
        ranking.push_back({snapshot_.record_id(scored.doc), scored.score});
    }
    return ranking;
}

}  // namespace litchi::query
