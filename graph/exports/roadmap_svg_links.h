#pragma once

#include "graph/exports/roadmap_layout.h"
#include "graph/exports/roadmap_words.h"
#include "graph/exports/svg_writer.h"
#include "graph/roadmap/roadmap.h"

namespace litchi::graph {

inline constexpr std::string_view kBridgeColor = "#c2185b";
inline constexpr std::string_view kAssociationColor = "#8a8f98";

// The associations, then the steps of the best bridges, as curves to lie behind the cards.
void draw_links(SvgWriter& svg, const Roadmap& roadmap, const RoadmapLayout& layout);

// Letter and records of each step of the best bridges, where its curve leaves room between the
// cards; to be drawn after the cards.
void draw_bridge_tags(SvgWriter& svg, const Roadmap& roadmap, const RoadmapLayout& layout,
                      RoadmapLanguage language);

}  // namespace litchi::graph
