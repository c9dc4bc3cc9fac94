#pragma once

#include "graph/layout/map.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::graph {

// For each cluster up to `count` items that are frequent and belong to it alone: ranked by share of
// link strength inside the cluster × ln(1 + occurrences), ties by key.
std::vector<std::vector<ItemIndex>> telling_items(const Network& network,
                                                  const Clustering& clustering, std::size_t count);

// The labels of a cluster's telling items joined by " · ".
std::string cluster_label(const Map& map, std::uint32_t cluster, std::string_view language);

}  // namespace litchi::graph
