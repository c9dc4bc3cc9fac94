#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace litchi::indexer {

// A text and its translation, as numbers of words.
struct AlignedText {
    std::vector<std::uint32_t> first, second;
};

using WordPair = std::pair<std::uint32_t, std::uint32_t>;  // of the first and the second language

struct WordLink {
    WordPair words;
    double score = 0;  // √(t(second | first) · t(first | second))
};

// IBM Model 1 (Brown et al. 1993) in both directions, without the empty word: every round
// t(f | e) ∝ Σ over texts of t(f | e) / Σ over the text's e' of t(f | e'), from a uniform start.
// Links of all words that meet in a text, sorted by words. O(rounds × Σ |first| · |second| · log).
std::vector<WordLink> align_words(std::span<const AlignedText> texts, unsigned rounds = 5);

}  // namespace litchi::indexer
