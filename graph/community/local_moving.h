#pragma once

#include "graph/community/random.h"
#include "graph/network/network.h"

#include <cstdint>
#include <vector>

namespace litchi::graph {

// Fast local moving: nodes wait in a queue, in random order at first; each goes to the neighbouring
// or empty cluster that raises CPM most (ties: stays, then first met), and wakes its neighbours.
// Ends when no single move helps. Clusters are numbered below the number of nodes; numbers may be
// unused. About O(links).
std::vector<std::uint32_t> move_nodes(const Network& network, double resolution,
                                      std::vector<std::uint32_t> cluster, Random& random);

// The refinement of the Leiden algorithm: each cluster is split into sub-clusters. Nodes start
// alone; in random order, a node that is still alone and well connected with the rest of its
// cluster joins a well connected sub-cluster with probability ∝ exp(ΔH / randomness), ΔH ≥ 0.
// Sub-clusters are connected. Numbers from 0, all used, in the order of their smallest nodes.
std::vector<std::uint32_t> refine(const Network& network, double resolution, double randomness,
                                  const std::vector<std::uint32_t>& cluster, Random& random);

// The network of clusters (numbers 0 … count − 1): node and link weights are sums; links inside
// clusters are left out, since they do not change which moves help.
Network aggregate(const Network& network, const std::vector<std::uint32_t>& cluster,
                  std::uint32_t count);

}  // namespace litchi::graph
