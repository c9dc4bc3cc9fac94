#pragma once

#include "indexer/doc_set.h"
#include "indexer/snapshot.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace litchi::query {

// A concept beside a set of documents.
struct Beside {
    indexer::ConceptIndex concept_ = indexer::kNoConcept;
    std::uint32_t documents = 0;  // of the set, that hold it
};

// A neighbour in the network of concepts, with its association strength N n_ac / (n_a n_c), the
// number of documents with both over the one that chance would give (van Eck & Waltman 2009,
// JASIST 60(8), doi 10.1002/asi.21075).
struct ConceptNeighbour {
    indexer::ConceptIndex concept_ = indexer::kNoConcept;
    std::uint32_t documents = 0;
    double strength = 0;
};

// A concept that stands beside both of two sets; strength is the geometric mean of its strengths.
struct BridgeConcept {
    indexer::ConceptIndex concept_ = indexer::kNoConcept;
    std::uint32_t with_a = 0;
    std::uint32_t with_b = 0;
    double strength = 0;
};

// The network of concepts (lexicon and keywords) within some documents. Of the kCandidates concepts
// that share most documents with a set the strongest count: strength alone would prefer what stands
// in one document. Ties break by concept id. Safe from many threads.
class ConceptNeighbours {
  public:
    static constexpr std::size_t kCandidates = 24;

    // O(labels of the documents).
    ConceptNeighbours(const indexer::Snapshot& snapshot, const indexer::DocSet& among);

    // The concepts of a set's documents, by concept. O(labels of the set).
    std::vector<Beside> beside(const indexer::DocSet& documents) const;
    // `of` counts a set of `size` documents; at least two documents in common.
    std::vector<ConceptNeighbour> nearest(const std::vector<Beside>& of, std::size_t size,
                                          indexer::ConceptIndex except, std::size_t most) const;
    // Concepts beside both sets, but for those of `except`.
    std::vector<BridgeConcept> between(const std::vector<Beside>& a, std::size_t size_a,
                                       const std::vector<Beside>& b, std::size_t size_b,
                                       const std::vector<indexer::ConceptIndex>& except,
                                       std::size_t most) const;
    // Those of `documents` that hold the concept.
    indexer::DocSet holding(const indexer::DocSet& documents, indexer::ConceptIndex item) const;

  private:
    double strength(std::uint32_t together, std::size_t size, indexer::ConceptIndex item) const;

    double all_ = 0;                    // documents
    std::vector<std::uint32_t> first_;  // by DocId, into concepts_
    std::vector<indexer::ConceptIndex> concepts_;
    std::vector<std::uint32_t> counts_;  // documents of each concept
};

}  // namespace litchi::query
