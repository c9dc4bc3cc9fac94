#pragma once

#include "graph/network/incidence.h"
#include "graph/network/network.h"

#include <cstdint>
#include <span>
#include <vector>

namespace litchi::graph {

// The items in at least `min_occurrences` documents, the most frequent `max_items` of them (ties by
// key). Rising indices.
std::vector<ItemIndex> frequent_items(const Incidence& incidence, std::uint32_t min_occurrences,
                                      std::uint32_t max_items);

// All nodes, and the links of at least this strength.
Network strong_links(const Network& network, double min_strength);

// The component of each node, numbered from 0 in the order of their smallest nodes. O(n + links).
std::vector<std::uint32_t> components(const Network& network);

// The nodes of the component with most nodes (ties: the smallest node). Rising; empty for no nodes.
std::vector<NodeIndex> largest_component(const Network& network);

// Only the given nodes (rising) and the links among them.
Network subnetwork(const Network& network, std::span<const NodeIndex> nodes);

}  // namespace litchi::graph
