#include "graph/exports/vosviewer_json.h"

#include "corpora/base/error.h"
#include "graph/exports/evidence_address.h"
#include "graph/exports/map_words.h"
#include "graph/layout/map_labels.h"

#include <cmath>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

namespace litchi::graph {

namespace {

using Json = nlohmann::ordered_json;

// Four decimals; whole numbers without a fraction, and no negative zero.
Json number(double value) {
    const double rounded = std::round(value * 1e4) / 1e4;
    if (rounded == std::floor(rounded) && std::abs(rounded) < 9e15) {
        return static_cast<std::int64_t>(rounded);
    }
    return rounded;
}

Json labels_json(const Item& item) {
    Json labels = Json::object();
    for (const ItemLabel& label : item.labels) labels[label.language] = label.text;
    return labels;
}

Json text_or_null(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json item_json(const Map& map, NodeIndex node, const MapDescription& description) {
    const Item& item = map.items[node];
    Json json{{"id", node + 1},
              {"label", label_of(item, description.language)},
              {"x", number(map.layout.points[node].x)},
              {"y", number(map.layout.points[node].y)},
              {"cluster", map.clustering.cluster(node) + 1}};
    const std::string address = evidence_address(description.evidence, item.key);
    if (!address.empty()) json["url"] = address;
    json["weights"] = {{"Occurrences", number(map.network.node_weight(node))},
                       {"Links", map.network.links(node).size()},
                       {"Total link strength", number(map.network.total_link_strength(node))}};
    // VOSviewer wants every score of every item; an item without a dated document has none.
    if (map.mean_year[node] > 0) json["scores"] = {{"Avg. pub. year", number(map.mean_year[node])}};
    json["key"] = item.key;
    json["labels"] = labels_json(item);
    json["kind"] = text_or_null(item.kind);
    json["domain"] = text_or_null(item.domain);
    return json;
}

Json items_json(const Map& map, const MapDescription& description) {
    Json items = Json::array();
    for (NodeIndex node = 0; node < map.items.size(); ++node) {
        items.push_back(item_json(map, node, description));
    }
    return items;
}

Json links_json(const Map& map, const MapDescription& description) {
    Json links = Json::array();
    for (NodeIndex node = 0; node < map.items.size(); ++node) {
        const auto row = map.network.links(node);
        for (std::size_t i = 0; i < row.size(); ++i) {
            const NodeIndex other = row[i].to;
            if (other < node) continue;
            Json link{{"source_id", node + 1},
                      {"target_id", other + 1},
                      {"strength", number(row[i].weight)},
                      {"records", number(map.link_records.links(node)[i].weight)}};
            const std::string address =
                evidence_address(description.evidence, map.items[node].key, map.items[other].key);
            if (!address.empty()) link["evidence"] = address;
            links.push_back(std::move(link));
        }
    }
    return links;
}

Json clusters_json(const Map& map, const MapDescription& description) {
    Json clusters = Json::array();
    for (std::uint32_t c = 0; c < map.clustering.cluster_count(); ++c) {
        clusters.push_back(
            {{"cluster", c + 1}, {"label", cluster_label(map, c, description.language)}});
    }
    return clusters;
}

Json config_json(const MapDescription& description) {
    const MapWords& words = map_words(description.language);
    return {{"terminology",
             {{"item", words.item},
              {"items", words.items},
              {"link", words.link},
              {"links", words.links},
              {"link_strength", words.link_strength},
              {"total_link_strength", words.total_link_strength},
              {"cluster", words.cluster},
              {"clusters", words.clusters}}},
            {"parameters", {{"attraction", 2}, {"repulsion", 1}, {"max_n_links", 500}}}};
}

Json parameters_json(const MapDescription& description) {
    if (description.parameters.empty()) return Json::object();
    Json parameters = Json::parse(description.parameters, nullptr, false);
    if (parameters.is_discarded()) {
        throw Error(ErrorCode::InvalidArgument, "The parameters of a map are not JSON",
                    description.parameters);
    }
    return parameters;
}

}  // namespace

std::string vosviewer_json(const Map& map, const MapDescription& description) {
    const Json json{{"identity", description.identity},
                    {"parameters", parameters_json(description)},
                    {"collection", description.collection},
                    {"revision", description.revision},
                    {"language", description.language},
                    {"counts",
                     {{"records", map.document_count},
                      {"items", map.items.size()},
                      {"links", map.network.link_count()},
                      {"clusters", map.clustering.cluster_count()}}},
                    {"network",
                     {{"items", items_json(map, description)},
                      {"links", links_json(map, description)},
                      {"clusters", clusters_json(map, description)}}},
                    {"config", config_json(description)},
                    {"info", {{"title", description.title}}}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace litchi::graph
