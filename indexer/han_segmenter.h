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

  private:
    struct Place {
        std::uint32_t cost;
        std::uint32_t previous;
    };

    void find_best(std::span<const std::uint16_t> codes);
    void collect_ends(std::size_t length);
    void join_unknown(std::span<const std::uint16_t> codes);
    bool has(std::size_t word, std::uint8_t trait, std::span<const std::uint16_t> codes) const;
    template <typename Belongs>
    void join_runs(std::size_t longest, Belongs belongs);
    std::uint32_t begin_of(std::size_t word) const { return word == 0 ? 0 : ends_[word - 1]; }

    const WordDictionary& dictionary_;
    Segmentation segmentation_;
    std::vector<Place> best_;
    std::vector<std::uint32_t> ends_;
};

}  // namespace litchi::indexer
