#include "graph/exports/roadmap_json.h"

#include "graph/exports/evidence_address.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <vector>

namespace litchi::graph {

namespace {

using Json = nlohmann::ordered_json;

Json labels_json(const std::vector<ItemLabel>& labels) {
    Json json = Json::object();
    for (const ItemLabel& label : labels) json[label.language] = label.text;
    return json;
}

// Strengths with six decimals: enough to rank, and short.
double rounded(double value) {
    return std::round(value * 1e6) / 1e6;
}

template <typename YearInterval>
Json interval_json(const std::optional<YearInterval>& interval) {
    if (!interval) return nullptr;
    return {{"year", interval->year}, {"low", interval->low}, {"high", interval->high}};
}

template <typename Row>
Json rows_json(const std::vector<Row>& rows) {
    Json list = Json::array();
    for (const Row& row : rows)
        list.push_back({{"id", row.id}, {"labels", labels_json(row.labels)}});
    return list;
}

Json periods_json(const Roadmap& roadmap) {
    Json list = Json::array();
    for (const RoadmapPeriod& period : roadmap.periods) {
        list.push_back({{"id", period.id},
                        {"labels", labels_json(period.labels)},
                        {"from", period.from},
                        {"to", period.to},
                        {"future", period.future}});
    }
    return list;
}

Json item_json(const RoadmapItem& card, const RoadmapDescription& description) {
    const Item& item = card.item;
    const Json attributes = {{"kind", item.kind},
                             {"domain", item.domain},
                             {"source", item.lexicon   ? "lexicon"
                                        : item.keyword ? "keyword"
                                                       : "term"},
                             {"papers", card.papers},
                             {"patents", card.patents},
                             {"chinese", card.chinese},
                             {"why", card.why_here}};
    return {{"id", item.key},
            {"labels", labels_json(item.labels)},
            {"layer", card.layer},
            {"lane", card.lane},
            {"period", card.period},
            {"records", card.records},
            {"first", card.first},
            {"takeoff", interval_json(card.takeoff)},
            {"stage", to_string(card.stage)},
            {"projection", interval_json(card.projection)},
            {"attributes", attributes},
            {"evidence", evidence_address(description.evidence, item.key)}};
}

Json items_json(const Roadmap& roadmap, const RoadmapDescription& description) {
    Json list = Json::array();
    for (const RoadmapItem& card : roadmap.items) list.push_back(item_json(card, description));
    return list;
}

Json links_json(const Roadmap& roadmap, const RoadmapDescription& description) {
    Json list = Json::array();
    for (const RoadmapLink& link : roadmap.links) {
        list.push_back({{"from", link.from},
                        {"to", link.to},
                        {"kind", link.kind},
                        {"strength", rounded(link.strength)},
                        {"records", link.records},
                        {"evidence", evidence_address(description.evidence, link.from, link.to)}});
    }
    return list;
}

Json path_json(const BridgePath& path, const RoadmapDescription& description) {
    Json steps = Json::array();
    for (std::size_t i = 0; i < path.step_records.size(); ++i) {
        steps.push_back({{"records", path.step_records[i]},
                         {"evidence", evidence_address(description.evidence, path.items[i],
                                                       path.items[i + 1])}});
    }
    return {{"items", path.items}, {"strength", rounded(path.strength)}, {"steps", steps}};
}

Json bridges_json(const Roadmap& roadmap, const RoadmapDescription& description) {
    Json list = Json::array();
    for (const Bridge& bridge : roadmap.bridges) {
        Json paths = Json::array();
        for (const BridgePath& path : bridge.paths) paths.push_back(path_json(path, description));
        list.push_back({{"from_lane", bridge.from_lane},
                        {"to_lane", bridge.to_lane},
                        {"paths", paths},
                        {"supported", bridge.supported}});
    }
    return list;
}

Json unplaced_json(const Roadmap& roadmap) {
    Json list = Json::array();
    for (const UnplacedItem& item : roadmap.unplaced) {
        list.push_back({{"id", item.item.key},
                        {"labels", labels_json(item.item.labels)},
                        {"records", item.records},
                        {"why", item.why}});
    }
    return list;
}

}  // namespace

std::string roadmap_json(const Roadmap& roadmap, const RoadmapDescription& description) {
    const Json json = {{"identity", description.identity},
                       {"title", labels_json(roadmap.title)},
                       {"template", roadmap.template_id},
                       {"collection", description.collection},
                       {"revision", description.revision},
                       {"theme", roadmap.theme},
                       {"records", roadmap.document_count},
                       {"last_year", roadmap.last_year},
                       {"layers", rows_json(roadmap.layers)},
                       {"lanes", rows_json(roadmap.lanes)},
                       {"periods", periods_json(roadmap)},
                       {"items", items_json(roadmap, description)},
                       {"links", links_json(roadmap, description)},
                       {"bridges", bridges_json(roadmap, description)},
                       {"unplaced", unplaced_json(roadmap)},
                       {"unplaced_count", roadmap.unplaced_count},
                       {"hindcast", nullptr}};
    return json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace litchi::graph
