#pragma once

#include "graph/mapping/growth.h"
#include "graph/network/incidence.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace litchi::graph {

// A lane or a layer for an item, with the reason in words.
struct LaneChoice {
    std::optional<std::size_t> lane;  // where it clearly belongs
    std::size_t closest = 0;          // lane of highest affinity, clear or not
    bool direct = false;              // by the lane's domain or list, not by association
    double share = 0;                 // of the closest lane in all affinity, in [0, 1]
    std::string why;                  // the rule that chose, or why none did
};

struct LayerChoice {
    std::optional<std::size_t> layer;
    std::string why;
};

// Records of an item by kind; the whole is papers + patents.
struct RecordCounts {
    std::uint32_t papers = 0;  // all but patents
    std::uint32_t patents = 0;
    std::uint32_t policies = 0;  // of the papers: policies, standards and news
    std::uint32_t chinese = 0;
    std::uint32_t total() const { return papers + patents; }
};

// An item on its way to a card. Indices of lanes, layers and periods are those of the template.
struct Placement {
    ItemIndex item = 0;
    RecordCounts counts;
    Growth growth;
    LaneChoice lane;
    LayerChoice layer;
    std::optional<std::size_t> period;
    bool pinned = false;   // by the template, or because a bridge stands on it
    bool bridge = false;   // stands on the best bridge between two lanes
    double score = 0;      // weight in the choice of cards
    std::string rejected;  // why it gets no card; empty: may get one
};

}  // namespace litchi::graph
