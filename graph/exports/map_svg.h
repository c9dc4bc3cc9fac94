#pragma once

#include "graph/exports/map_description.h"
#include "graph/layout/map.h"

#include <cstddef>
#include <string>

namespace litchi::graph {

struct MapSvgOptions {
    std::size_t max_links = 500;  // the strongest; ties by the items' order
};

// The map as an SVG 1.1 picture of 1600 × 1000 units: circles by occurrences, coloured by cluster,
// the strongest links, labels where they find room (most frequent first), and a legend of clusters.
// All text is text. Each item is a <g class="item" data-id="KEY">, its label a <text class="label"
// data-id="KEY">, each link a <path class="link" data-from="KEY" data-to="KEY">. Bytes depend on
// nothing but the arguments. O(items² + links log).
std::string map_svg(const Map& map, const MapDescription& description,
                    const MapSvgOptions& options = {});

}  // namespace litchi::graph
