#include "indexer/word_alignment.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace litchi::indexer {
namespace {

std::vector<WordPair> meeting_words(std::span<const AlignedText> texts) {
    std::vector<WordPair> pairs;
    for (const AlignedText& text : texts)
        for (const std::uint32_t a : text.first)
            for (const std::uint32_t b : text.second) pairs.emplace_back(a, b);
    std::sort(pairs.begin(), pairs.end());
    pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
    return pairs;
}

// The place of every (first, second) of a text among all pairs, row by row.
std::vector<std::vector<std::uint32_t>> places_of(std::span<const AlignedText> texts,
                                                  const std::vector<WordPair>& pairs) {
    std::vector<std::vector<std::uint32_t>> places;
    for (const AlignedText& text : texts) {
        std::vector<std::uint32_t>& cells = places.emplace_back();
        for (const std::uint32_t a : text.first) {
            for (const std::uint32_t b : text.second) {
                const auto place = std::lower_bound(pairs.begin(), pairs.end(), WordPair{a, b});
                cells.push_back(static_cast<std::uint32_t>(place - pairs.begin()));
            }
        }
    }
    return places;
}

// One direction: what `given` picks of a pair is the word translated.
class Model {
  public:
    Model(const std::vector<WordPair>& pairs, bool given_first)
        : pairs_(pairs), given_first_(given_first), t_(pairs.size(), 1.0) {
        for (const WordPair& pair : pairs) words_ = std::max(words_, given(pair) + 1);
    }

    void round(std::span<const AlignedText> texts,
               const std::vector<std::vector<std::uint32_t>>& places) {
        counts_.assign(pairs_.size(), 0);
        for (std::size_t i = 0; i < texts.size(); ++i)
            collect(places[i], texts[i].first.size(), texts[i].second.size());
        std::vector<double> totals(words_, 0);
        for (std::size_t i = 0; i < pairs_.size(); ++i) totals[given(pairs_[i])] += counts_[i];
        for (std::size_t i = 0; i < pairs_.size(); ++i) {
            const double total = totals[given(pairs_[i])];
            t_[i] = total > 0 ? counts_[i] / total : 0;
        }
    }

    double t(std::size_t pair) const { return t_[pair]; }

  private:
    std::uint32_t given(const WordPair& pair) const {
        return given_first_ ? pair.first : pair.second;
    }

    // Shares each made word among the given words of its text.
    void collect(const std::vector<std::uint32_t>& cells, std::size_t rows, std::size_t columns) {
        const std::size_t made = given_first_ ? columns : rows;
        const std::size_t givens = given_first_ ? rows : columns;
        const auto cell = [&](std::size_t m, std::size_t g) {
            return given_first_ ? cells[g * columns + m] : cells[m * columns + g];
        };
        for (std::size_t m = 0; m < made; ++m) {
            double sum = 0;
            for (std::size_t g = 0; g < givens; ++g) sum += t_[cell(m, g)];
            if (sum <= 0) continue;
            for (std::size_t g = 0; g < givens; ++g) counts_[cell(m, g)] += t_[cell(m, g)] / sum;
        }
    }

    const std::vector<WordPair>& pairs_;
    bool given_first_;
    std::uint32_t words_ = 0;
    std::vector<double> t_;
    std::vector<double> counts_;
};

}  // namespace

std::vector<WordLink> align_words(std::span<const AlignedText> texts, unsigned rounds) {
    const std::vector<WordPair> pairs = meeting_words(texts);
    const auto places = places_of(texts, pairs);
    Model forth(pairs, true);
    Model back(pairs, false);
    for (unsigned i = 0; i < rounds; ++i) {
        forth.round(texts, places);
        back.round(texts, places);
    }
    std::vector<WordLink> links;
    for (std::size_t i = 0; i < pairs.size(); ++i)
        links.push_back({pairs[i], std::sqrt(forth.t(i) * back.t(i))});
    return links;
}

}  // namespace litchi::indexer
