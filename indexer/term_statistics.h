#pragma once

#include "indexer/term_candidates.h"
#include "indexer/term_counts.h"
#include "indexer/word_statistics.h"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace litchi::indexer {

// What the collection says about a candidate.
struct PhraseStatistics {
    std::uint32_t records = 0;  // texts that hold it
    std::uint32_t alone = 0;    // of them, those in which it stands alone somewhere
    // Entropy, in nats, of the words before and behind it; each punctuation mark or function word
    // is a neighbour of its own. 0 for what stands once, and for English.
    float left_entropy = 0;
    float right_entropy = 0;

    double alone_share() const { return records == 0 ? 0 : static_cast<double>(alone) / records; }
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
    const WordStatistics& words() const { return words_; }
    // How much a word is bound to the one behind it: log p(ab) / (p(a) p(b)) in nats, p a share of
    // the language's texts; 0 for what is not joined, and not below.
    double bond(const TermText& text, std::uint32_t word) const;
    // Cohesion of a span of Chinese words in bits: the least log2 p(w) / (p(left) p(right)) over
    // the ways to part it, p a share of texts; infinite for one word.
    double cohesion(const TermText& text, const TermSpan& span) const;

  private:
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
    WordStatistics words_;
    std::vector<Neighbours> neighbours_;
    std::uint32_t next_neighbour_ = 0;
    std::uint32_t texts_ = 0;
    std::array<std::uint32_t, 2> texts_in_{};  // by language
};

}  // namespace litchi::indexer
