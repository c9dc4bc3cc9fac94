#include "indexer/term_collection.h"

#include "indexer/term_ranker.h"
#include "indexer/term_relevance.h"
#include "indexer/word_lists.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <unordered_map>

namespace litchi::indexer {
namespace {

constexpr std::size_t kRankedByRelevance = 2000;
constexpr double kRelevantShare = 0.6;
constexpr double kMostVerbShare = 0.25;
constexpr double kLeastAloneShare = 0.2;
constexpr double kLeastCohesion = 1;
constexpr std::size_t kFewestHan = 3;
constexpr std::uint32_t kSmallCollection = 200;
constexpr std::uint32_t kFewestChinese = 2;

template <typename Use>
void for_each_text(const Snapshot& snapshot, const Use& use) {
    for (const auto& [id, doc] : snapshot.records_by_id()) {
        const corpora::Record record = snapshot.record(doc);
        for (const TermText& text : term_texts(record, snapshot.finder().analyzer())) use(text);
    }
}

// A term with what is summed up over the collection.
struct Sum {
    CollectionTerm term;
    std::uint64_t key = 0;
    double length = 0;         // words or Han characters
    std::uint64_t around = 0;  // texts of the longer terms, added up
    std::uint32_t longer = 0;  // how many these are
    double named = 0;          // its scores in the texts, added up
    std::map<std::string, std::uint32_t> spellings;
};

// Gathers the terms that stand in enough texts.
class TermGathering {
  public:
    explicit TermGathering(const TermStatistics& statistics)
        : statistics_(statistics), fewest_(statistics.texts() < kSmallCollection ? 2 : 3) {}

    void add(const TermText& text) {
        std::vector<std::uint32_t> here;
        const std::vector<TermCandidate> candidates = term_candidates(text);
        for (const TermCandidate& candidate : candidates) {
            const PhraseStatistics phrase = statistics_.phrase(candidate.key);
            if (phrase.records < fewest(text.language)) continue;
            const auto [place, fresh] = index_.try_emplace(candidate.key, sums_.size());
            if (fresh) sums_.push_back(describe(text, candidate, phrase));
            if (sums_[place->second].length == 0) continue;
            ++sums_[place->second].spellings[surface_of(text, candidate)];
            if (fresh) add_around(text, candidate, phrase);
            here.push_back(static_cast<std::uint32_t>(place->second));
        }
        std::ranges::sort(here);
        texts_.push_back(std::move(here));
        if (text.language == TermLanguage::Chinese) add_scores(text, candidates);
    }

    std::vector<Sum>& sums() { return sums_; }
    // For each text the terms in it, as places in sums().
    const std::vector<std::vector<std::uint32_t>>& texts() const { return texts_; }

  private:
    std::uint32_t fewest(TermLanguage language) const {
        return language == TermLanguage::Chinese ? kFewestChinese : fewest_;
    }

    void add_scores(const TermText& text, std::span<const TermCandidate> candidates) {
        for (const RecordTerm& term : rank_terms(text, candidates, statistics_, candidates.size()))
            if (const auto found = index_.find(term.key); found != index_.end())
                sums_[found->second].named += term.score;
    }

    // length 0: no term.
    Sum describe(const TermText& text, const TermCandidate& candidate,
                 const PhraseStatistics& phrase) const {
        const TermSpan& span = candidate.spans.front();
        Sum sum;
        sum.key = candidate.key;
        sum.term.language = text.language;
        sum.term.records = phrase.records;
        if (text.language == TermLanguage::English && english_term(text, span, phrase))
            sum.length = span.size();
        if (text.language == TermLanguage::Chinese && chinese_term(text, span)) {
            sum.term.cohesion = statistics_.cohesion(text, span);
            sum.term.entropy = std::min(phrase.left_entropy, phrase.right_entropy);
            if (sum.term.cohesion >= kLeastCohesion && sum.term.entropy > 0)
                sum.length = static_cast<double>(characters_of(text, span));
        }
        return sum;
    }

    bool english_term(const TermText& text, const TermSpan& span,
                      const PhraseStatistics& phrase) const {
        if (span.size() < 2 || phrase.alone < kLeastAloneShare * phrase.records) return false;
        const TermWord& last = text.words[span.end - 1];
        if ((text.words[span.begin].roles & kNotFirst) != 0 || (last.roles & kNotLast) != 0)
            return false;
        if ((span.size() == 2 && (last.roles & kWeakLast) != 0) || last.key.ends_with("ed"))
            return false;
        return std::all_of(text.words.begin() + span.begin, text.words.begin() + span.end,
                           [&](const TermWord& word) {
                               return statistics_.words().verb_share(word.spelling) <
                                      kMostVerbShare;
                           });
    }

    bool chinese_term(const TermText& text, const TermSpan& span) const {
        if (span.size() < 2 || characters_of(text, span) < kFewestHan) return false;
        const TermWord& first = text.words[span.begin];
        const TermWord& last = text.words[span.end - 1];
        if (first.function || last.function) return false;
        if ((first.roles & (kBreaks | kNotFirst)) != 0) return false;
        return (last.roles & (kBreaks | kNotLast)) == 0;
    }

