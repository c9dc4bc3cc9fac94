#include "indexer/term_ranker.h"

#include "indexer/word_lists.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace litchi::indexer {
namespace {

// Log-odds by length: of 1, 2 … words in English, of 1, 2 … characters in Chinese; the last is that
// of longer ones too.
constexpr std::array kEnglishLength = {0.0, 1.55, 1.7, 1.2, 0.55};
constexpr std::array kChineseLength = {0.0, 0.2, 0.8, 1.1, 0.55, -0.15, -0.7, -1.15, -2.0};
constexpr double kEnglishOdds = -0.7;  // before any evidence, so that scores of both compare
constexpr double kChineseOdds = -1.1;

double length_odds(std::span<const double> odds, std::size_t length) {
    return odds[std::min(length, odds.size()) - 1];
}

// What the collection says about a word at its place.
struct WordEvidence {
    double title_affinity = 0;
    double left_variety = 0;
    double right_variety = 0;
    double verb_share = 0;
    double bond = 0;  // to the word behind
};

// A text with what its candidates share.
class JudgedText {
  public:
    JudgedText(const TermText& text, const TermStatistics& statistics)
        : text_(text), statistics_(statistics), evidence_(text.words.size()) {
        const WordStatistics& words = statistics.words();
        for (std::uint32_t i = 0; i < text.words.size(); ++i) {
            const TermWord& word = text.words[i];
            if (word.breaks) continue;
            evidence_[i] = {words.title_affinity(word.hash), words.left_variety(word.hash),
                            words.right_variety(word.hash), words.verb_share(word.spelling),
                            statistics.bond(text, i)};
        }
    }

    double score(const TermCandidate& candidate) const {
        const bool english = text_.language == TermLanguage::English;
        const double odds =
            common_odds(candidate) + (english ? english_odds(candidate) : chinese_odds(candidate));
        return 1 / (1 + std::exp(-odds));
    }

  private:
    std::span<const TermWord> words_of(const TermCandidate& candidate) const {
        const TermSpan& first = candidate.spans.front();
        return std::span(text_.words).subspan(first.begin, first.size());
    }
    std::span<const WordEvidence> evidence_of(const TermCandidate& candidate) const {
        const TermSpan& first = candidate.spans.front();
        return std::span(evidence_).subspan(first.begin, first.size());
    }

    // 1 in the title, 2 as a whole run of it.
    int title_rank(const TermCandidate& candidate) const {
        int rank = 0;
        for (const TermSpan& span : candidate.spans)
            if (text_.words[span.begin].in_title) rank = std::max(rank, span.whole() ? 2 : 1);
        return rank;
    }

    // The least bond to a word behind it.
    double outer_bond(const TermCandidate& candidate) const {
        double least = std::numeric_limits<double>::infinity();
        for (const TermSpan& span : candidate.spans)
            least = std::min(least, span.closes ? 0 : evidence_[span.end - 1].bond);
        return least;
    }

    double mean_affinity(const TermCandidate& candidate) const {
        double sum = 0;
        for (const WordEvidence& word : evidence_of(candidate)) sum += word.title_affinity;
        return sum / static_cast<double>(candidate.spans.front().size());
    }

    double common_odds(const TermCandidate& candidate) const {
        const double alone = statistics_.phrase(candidate.key).alone_share();
        return 0.7 * mean_affinity(candidate) + 0.8 * alone - 0.15 * outer_bond(candidate);
    }

    double english_odds(const TermCandidate& candidate) const;
    double chinese_odds(const TermCandidate& candidate) const;

    const TermText& text_;
    const TermStatistics& statistics_;
    std::vector<WordEvidence> evidence_;
};

double JudgedText::english_odds(const TermCandidate& candidate) const {
    const std::span<const TermWord> words = words_of(candidate);
    const std::span<const WordEvidence> evidence = evidence_of(candidate);
    const int title = title_rank(candidate);
    double odds = kEnglishOdds + length_odds(kEnglishLength, words.size());
    odds += 0.5 * std::log(candidate.spans.size());
    odds -= 0.2 * std::log1p(words.front().position);
    odds += (title > 0 ? -0.85 : 0.0) + (title > 1 ? 0.85 : 0.0);
    if (statistics_.phrase(candidate.key).records <= 1) odds -= 0.55;
    odds += 0.35 * evidence.front().left_variety;
    if (candidate.absorbed) odds -= 0.6;
    if ((words.front().roles & kNotFirst) != 0) odds -= 1.0;
    if ((words.back().roles & kNotLast) != 0) odds -= 0.4;
    odds -= 2.05 * std::ranges::max(evidence, {}, &WordEvidence::verb_share).verb_share;
    if (words.back().key.ends_with("ing")) odds += 0.35;
    if (words.back().key.ends_with("ed")) odds -= 1.4;
    return odds;
}

double JudgedText::chinese_odds(const TermCandidate& candidate) const {
    const std::span<const TermWord> words = words_of(candidate);
    const std::span<const WordEvidence> evidence = evidence_of(candidate);
    const PhraseStatistics phrase = statistics_.phrase(candidate.key);
    const std::size_t length = characters_of(text_, candidate.spans.front());
    double odds = kChineseOdds + length_odds(kChineseLength, length);
    odds -= 0.35 * std::log1p(words.front().position);
    if (title_rank(candidate) > 1) odds += 0.5;
    odds -= 1.1 * std::log(std::max(1U, phrase.records));
    odds += 0.6 * (phrase.left_entropy + phrase.right_entropy);
    odds += 0.8 * evidence.front().left_variety + 0.5 * evidence.back().right_variety;
    if (candidate.absorbed) odds -= 0.45;
    if ((words.front().roles & kBreaks) != 0) odds -= 0.5;
    if (words.size() > 1 && (words.back().roles & kWeakLast) != 0) odds += 0.45;
    if (words.back().function) odds -= 2.6;
    if (words.front().key.front() >= '0' && words.front().key.front() <= '9') odds -= 2.2;
    return odds;
}

void keep_best(std::vector<RecordTerm>& terms, std::size_t limit) {
    std::ranges::stable_sort(terms, std::greater<>{}, &RecordTerm::score);
    if (terms.size() > limit) terms.resize(limit);
}

}  // namespace

std::vector<RecordTerm> rank_terms(const TermText& text, std::span<const TermCandidate> candidates,
                                   const TermStatistics& statistics, std::size_t limit) {
    const JudgedText judged(text, statistics);
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        order.emplace_back(-judged.score(candidates[i]), i);
    const auto end = order.begin() + static_cast<std::ptrdiff_t>(std::min(limit, order.size()));
    std::partial_sort(order.begin(), end, order.end());
    std::vector<RecordTerm> terms;
    for (auto at = order.begin(); at != end; ++at) {
        const TermCandidate& candidate = candidates[at->second];
        terms.push_back({surface_of(text, candidate), candidate.key, -at->first});
    }
    return terms;
}

std::vector<RecordTerm> record_terms(std::span<const TermText> texts,
                                     const TermStatistics& statistics, std::size_t limit) {
    std::vector<RecordTerm> terms;
    for (const TermText& text : texts) {
        const std::vector<TermCandidate> candidates = term_candidates(text);
        for (RecordTerm& term : rank_terms(text, candidates, statistics, limit))
            if (std::ranges::find(terms, term.key, &RecordTerm::key) == terms.end())
                terms.push_back(std::move(term));
    }
    keep_best(terms, limit);
    return terms;
}

}  // namespace litchi::indexer
