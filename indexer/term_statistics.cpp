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
        if (std::ranges::any_of(candidate.spans, &TermSpan::whole)) ++phrase.whole;
        if (text.language == TermLanguage::Chinese) add_neighbours(text, candidate);
    }
    ++texts_;
    for (const TermWord& word : text.words) {
        if (word.breaks) continue;
        WordPlaces& places = words_.at(word.spelling);
        ++places.all;
        places.verbal += static_cast<std::uint32_t>(word.after_verb_sign) +
                         static_cast<std::uint32_t>(word.before_determiner);
    }
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
}

double TermStatistics::share_of(const TermText& text, std::uint32_t begin,
                                std::uint32_t end) const {
    std::uint64_t key = kTermHashSeed;
    for (std::uint32_t i = begin; i < end; ++i) key = term_hash(text.words[i].key, key);
    std::uint32_t found = phrases_.get(key).records;
    if (found == 0) found = words_.get(text.words[begin].spelling).all;
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

double TermStatistics::verb_share(std::uint64_t spelling) const {
    const WordPlaces places = words_.get(spelling);
    return places.verbal / (places.all + 1.5);
}

}  // namespace litchi::indexer
