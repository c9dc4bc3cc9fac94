#pragma once

#include "graph/exports/roadmap_description.h"
#include "graph/exports/roadmap_words.h"
#include "graph/roadmap/roadmap.h"

#include <string>

namespace litchi::graph {

// The roadmap as Markdown (CommonMark with tables): a table a lane, the bridges with the records of
// each step, the items without a card with reasons, and the methods. Reasons are in English.
std::string roadmap_markdown(const Roadmap& roadmap, const RoadmapDescription& description,
                             RoadmapLanguage language);

}  // namespace litchi::graph
