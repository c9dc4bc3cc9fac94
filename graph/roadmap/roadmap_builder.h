#pragma once

#include "graph/network/incidence.h"
#include "graph/roadmap/roadmap.h"
#include "graph/roadmap/roadmap_template.h"

#include <cstdint>
#include <vector>

namespace litchi::graph {

// Documents (indices into Incidence::documents, rising) that a lane's query found, in lane order;
// empty for a lane without a query.
using LaneDocuments = std::vector<std::vector<std::uint32_t>>;

struct RoadmapOptions {
    std::string theme;       // as the user gave it, for the title
    std::uint64_t seed = 1;  // of the resampling behind take-off intervals
    unsigned threads = 1;    // the result does not depend on it
};

// Fills a template from the documents of the theme: selects items, gives each a layer (kind, then
// cue words), a lane (domain, list, or association with the lane's own documents) and a period
// (take-off, else projection, else first appearance), links them, and finds the best bridge between
// each pair of lanes. What fits nowhere is listed with a reason. A pure function.
Roadmap build_roadmap(const Incidence& incidence, const RoadmapTemplate& roadmap_template,
                      const LaneDocuments& lane_documents, const RoadmapOptions& options = {});

}  // namespace litchi::graph
