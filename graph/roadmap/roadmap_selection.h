#pragma once

#include "graph/network/incidence.h"
#include "graph/roadmap/placement.h"

#include <cstdint>
#include <vector>

namespace litchi::graph {

// Sets the weight of each placement in the choice of cards: log2(1 + records), times 0.6 to 1 for
// how much its records are of its lane alone, times 1.25 for growing and emerging and 0.8 for
// declining items, times 0.8 for items that are not of the lexicon, times 1.1 for each other lane
// (at most three) that two of its records reach.
void score_placements(const Incidence& incidence, std::vector<Placement>& placements);

// The cards: of each cell (layer, lane, period) the pinned, then those of most weight up to
// `max_per_cell`, but none that nearly repeats another card: three quarters of all records in
// common; or a nested label in the same lane with half of the larger item's records in common; or a
// nested label in the same cell with 30 % of the larger's or 80 % of the smaller's records in
// common. The others are rejected with the reason. Returns indices into `placements`, rising.
std::vector<std::size_t> select_cards(const Incidence& incidence,
                                      std::vector<Placement>& placements,
                                      std::uint32_t max_per_cell);

}  // namespace litchi::graph
