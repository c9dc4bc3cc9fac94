#pragma once

#include "graph/mapping/growth.h"
#include "graph/network/incidence.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace litchi::graph {

// A row of the roadmap (Phaal, Farrukh & Probert 2004: know-why, know-what, know-how), from top to
// bottom.
struct RoadmapLayer {
    std::string id;
    std::vector<ItemLabel> labels;
};

// A theme that runs through all layers (green farming, BECCS, ports, what links them).
struct RoadmapLane {
    std::string id;
    std::vector<ItemLabel> labels;
};

// A stretch of time, both years included. Periods up to the last year of the evidence hold what was
// seen; later ones hold projections.
struct RoadmapPeriod {
    std::string id;
    std::vector<ItemLabel> labels;
    int from = 0;
    int to = 0;
    bool future = false;
};

// A card.
struct RoadmapItem {
    Item item;
    std::string layer;
    std::string lane;
    std::string period;
    std::uint32_t records = 0;
    std::uint32_t papers = 0;
    std::uint32_t patents = 0;
    std::uint32_t chinese = 0;  // records whose main language is Chinese
    int first = 0;              // year of the earliest record
    std::optional<TakeOff> takeoff;
    Stage stage = Stage::CannotTell;
    std::optional<Projection> projection;
    std::string why_here;  // one sentence on the placement, in English
};

// "association" inside a lane or across, "bridge" a step of a supported or unsupported bridge.
struct RoadmapLink {
    std::string from;  // item keys, from < to
    std::string to;
    std::string kind;
    double strength = 0;  // similarity in [0, 1]
    std::uint32_t records = 0;
};

struct BridgePath {
    std::vector<std::string> items;  // item keys from one lane to the other
    double strength = 0;             // product of the steps' similarities
    std::vector<std::uint32_t> step_records;
};

// The best way from one lane to another. Supported when every step of its best path rests on at
// least kBridgeRecords records.
struct Bridge {
    std::string from_lane;
    std::string to_lane;
    std::vector<BridgePath> paths;  // best first; may be empty
    bool supported = false;
};
inline constexpr std::uint32_t kBridgeRecords = 3;

struct UnplacedItem {
    Item item;
    std::uint32_t records = 0;
    std::string why;
};

// Layers × time, filled from evidence (contracts §7). Items by (layer, lane, period, falling
// records, key); links by (from, to). Immutable, share freely.
struct Roadmap {
    std::string template_id;
    std::vector<ItemLabel> title;
    std::string theme;
    std::vector<RoadmapLayer> layers;
    std::vector<RoadmapLane> lanes;
    std::vector<RoadmapPeriod> periods;
    std::vector<RoadmapItem> items;
    std::vector<RoadmapLink> links;
    std::vector<Bridge> bridges;  // one for each pair of lanes, in lane order
    std::vector<UnplacedItem> unplaced;
    std::uint64_t unplaced_count = 0;
    std::size_t document_count = 0;
    int last_year = 0;  // of the evidence
};

}  // namespace litchi::graph
