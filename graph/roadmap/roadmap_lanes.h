#pragma once

#include "graph/network/incidence.h"
#include "graph/roadmap/placement.h"
#include "graph/roadmap/roadmap_builder.h"
#include "graph/roadmap/roadmap_template.h"

#include <vector>

namespace litchi::graph {

// The lane of each item. A listed item, then an item of a lane's domain, belongs to that lane. Any
// other goes by association: each document votes for the lanes of the items it holds and twice for
// the lanes whose query found it; an item's affinity to a lane is the mean vote of its documents
// over the mean of all documents, two average documents being added so that few records say little.
// It belongs to the closest lane when that is at least 1.5 times as close as the next and 1.2 times
// the average. O(entries · lanes).
std::vector<LaneChoice> choose_lanes(const Incidence& incidence,
                                     const RoadmapTemplate& roadmap_template,
                                     const LaneDocuments& lane_documents);

}  // namespace litchi::graph
