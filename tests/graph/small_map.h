#pragma once

#include "graph/exports/map_description.h"
#include "graph/layout/map.h"

namespace litchi::graph {

// Twelve made-up concepts in two languages, in forty documents of two topics that meet in one.
Incidence small_incidence();

// Its map with every concept and link.
Map small_map();

MapDescription small_description();

}  // namespace litchi::graph
