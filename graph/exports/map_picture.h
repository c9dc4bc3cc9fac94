#pragma once

#include "graph/layout/map.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::graph {

// A rectangle of the picture, in its units; y runs down.
struct Box {
    double left = 0;
    double top = 0;
    double right = 0;
    double bottom = 0;
};

// A label beside or upon its circle: (x, y) is the middle of the text's baseline.
struct PlacedLabel {
    std::string text;  // empty: no room
    double x = 0;
    double y = 0;
    double font_size = 0;
};

// Where an item stands in the picture.
struct PlacedItem {
    double x = 0;
    double y = 0;
    double radius = 0;
    PlacedLabel label;
};

// Circles fitted into a box, areas growing with occurrences, and labels without overlap, the most
// frequent items first (ties by order). O(items²).
std::vector<PlacedItem> place_items(const Map& map, const Box& box, std::string_view language);

// A link to draw, with its strength relative to the strongest, in (0, 1].
struct DrawnLink {
    NodeIndex from;
    NodeIndex to;
    double relative_strength;
};

// The strongest links, weakest first so that strong ones lie on top; ties by the items' order.
std::vector<DrawnLink> strongest_links(const Network& network, std::size_t count);

// Colours of clusters that colour-blind people tell apart (after Okabe & Ito 2008 and Tol 2021);
// grey from the thirteenth on. "#rrggbb".
std::string_view cluster_colour(std::uint32_t cluster);

}  // namespace litchi::graph
