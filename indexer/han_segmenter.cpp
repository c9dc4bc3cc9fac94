#include "indexer/han_segmenter.h"

#include <algorithm>
#include <array>
#include <limits>

namespace litchi::indexer {
namespace {

constexpr std::uint64_t kUnreached = std::numeric_limits<std::uint64_t>::max();
// Of a character that is no word; ICU's own value, and 10⁻⁹ in the language model's scale.
constexpr std::array<std::uint16_t, kSegmentations> kUnknownCost = {7600, 255};
// ICU looks no further.
constexpr std::size_t kLongestWord = 20;
constexpr std::size_t kLongestName = 4;

using Cell = WordDictionary::Cell;

constexpr std::uint32_t all_if(bool condition) {
    return condition ? 0xFFFFFFFFU : 0;
}

constexpr std::uint32_t previous_of(std::uint64_t best) {
    return static_cast<std::uint32_t>(best);
}

}  // namespace

std::span<const std::uint32_t> HanSegmenter::cut(std::span<const std::uint16_t> codes) {
    find_best(codes);
    const std::uint8_t pairs = collect_ends(codes);
    if (segmentation_ == Segmentation::Icu) return words_;
    if ((pairs & kRareAlone) != 0) join_names(codes);
    if ((pairs & kNumeral) != 0) join_numerals(codes);
    return words_;
}

// Whether two characters go on is beyond any branch predictor: that step takes none. kNoWord costs
// more than two characters that are no words, so it never stays the best.
void HanSegmenter::find_best(std::span<const std::uint16_t> codes) {
    const std::uint16_t unknown = kUnknownCost[static_cast<std::size_t>(segmentation_)];
    const Cell* const cells = dictionary_.cells(segmentation_);
    const std::size_t size = codes.size();
    best_.assign(size + 1, kUnreached);
    best_[0] = 0;
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint64_t from = (best_[i] & ~0xFFFFFFFFULL) | i;
        const auto reach = [&](std::size_t end, std::uint16_t cost) {
            best_[end] = std::min(best_[end], from + (static_cast<std::uint64_t>(cost) << 32));
        };
        const Cell& one = cells[codes[i]];
        const bool known = one.code == codes[i];
        reach(i + 1, known && one.cost != kNoWord ? one.cost : unknown);
        if (i + 1 == size) break;
        std::uint32_t base = one.base & all_if(known);
        const Cell& two = cells[base + codes[i + 1]];
        const std::uint32_t hit = all_if(two.code == codes[i + 1]) & all_if(base != 0);
        reach(i + 2, static_cast<std::uint16_t>(two.cost | ~hit));
        base = two.base & hit;
        const std::size_t limit = std::min(size, i + kLongestWord);
        for (std::size_t j = i + 2; base != 0 && j < limit; ++j) {
            const Cell& next = cells[base + codes[j]];
            if (next.code != codes[j]) break;
            reach(j + 1, next.cost);
            base = next.base;
        }
    }
}

// Fills words_; returns the traits that two words in a row have in common, a numeral by its first
// character alone: without them there is nothing to join.
std::uint8_t HanSegmenter::collect_ends(std::span<const std::uint16_t> codes) {
    ends_.resize(std::max(ends_.size(), codes.size()));
    std::uint32_t* first = ends_.data() + ends_.size();
    unsigned pairs = 0;
    unsigned last = 0;
    for (auto end = static_cast<std::uint32_t>(codes.size()); end > 0;) {
        const std::uint32_t begin = previous_of(best_[end]);
        const unsigned wanted = end - begin == 1 ? kRareAlone | kNumeral : kNumeral;
        const unsigned traits = dictionary_.traits(codes[begin]) & wanted;
        pairs |= traits & last;
        last = traits;
        *--first = end;
        end = begin;
    }
    words_ = {first, ends_.data() + ends_.size()};
    return static_cast<std::uint8_t>(pairs);
}

// One word for each run of two to kLongestName single characters that are seldom words.
void HanSegmenter::join_names(std::span<const std::uint16_t> codes) {
    std::size_t kept = 0;
    std::size_t run = 0;  // single characters at the end of what is kept
    std::uint32_t begin = 0;
    const auto close = [&] {
        if (run >= 2 && run <= kLongestName) {
            words_[kept - run] = words_[kept - 1];
            kept -= run - 1;
        }
        run = 0;
    };
    for (const std::uint32_t end : words_) {
        const bool belongs =
            end - begin == 1 && (dictionary_.traits(codes[begin]) & kRareAlone) != 0;
        if (!belongs) close();
        run = belongs ? run + 1 : 0;
        words_[kept++] = end;
        begin = end;
    }
    close();
    words_ = words_.first(kept);
}

bool HanSegmenter::is_numeral(std::uint32_t begin, std::uint32_t end,
                              std::span<const std::uint16_t> codes) const {
    for (std::uint32_t i = begin; i < end; ++i) {
        if ((dictionary_.traits(codes[i]) & kNumeral) == 0) return false;
    }
    return true;
}

// Words of numerals that stand together are one word.
void HanSegmenter::join_numerals(std::span<const std::uint16_t> codes) {
    std::size_t kept = 0;
    std::uint32_t begin = 0;
    bool numeral_before = false;
    for (const std::uint32_t end : words_) {
        const bool numeral = is_numeral(begin, end, codes);
        if (numeral && numeral_before) --kept;
        words_[kept++] = end;
        numeral_before = numeral;
        begin = end;
    }
    words_ = words_.first(kept);
}

}  // namespace litchi::indexer
