#include "indexer/term_ranker.h"

#include "indexer/word_lists.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace litchi::indexer {
namespace {

// Log-odds by length: of 1, 2 … words in English, of 1, 2 … characters in Chinese; the last is that
// of longer ones too.
constexpr std::array kEnglishLength = {-0.8, 0.55, 0.7, 0.25, -0.5};
constexpr std::array kChineseLength = {0.0, 0.0, 0.5, 1.0, 0.55, 0.05, -0.75, -1.3, -1.6};
constexpr double kEnglishOdds = -2.6;  // before any evidence, so that scores of both compare
constexpr double kChineseOdds = -3.4;

double length_odds(std::span<const double> odds, std::size_t length) {
    return odds[std::min(length, odds.size()) - 1];
}

// A candidate with all that its score depends on.
struct Judged {
    const TermText& text;
    const TermCandidate& candidate;
    const TermStatistics& statistics;

    std::span<const TermWord> words() const {
        const TermSpan& first = candidate.spans.front();
        return std::span(text.words).subspan(first.begin, first.size());
    }
    bool in_title(const TermSpan& span) const { return text.words[span.begin].in_title; }
    bool has_role(const TermWord& word, unsigned role) const { return (word.roles & role) != 0; }
};

double log_position(const Judged& judged) {
    return std::log1p(judged.words().front().position);
}

// 1 in the title, 2 as a whole run of it.
int title_rank(const Judged& judged) {
    int rank = 0;
    for (const TermSpan& span : judged.candidate.spans)
        if (judged.in_title(span)) rank = std::max(rank, span.whole() ? 2 : 1);
    return rank;
}

double whole_share(const PhraseStatistics& phrase) {
    return static_cast<double>(phrase.whole) / std::max(1U, phrase.records);
}

double verb_share(const Judged& judged) {
    double most = 0;
    for (const TermWord& word : judged.words())
        most = std::max(most, judged.statistics.verb_share(word.spelling));
    return most;
}

double english_odds(const Judged& judged) {
    const std::span<const TermWord> words = judged.words();
    const int title = title_rank(judged);
    double odds = kEnglishOdds + length_odds(kEnglishLength, words.size());
    odds += 0.6 * std::log(judged.candidate.spans.size());
    odds -= 0.2 * log_position(judged);
    odds += (title > 0 ? -0.45 : 0.0) + (title > 1 ? 0.9 : 0.0);
    odds += 0.75 * whole_share(judged.statistics.phrase(judged.candidate.key));
    if (judged.candidate.absorbed) odds -= 0.65;
    if (judged.has_role(words.front(), kNotFirst)) odds -= 1.6;
    if (judged.has_role(words.back(), kNotLast)) odds -= 0.6;
    odds -= 2.7 * verb_share(judged);
    if (words.back().key.ends_with("ing")) odds += 0.5;
    if (words.back().key.ends_with("ed")) odds -= 1.4;
    return odds;
}

double chinese_odds(const Judged& judged) {
    const std::span<const TermWord> words = judged.words();
    const PhraseStatistics phrase = judged.statistics.phrase(judged.candidate.key);
    const int title = title_rank(judged);
    const std::size_t length = characters_of(judged.text, judged.candidate.spans.front());
    double odds = kChineseOdds + length_odds(kChineseLength, length);
    odds -= 0.3 * log_position(judged);
    odds += (title > 0 ? 0.5 : 0.0) + (title > 1 ? 0.7 : 0.0);
    odds += 0.25 * whole_share(phrase);
    odds -= 1.5 * std::log(std::max(1U, phrase.records));
    odds += 0.8 * (phrase.left_entropy + phrase.right_entropy);
    if (judged.candidate.absorbed) odds -= 0.78;
    if (judged.has_role(words.front(), kBreaks)) odds -= 0.7;
    if (words.size() > 1 && judged.has_role(words.back(), kWeakLast)) odds += 0.7;
    if (words.back().function) odds -= 1.5;
    if (words.front().key.front() >= '0' && words.front().key.front() <= '9') odds -= 2.0;
    return odds;
}

double score_of(const Judged& judged) {
    const bool english = judged.text.language == TermLanguage::English;
    return 1 / (1 + std::exp(-(english ? english_odds(judged) : chinese_odds(judged))));
}

void keep_best(std::vector<RecordTerm>& terms, std::size_t limit) {
    std::ranges::stable_sort(terms, std::greater<>{}, &RecordTerm::score);
    if (terms.size() > limit) terms.resize(limit);
}

}  // namespace

std::vector<RecordTerm> rank_terms(const TermText& text, std::span<const TermCandidate> candidates,
                                   const TermStatistics& statistics, std::size_t limit) {
    std::vector<std::pair<double, std::size_t>> order;
    for (std::size_t i = 0; i < candidates.size(); ++i)
        order.emplace_back(-score_of({text, candidates[i], statistics}), i);
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
