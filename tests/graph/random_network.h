#pragma once

#include "graph/network/incidence.h"
#include "graph/network/network.h"

#include <cstddef>
#include <cstdint>

namespace litchi::graph {

// A network of up to `links` distinct links of weights 1 … 9 and node weights 1.
Network random_network(std::uint64_t seed, std::uint32_t nodes, std::size_t links);

// Documents of up to `most` of `items` items each, years 2000 … 2019 or none; keys "item-000" ….
Incidence random_incidence(std::uint64_t seed, std::size_t documents, std::uint32_t items,
                           std::size_t most);

// True if each cluster's nodes are connected among themselves.
bool clusters_connected(const Network& network, const std::vector<std::uint32_t>& clusters);

}  // namespace litchi::graph
