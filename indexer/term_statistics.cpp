#include "indexer/term_statistics.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace litchi::indexer {
namespace {

// −Σ p log p over sorted values, in the order of the values.
float entropy(std::span<const std::uint32_t> sorted) {
    const auto all = static_cast<double>(sorted.size());
    double sum = 0;
    for (std::size_t begin = 0; begin < sorted.size();) {
        std::size_t end = begin + 1;
        while (end < sorted.size() && sorted[end] == sorted[begin]) ++end;
        const double share = static_cast<double>(end - begin) / all;
        sum -= share * std::log(share);
        begin = end;
    }
    return static_cast<float>(sum);
}

}  // namespace

void TermStatistics::add(const TermText& text, std::span<const TermCandidate> candidates) {
    for (const TermCandidate& candidate : candidates) {
        PhraseStatistics& phrase = phrases_.at(candidate.key);
        ++phrase.records;
        if (std::ranges::any_of(candidate.spans, &TermSpan::alone)) ++phrase.alone;
        if (text.language == TermLanguage::Chinese) add_neighbours(text, candidate);
    }
    ++texts_;
    ++texts_in_.at(static_cast<std::size_t>(text.language));
    words_.add(text);
}

void TermStatistics::add_neighbours(const TermText& text, const TermCandidate& candidate) {
    const auto neighbour = [&](bool edge, std::uint32_t word) {
        if (edge) return fresh_neighbour();
        return static_cast<std::uint32_t>(text.words[word].spelling >> 33U);
    };
    for (const TermSpan& span : candidate.spans) {
        const std::uint32_t left = neighbour(span.opens, span.begin - 1);
        neighbours_.push_back({candidate.key, left, neighbour(span.closes, span.end)});
    }
}

void TermStatistics::measure_entropy(std::span<const Neighbours> places) {
    std::vector<std::uint32_t> values(places.size());
    const auto entropy_of = [&](std::uint32_t Neighbours::*side) {
        std::ranges::transform(places, values.begin(), side);
        std::ranges::sort(values);
        return entropy(values);
    };
    PhraseStatistics& phrase = phrases_.at(places.front().key);
    phrase.left_entropy = entropy_of(&Neighbours::left);
    phrase.right_entropy = entropy_of(&Neighbours::right);
}

void TermStatistics::finish() {
    std::ranges::sort(neighbours_, {}, &Neighbours::key);
    for (std::size_t begin = 0; begin < neighbours_.size();) {
        std::size_t end = begin + 1;
        while (end < neighbours_.size() && neighbours_[end].key == neighbours_[begin].key) ++end;
        if (end - begin > 1) measure_entropy(std::span(neighbours_).subspan(begin, end - begin));
        begin = end;
    }
    neighbours_ = {};
    words_.finish();
}

double TermStatistics::share_of(const TermText& text, std::uint32_t begin,
                                std::uint32_t end) const {
    std::uint64_t key = kTermHashSeed;
    for (std::uint32_t i = begin; i < end; ++i) key = term_hash(text.words[i].key, key);
    std::uint32_t found = phrases_.get(key).records;
    if (end - begin == 1) found = std::max(found, words_.texts(text.words[begin].hash));
    return std::max(1.0, static_cast<double>(found)) / std::max(1U, texts_);
}

double TermStatistics::cohesion(const TermText& text, const TermSpan& span) const {
    const double whole = share_of(text, span.begin, span.end);
    double least = std::numeric_limits<double>::infinity();
    for (std::uint32_t at = span.begin + 1; at < span.end; ++at) {
        const double parts = share_of(text, span.begin, at) * share_of(text, at, span.end);
        least = std::min(least, std::log2(whole / parts));
    }
    return least;
}

double TermStatistics::bond(const TermText& text, std::uint32_t word) const {
    if (word + 1 >= text.words.size() || !text.words[word + 1].joined) return 0;
    const TermWord& left = text.words[word];
    const TermWord& right = text.words[word + 1];
    const std::string_view gap = text.language == TermLanguage::English ? " " : "";
    const std::uint64_t both =
        term_hash(gap, term_hash(right.key, term_hash(gap, term_hash(left.key))));
    const double together = phrases_.get(both).records;
    const double apart = static_cast<double>(words_.texts(left.hash)) * words_.texts(right.hash);
    const double texts = texts_in_.at(static_cast<std::size_t>(text.language));
    return apart == 0 ? 0 : std::max(0.0, std::log(std::max(1e-9, together * texts / apart)));
}

}  // namespace litchi::indexer
