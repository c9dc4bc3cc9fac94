#pragma once

#include "graph/exports/roadmap_description.h"
#include "graph/roadmap/roadmap.h"

#include <string>

namespace litchi::graph {

// The roadmap as JSON (contracts §7) with labels by language tag and an address of the evidence of
// each item, link and step of a bridge. Ends with a line end.
std::string roadmap_json(const Roadmap& roadmap, const RoadmapDescription& description);

}  // namespace litchi::graph