    // Counts a new term into the terms inside it.
    void add_around(const TermText& text, const TermCandidate& candidate,
                    const PhraseStatistics& phrase) {
        const TermSpan& span = candidate.spans.front();
        const std::string_view joint = text.language == TermLanguage::English ? " " : "";
        for (std::uint32_t a = span.begin; a < span.end; ++a) {
            std::uint64_t key = kTermHashSeed;
            for (std::uint32_t b = a + 1; b <= span.end; ++b) {
                key = term_hash(joint, term_hash(text.words[b - 1].key, key));
                if (b - a == span.size()) continue;
                auto& [texts, terms] = around_[key];
                texts += phrase.records;
                ++terms;
            }
        }
    }

  public:
    void finish() {
        for (Sum& sum : sums_) {
            const auto found = around_.find(sum.key);
            if (found != around_.end()) std::tie(sum.around, sum.longer) = found->second;
            const double nested =
                sum.longer == 0 ? 0 : static_cast<double>(sum.around) / sum.longer;
            const double size = std::max(sum.length, 1.0);
            sum.term.c_value = std::log2(size) * (sum.term.records - nested);
            sum.term.score = sum.term.c_value;
            if (sum.term.language == TermLanguage::Chinese)
                sum.term.score = sum.named * (1 - nested / std::max(1U, sum.term.records));
            if (sum.spellings.empty()) continue;
            sum.term.label = std::ranges::max_element(sum.spellings, {}, [](const auto& spelling) {
                                 return spelling.second;
                             })->first;
        }
    }

  private:
    const TermStatistics& statistics_;
    std::uint32_t fewest_;
    std::vector<Sum> sums_;
    std::unordered_map<std::uint64_t, std::size_t> index_;
    std::unordered_map<std::uint64_t, std::pair<std::uint64_t, std::uint32_t>> around_;
    std::vector<std::vector<std::uint32_t>> texts_;
};

// Places in sums() of the terms of a language, best first.
std::vector<std::uint32_t> best_of(const std::vector<Sum>& sums, TermLanguage language) {
    std::vector<std::uint32_t> order;
    for (std::uint32_t i = 0; i < sums.size(); ++i)
        if (sums[i].length > 0 && sums[i].term.score > 0 && sums[i].term.language == language)
            order.push_back(i);
    std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) {
        if (sums[a].term.score != sums[b].term.score)
            return sums[a].term.score > sums[b].term.score;
        return sums[a].term.label < sums[b].term.label;
    });
    return order;
}

// Leaves the terms of highest relevance, in their order.
void drop_irrelevant(TermGathering& gathering, std::vector<std::uint32_t>& order) {
    order.resize(std::min(order.size(), kRankedByRelevance));
    std::unordered_map<std::uint32_t, std::uint32_t> number;
    for (std::uint32_t i = 0; i < order.size(); ++i) number.emplace(order[i], i);
    std::vector<std::vector<std::uint32_t>> texts;
    for (const std::vector<std::uint32_t>& text : gathering.texts()) {
        std::vector<std::uint32_t> here;
        for (const std::uint32_t term : text)
            if (const auto found = number.find(term); found != number.end())
                here.push_back(found->second);
        if (here.size() > 1) texts.push_back(std::move(here));
    }
    const std::vector<double> relevance = term_relevance(texts, order.size());
    std::vector<double> sorted = relevance;
    std::ranges::sort(sorted, std::greater<>{});
    const auto kept = static_cast<std::size_t>(kRelevantShare * static_cast<double>(sorted.size()));
    const double least = kept == 0 ? 0 : sorted[kept - 1];
    for (std::uint32_t i = 0; i < order.size(); ++i)
        gathering.sums()[order[i]].term.relevance = relevance[i];
    std::erase_if(
        order, [&](std::uint32_t term) { return gathering.sums()[term].term.relevance < least; });
}

}  // namespace

TermStatistics collect_term_statistics(const Snapshot& snapshot) {
    TermStatistics statistics;
    for_each_text(snapshot,
                  [&](const TermText& text) { statistics.add(text, term_candidates(text)); });
    statistics.finish();
    return statistics;
}

std::vector<CollectionTerm> collection_terms(const Snapshot& snapshot,
                                             const TermStatistics& statistics, std::size_t limit,
                                             const std::function<bool(std::string_view)>& known) {
    TermGathering gathering(statistics);
    for_each_text(snapshot, [&](const TermText& text) { gathering.add(text); });
    gathering.finish();
    std::vector<CollectionTerm> terms;
    for (const TermLanguage language : {TermLanguage::English, TermLanguage::Chinese}) {
        std::vector<std::uint32_t> order = best_of(gathering.sums(), language);
        if (language == TermLanguage::English) drop_irrelevant(gathering, order);
        std::size_t taken = 0;
        for (const std::uint32_t i : order) {
            if (taken == limit) break;
            const CollectionTerm& term = gathering.sums()[i].term;
            if (known(term.label)) continue;
            terms.push_back(term);
            ++taken;
        }
    }
    return terms;
}

}  // namespace litchi::indexer
