#pragma once

#include "graph/exports/roadmap_card.h"
#include "graph/exports/svg_writer.h"
#include "graph/mapping/growth.h"

#include <cstddef>
#include <string_view>

namespace litchi::graph {

// Colour of a lane, for the bar of its cards and the names of its rows.
std::string_view lane_color(std::size_t lane);

// Signs of kSignSize whose left upper corner is at (x, y). Stages: ring = emerging, triangle up =
// growth, square = maturity, triangle down = decline, dotted ring = cannot tell.
void draw_stage(SvgWriter& svg, Stage stage, double x, double y);
void draw_arrow(SvgWriter& svg, double x, double y);  // before a projected year
void draw_paper(SvgWriter& svg, double x, double y);
void draw_patent(SvgWriter& svg, double x, double y);

}  // namespace litchi::graph
