#pragma once

#include "graph/network/incidence.h"
#include "graph/network/network.h"

#include <cstdint>

namespace litchi::graph {

enum class Counting : std::uint8_t {
    Full,        // each document with both items counts 1
    Fractional,  // a document with n items counts 1 / (n − 1) for each of its pairs
                 // (Perianes-Rodriguez, Waltman & van Eck 2016, doi 10.1016/j.joi.2016.10.006)
};

struct CooccurrenceOptions {
    Counting counting = Counting::Full;
    unsigned threads = 1;  // the result does not depend on it
    void validate() const;
};

// Items as nodes (node weight = number of documents), co-occurrence as links. Dense triangle for
// few items, row accumulator over postings for many. Sums are taken in document order. O(Σ n_d²).
Network cooccurrence(const Incidence& incidence, const CooccurrenceOptions& options = {});

}  // namespace litchi::graph
