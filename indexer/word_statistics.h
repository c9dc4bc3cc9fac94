#pragma once

#include "indexer/term_counts.h"
#include "indexer/term_words.h"

#include <cstdint>
#include <vector>

namespace litchi::indexer {

// What the texts of a collection say about single words. Add each text, then finish(); reading is
// thread-safe afterwards. O(total text); memory: 40 bytes a distinct word, and until finish() 16
// bytes a place of a word.
class WordStatistics {
  public:
    void add(const TermText& text);
    void finish();

    // Texts that hold the word; function words are not counted.
    std::uint32_t texts(std::uint64_t hash) const { return words_.get(hash).texts; }
    // How much the word names what texts are about: log of the share, among the texts with title
    // and abstract that hold it, of those that hold it in the title; shrunk towards 0.3 by two
    // texts. At most 0.
    double title_affinity(std::uint64_t hash) const;
    // How freely words change before (behind) it: log of the distinct neighbours a place, function
    // words included; the edges of clauses are one neighbour. 0 when each place has its own.
    double left_variety(std::uint64_t hash) const;
    double right_variety(std::uint64_t hash) const;
    // Share of a spelling's places at which it stands like a verb: behind "to", "we", "can" …, or
    // right before a determiner. Shrunk towards 0 by one and a half places.
    double verb_share(std::uint64_t spelling) const;

  private:
    struct VerbPlaces {
        std::uint32_t all = 0;
        std::uint32_t verbal = 0;
    };
    struct Word {
        std::uint32_t number = 0;  // from 1, in the order of first places
        std::uint32_t texts = 0;
        std::uint32_t full = 0;    // of them, those with title and abstract
        std::uint32_t titled = 0;  // of these, those with the word in the title
        std::uint32_t places = 0;
    };

    void count_texts(const TermText& text);
    double variety(std::uint64_t hash, const std::vector<std::uint32_t>& kinds) const;

    TermCounts<VerbPlaces> spellings_;
    TermCounts<Word> words_;
    // A word's number above a hash of its neighbour.
    std::vector<std::uint64_t> before_;
    std::vector<std::uint64_t> behind_;
    // Distinct neighbours by a word's number.
    std::vector<std::uint32_t> kinds_before_;
    std::vector<std::uint32_t> kinds_behind_;
};

}  // namespace litchi::indexer
