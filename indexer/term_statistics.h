#pragma once

#include "indexer/term_candidates.h"
#include "indexer/term_counts.h"

#include <cstdint>
#include <span>
#include <vector>

namespace litchi::indexer {

// What the collection says about a candidate.
struct PhraseStatistics {
    std::uint32_t records = 0;  // texts that hold it
    std::uint32_t whole = 0;    // of them, those in which it is a whole run somewhere
    // Entropy, in nats, of the words before and behind it; each punctuation mark or function word
    // is a neighbour of its own. 0 for what stands once, and for English.
    float left_entropy = 0;
    float right_entropy = 0;
};

// Counts over all texts of a collection. Add each text, then finish(); reading is thread-safe
// afterwards. O(total text) time; memory: 32 bytes a distinct candidate, and until finish() 16
// bytes a Chinese one's place.
class TermStatistics {
  public:
    void add(const TermText& text, std::span<const TermCandidate> candidates);
    void finish();

    std::uint32_t texts() const { return texts_; }
    PhraseStatistics phrase(std::uint64_t key) const { return phrases_.get(key); }
    // Share of a word's places at which it stands like a verb: behind "to", "we", "can" …, or right
    // before a determiner. Shrunk towards 0 by one and a half places.
    double verb_share(std::uint64_t spelling) const;
    // Cohesion of a span of Chinese words in bits: the least log2 p(w) / (p(left) p(right)) over
    // the ways to part it, p a share of texts; infinite for one word.
    double cohesion(const TermText& text, const TermSpan& span) const;

  private:
    struct WordPlaces {
        std::uint32_t all = 0;
        std::uint32_t verbal = 0;
    };
    // A Chinese candidate's place with the words around it.
    struct Neighbours {
        std::uint64_t key;
        std::uint32_t left;
        std::uint32_t right;
    };

    double share_of(const TermText& text, std::uint32_t begin, std::uint32_t end) const;
    void add_neighbours(const TermText& text, const TermCandidate& candidate);
    std::uint32_t fresh_neighbour() { return 0x80000000U | next_neighbour_++; }
    void measure_entropy(std::span<const Neighbours> places);

    TermCounts<PhraseStatistics> phrases_;
    TermCounts<WordPlaces> words_;
    std::vector<Neighbours> neighbours_;
    std::uint32_t next_neighbour_ = 0;
    std::uint32_t texts_ = 0;
};

}  // namespace litchi::indexer
