#pragma once

#include "graph/community/clustering.h"
#include "graph/community/leiden.h"
#include "graph/layout/layout.h"
#include "graph/layout/vos_layout.h"
#include "graph/network/cooccurrence.h"
#include "graph/network/incidence.h"
#include "graph/network/network.h"
#include "graph/network/similarity.h"

#include <cstdint>
#include <string>
#include <vector>

namespace litchi::graph {

struct MapOptions {
    std::uint32_t min_occurrences = 5;    // documents
    std::uint32_t max_items = 500;        // the most frequent, ties by key
    std::uint32_t min_link_strength = 1;  // documents with both items, however counted
    bool largest_component = false;
    Counting counting = Counting::Full;
    Similarity similarity = Similarity::AssociationStrength;
    double resolution = 1.0;
    std::uint32_t min_cluster_size = 1;
    std::uint64_t seed = 1;
    unsigned threads = 1;  // the result does not depend on it
    void validate() const;
};

// A map in VOSviewer's words: items, links, clusters, coordinates, weights and scores.
// Immutable, share freely.
struct Map {
    std::vector<Item> items;  // by key
    Network network;          // node weight = occurrences, link weight = link strength
    Clustering clustering;
    Layout layout;
    std::vector<double> mean_year;  // of each item's documents with a year; 0 = none
    // Up to three items that tell a cluster best, best first; see map_labels.h for their text.
    std::vector<std::vector<ItemIndex>> cluster_items;
    // The same links as `network`; weight = number of documents with both items, which is also
    // the number of records of the link's evidence, however strength was counted.
    Network link_records;
    std::size_t document_count = 0;  // documents that were counted
};

// Selects items, counts, normalises, clusters (Leiden, best of ten starts), lays out (VOS). A pure
// function: the same incidence up to the order of import gives the same map. Throws
// Error(InvalidArgument) if fewer than two items remain, saying which threshold to lower.
Map build_map(const Incidence& incidence, const MapOptions& options);

}  // namespace litchi::graph
