#pragma once

#include "graph/network/network.h"

#include <cstddef>
#include <span>
#include <vector>

namespace litchi::graph {

// A way through a network of similarities.
struct SimilarityPath {
    std::vector<NodeIndex> nodes;
    double strength = 1;  // product of the similarities of its steps
};

// How much two items belong together, for paths: c / √((s_i + 5)(s_j + 5)), with c records in
// common and s_i, s_j records each. It is Salton's cosine with five records without the other added
// to each side, so that a coincidence of rare items (3 of 3 records: 0.38) does not win over a tie
// that many records carry (30 of 60: 0.46). Below 1. Links of fewer than `fewest_records` records
// are left out.
Network path_similarities(const Network& cooccurrence, double fewest_records);

// The `count` best paths (largest strength, then fewest steps, then smallest nodes) from a node of
// `from` to a node of `to` that touch these two sets at their ends only and pass no node twice.
// Dijkstra on −ln similarity, then Yen (1971, doi 10.1287/mnsc.17.11.712) for the next best.
// Similarities in (0, 1]; both sets rising and without a common node. Best first; empty when there
// is no way. O(count · steps · (nodes + links) log nodes).
std::vector<SimilarityPath> strongest_paths(const Network& similarities,
                                            std::span<const NodeIndex> from,
                                            std::span<const NodeIndex> to, std::size_t count);

}  // namespace litchi::graph
