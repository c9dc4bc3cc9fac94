#pragma once

#include "graph/network/incidence.h"
#include "graph/roadmap/placement.h"
#include "graph/roadmap/roadmap.h"

#include <cstdint>
#include <vector>

namespace litchi::graph {

// The links between cards: first the steps of each best bridge, then the strongest associations
// (graph/mapping/bridge.h, at least two records) up to `max_links` in all, at most three a card, up
// to half of them across lanes before those inside lanes fill the rest. By (from, to).
std::vector<RoadmapLink> link_cards(const Incidence& incidence,
                                    const std::vector<Placement>& placements,
                                    const std::vector<std::size_t>& cards,
                                    const std::vector<Bridge>& bridges, std::uint32_t max_links);

}  // namespace litchi::graph
