#pragma once

#include "indexer/word_dictionary.h"

#include <cstdint>
#include <span>
#include <vector>

namespace litchi::indexer {

// Cuts a run of Han characters into words: the cut with the least sum of word costs (Viterbi over
// the lattice of dictionary words; a character that is no word costs as much as an unknown one).
//
// Segmentation::Icu gives the boundaries of ICU's dictionary break engine. Segmentation::Litchi
// takes −log10 of the unigram probability less a constant for each word as the cost, and then
// joins what the lattice cannot know as words:
//   numerals that stand together (三百 一十八 → 三百一十八);
//   two to four single characters that are seldom words by themselves (names, transliterations).
//
// Keeps its buffers: one thread at a time. O(length × longest word).
class HanSegmenter {
  public:
    HanSegmenter(const WordDictionary& dictionary, Segmentation segmentation)
        : dictionary_(dictionary), segmentation_(segmentation) {}

    // The ends of the words of the characters with these codes, rising; valid until the next call.
    std::span<const std::uint32_t> cut(std::span<const std::uint16_t> codes);

    // Fetches what cutting these two characters in a row will read: a help, never a need.
    void foresee(std::uint16_t first, std::uint16_t second) const {
        const WordDictionary::Cell* const cells = dictionary_.cells(segmentation_);
        __builtin_prefetch(cells + cells[first].base + second);
    }

  private:
    void find_best(std::span<const std::uint16_t> codes);
    std::uint8_t collect_ends(std::span<const std::uint16_t> codes);
    void join_names(std::span<const std::uint16_t> codes);
    void join_numerals(std::span<const std::uint16_t> codes);
    bool is_numeral(std::uint32_t begin, std::uint32_t end,
                    std::span<const std::uint16_t> codes) const;

    const WordDictionary& dictionary_;
    Segmentation segmentation_;
    // The best cut up to each place: its cost above the place where its last word begins.
    std::vector<std::uint64_t> best_;
    std::vector<std::uint32_t> ends_;
    std::span<std::uint32_t> words_;  // their ends, in ends_
};

}  // namespace litchi::indexer
