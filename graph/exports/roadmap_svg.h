#pragma once

#include "graph/exports/roadmap_description.h"
#include "graph/exports/roadmap_words.h"
#include "graph/roadmap/roadmap.h"

#include <string>

namespace litchi::graph {

// The roadmap as a drawing for a landscape A1 sheet (841 × 594 mm): layers as bands, in each a row
// a lane, periods as columns, cards with label, stage, year and records; associations thin, the
// best bridges in colour with their letter and the records of each step, unsupported ones dashed
// and said to be so; legend, methods and identity below. All text is text, 14 pt or larger unless
// the cards need a larger sheet, which is then scaled to A1. A card is a group with data-id (item
// key), a link a path with data-from and data-to.
std::string roadmap_svg(const Roadmap& roadmap, const RoadmapDescription& description,
                        RoadmapLanguage language);

}  // namespace litchi::graph
