#include "query/prior_art_finder.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "query/feature_documents.h"
#include "query/feature_match.h"
#include "query/hits.h"
#include "query/idea_features.h"
#include "query/idea_language.h"
#include "query/key_points.h"
#include "query/query_builder.h"

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

    // `point` is the one whose text it is; none: the whole idea.
    void add(std::string_view text, double weight, std::optional<std::size_t> point) {
        scope_.query = text;
        BuiltQuery built = build_plain_query(snapshot_, index_.database(), scope_);
        for (const std::string& note : built.notes)
            if (seen_.insert(note).second) notes_.push_back(note);
        scores_.add(index_.ranked(*built.query, among_, depth_), weight);
        run_.emplace_back(point, std::move(built));
    }

    // What was run, with its counts.
    std::vector<ExecutedSearch> searches(const DatedDocuments& dated) const {
        std::vector<ExecutedSearch> log;
        for (const auto& [point, built] : run_) {
            ExecutedSearch search = executed_search(snapshot_, built);
            search.point = point;
            const DocSet found = index_.run(*built.query, among_, 0).documents;
            search.documents = size_of_both(found, dated.before);
            search.uncertain = size_of_both(found, dated.uncertain);
            log.push_back(std::move(search));
        }
        return log;
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
    std::vector<std::pair<std::optional<std::size_t>, BuiltQuery>> run_;
    std::vector<std::string> notes_;
    std::set<std::string> seen_;
};

IdeaSearch search_idea(const indexer::Snapshot& snapshot, const IndexDatabase& index,
                       const PriorArtRequest& request, const DocSet& among,
                       std::span<const ByteRange> points) {
    IdeaSearch search(snapshot, index, request, among);
    search.add(request.scope.query, 1, std::nullopt);
    if (points.size() < 2) return search;
    for (std::size_t i = 0; i < points.size(); ++i)
        search.add(piece(request.scope.query, points[i]), 1.0 / static_cast<double>(points.size()),
                   i);
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
    PointMatch match(const RecordReading& reading, std::size_t point) const {
        FeatureMatch found = match_features(reading, features_[point]);
        PointMatch match;
        match.point = point;
        double all = 0;
        double held = 0;
        for (std::size_t i = 0; i < features_[point].size(); ++i) {
            const Feature& feature = features_[point][i];
            all += feature.weight;
            held += found.found[i] ? feature.weight : 0;
            (found.found[i] ? match.matched : match.missing).push_back(feature.text);
        }
        match.coverage = all > 0 ? held / all : 0;
        match.sentence = std::move(found.sentence);
        return match;
    }

    const indexer::Snapshot& snapshot_;
    std::string language_;
    std::vector<std::vector<Feature>> features_;  // of each point
};

void say_what_is_missing(const PriorArtRequest& request, PriorArt& result) {
    if (result.considered + result.uncertain_dates == 0)
        result.notes.push_back("No record of the collection lies before " +
                               to_string(request.before) + ".");
    else if (result.considered == 0)
        result.notes.push_back("Every record that may lie before " + to_string(request.before) +
                               " has no date or one that overlaps it.");
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
    result.searches = search.searches(dated);
    result.notes = search.take_notes();
    if (std::string note = language_note(snapshot_.finder().analyzer(), result.idea); !note.empty())
        result.notes.push_back(std::move(note));
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
