#pragma once

#include "graph/network/incidence.h"
#include "graph/roadmap/placement.h"
#include "graph/roadmap/roadmap.h"
#include "graph/roadmap/roadmap_template.h"

#include <cstddef>
#include <vector>

namespace litchi::graph {

// A bridge with the items of its paths as indices, for placing them.
struct FoundBridge {
    Bridge bridge;
    std::vector<ItemIndex> best_items;  // of the best path
};

// The best paths between each pair of lanes, in lane order, over the network of all items that are
// neither banned nor in more than a quarter of the records (those join everything with everything).
// Paths lead from an item of one lane with a layer to one of the other: items that are the lane's
// by domain or list, or by association where a lane has neither. No step joins items whose labels
// are nested ("emission", "carbon emission"): that is a way of naming, not a bridge. First only
// links of at least kBridgeRecords records are used; if they lead nowhere, all links, and the
// bridge is not supported.
std::vector<FoundBridge> find_bridges(const Incidence& incidence,
                                      const RoadmapTemplate& roadmap_template,
                                      const std::vector<Placement>& placements, unsigned threads);

}  // namespace litchi::graph
