#include "indexer/han_segmenter.h"

#include <algorithm>
#include <array>
#include <limits>

namespace litchi::indexer {
namespace {

constexpr std::uint32_t kUnreached = std::numeric_limits<std::uint32_t>::max();
// Of a character that is no word; ICU's own value, and 10⁻⁹ in the language model's scale.
constexpr std::array<std::uint32_t, kSegmentations> kUnknownCost = {7600, 255};
// ICU looks no further.
constexpr std::size_t kLongestWord = 20;
constexpr std::size_t kLongestName = 4;

}  // namespace

std::span<const std::uint32_t> HanSegmenter::cut(std::span<const std::uint16_t> codes) {
    find_best(codes);
    collect_ends(codes.size());
    if (segmentation_ == Segmentation::Litchi) join_unknown(codes);
    return ends_;
}

void HanSegmenter::find_best(std::span<const std::uint16_t> codes) {
    const auto column = static_cast<std::size_t>(segmentation_);
    const WordDictionary::Cell* const cells = dictionary_.cells();
    best_.assign(codes.size() + 1, {kUnreached, 0});
    best_[0].cost = 0;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::uint32_t cost = best_[i].cost;
        const auto reach = [&](std::size_t end, std::uint32_t word_cost) {
            if (cost + word_cost < best_[end].cost)
                best_[end] = {cost + word_cost, static_cast<std::uint32_t>(i)};
        };
        const std::size_t limit = std::min(codes.size(), i + kLongestWord);
        std::int32_t state = 0;
        bool single = false;
        for (std::size_t j = i; j < limit; ++j) {
            const std::int32_t next = cells[state].base + codes[j];
            if (cells[next].check != state || next == 0) break;
            state = next;
            const std::uint16_t word_cost = cells[state].costs[column];
            if (word_cost == kNoWord) continue;
            single = single || j == i;
            reach(j + 1, word_cost);
        }
        if (!single) reach(i + 1, kUnknownCost[column]);
    }
}

void HanSegmenter::collect_ends(std::size_t length) {
    ends_.clear();
    for (auto end = static_cast<std::uint32_t>(length); end > 0; end = best_[end].previous) {
        ends_.push_back(end);
    }
    std::reverse(ends_.begin(), ends_.end());
}

// Every character of the word has the trait.
bool HanSegmenter::has(std::size_t word, std::uint8_t trait,
                       std::span<const std::uint16_t> codes) const {
    for (std::size_t i = begin_of(word); i < ends_[word]; ++i) {
        if ((dictionary_.traits(codes[i]) & trait) == 0) return false;
    }
    return true;
}

// Makes one word of each run of 2 to `longest` words that belong together. Words are read ahead of
// where they are written.
template <typename Belongs>
void HanSegmenter::join_runs(std::size_t longest, Belongs belongs) {
    std::size_t kept = 0;
    for (std::size_t word = 0; word < ends_.size();) {
        std::size_t past = word;
        while (past < ends_.size() && belongs(past)) ++past;
        if (past - word >= 2 && past - word <= longest) word = past - 1;
        do {
            ends_[kept++] = ends_[word++];
        } while (word < past);
    }
    ends_.resize(kept);
}

void HanSegmenter::join_unknown(std::span<const std::uint16_t> codes) {
    join_runs(kLongestName, [&](std::size_t word) {
        return ends_[word] - begin_of(word) == 1 && has(word, kRareAlone, codes);
    });
    join_runs(codes.size(), [&](std::size_t word) { return has(word, kNumeral, codes); });
}

}  // namespace litchi::indexer
