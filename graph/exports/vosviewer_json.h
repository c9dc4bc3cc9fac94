#pragma once

#include "graph/exports/map_description.h"
#include "graph/layout/map.h"

#include <string>

namespace litchi::graph {

// The map as VOSviewer's JSON (the format of VOSviewer Online: network.items, links and clusters,
// config, info) with Litchi's members beside it (contracts §6). `id` counts from 1 in the order of
// the items, `key` is the concept. Coordinates and means have four decimals. UTF-8, one line.
// Throws Error(InvalidArgument) if the description's parameters are not JSON.
std::string vosviewer_json(const Map& map, const MapDescription& description);

}  // namespace litchi::graph
