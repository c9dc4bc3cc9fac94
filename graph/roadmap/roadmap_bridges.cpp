#include "graph/roadmap/roadmap_bridges.h"

#include "graph/mapping/bridge.h"
#include "graph/network/cooccurrence.h"
#include "graph/network/network_builder.h"
#include "graph/network/parallel.h"
#include "graph/roadmap/name_set.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

namespace litchi::graph {

namespace {

constexpr std::size_t kPaths = 3;

// The links but those between items with nested labels.
Network without_nested(const Incidence& incidence, const std::vector<ItemIndex>& items,
                       const Network& network) {
    std::vector<LabelForms> forms;
    std::vector<double> weights;
    forms.reserve(items.size());
    weights.reserve(items.size());
    for (NodeIndex node = 0; node < items.size(); ++node) {
        forms.emplace_back(incidence.items[items[node]]);
        weights.push_back(network.node_weight(node));
    }
    NetworkBuilder builder(std::move(weights));
    for (NodeIndex node = 0; node < items.size(); ++node) {
        for (const Link& link : network.links(node)) {
            if (link.to < node || forms[node].nested(forms[link.to])) continue;
            builder.add_link(node, link.to, link.weight);
        }
    }
    return builder.build();
}

// A network of similarities over some of the items, with the counts behind it.
struct BridgeNetwork {
    std::vector<ItemIndex> items;  // of each node
    Network counts;
    Network similarities;

    BridgeNetwork(const Incidence& incidence, std::vector<ItemIndex> nodes, double fewest_records,
                  unsigned threads)
        : items(std::move(nodes)),
          counts(cooccurrence(select_items(incidence, items), {Counting::Full, threads})),
          similarities(
              without_nested(incidence, items, path_similarities(counts, fewest_records))) {}
};

std::vector<ItemIndex> usable_items(const std::vector<Placement>& placements,
                                    std::uint32_t fewest_records) {
    std::vector<ItemIndex> items;
    for (const Placement& placement : placements) {
        if (!placement.rejected.empty() || placement.counts.total() < fewest_records) continue;
        items.push_back(placement.item);
    }
    return items;
}

std::vector<NodeIndex> lane_nodes(const BridgeNetwork& network,
                                  const std::vector<Placement>& placements, std::size_t lane,
                                  bool direct) {
    std::vector<NodeIndex> nodes;
    for (NodeIndex node = 0; node < network.items.size(); ++node) {
        const Placement& placement = placements[network.items[node]];
        if (placement.lane.lane != lane || !placement.layer.layer) continue;
        if (placement.lane.direct || !direct) nodes.push_back(node);
    }
    return nodes;
}

std::uint32_t records_between(const Network& counts, NodeIndex a, NodeIndex b) {
    const std::span<const Link> links = counts.links(a);
    const auto link = std::lower_bound(links.begin(), links.end(), b,
                                       [](const Link& l, NodeIndex to) { return l.to < to; });
    return link == links.end() || link->to != b ? 0U : static_cast<std::uint32_t>(link->weight);
}

BridgePath describe(const Incidence& incidence, const BridgeNetwork& network,
                    const SimilarityPath& path) {
    BridgePath result;
    result.strength = path.strength;
    for (std::size_t i = 0; i < path.nodes.size(); ++i) {
        result.items.push_back(incidence.items[network.items[path.nodes[i]]].key);
        if (i == 0) continue;
        result.step_records.push_back(
            records_between(network.counts, path.nodes[i - 1], path.nodes[i]));
    }
    return result;
}

// Nodes where a bridge may begin or end, lane by lane.
std::vector<std::vector<NodeIndex>> ends_of(const BridgeNetwork& network,
                                            const std::vector<Placement>& placements,
                                            const RoadmapTemplate& plan) {
    std::vector<std::vector<NodeIndex>> ends;
    for (std::size_t lane = 0; lane < plan.lanes.size(); ++lane) {
        const bool named = !plan.lanes[lane].domain.empty() || !plan.lanes[lane].concepts.empty();
        ends.push_back(lane_nodes(network, placements, lane, named));
    }
    return ends;
}

void search(FoundBridge& found, const Incidence& incidence, const BridgeNetwork& network,
            const std::vector<NodeIndex>& from, const std::vector<NodeIndex>& to) {
    const std::vector<SimilarityPath> paths =
        strongest_paths(network.similarities, from, to, kPaths);
    for (const SimilarityPath& path : paths) {
        found.bridge.paths.push_back(describe(incidence, network, path));
    }
    if (paths.empty()) return;
    for (const NodeIndex node : paths.front().nodes) {
        found.best_items.push_back(network.items[node]);
    }
}

}  // namespace

std::vector<FoundBridge> find_bridges(const Incidence& incidence,
                                      const RoadmapTemplate& roadmap_template,
                                      const std::vector<Placement>& placements, unsigned threads) {
    const std::size_t lanes = roadmap_template.lanes.size();
    std::vector<std::pair<std::size_t, std::size_t>> pairs;
    for (std::size_t a = 0; a < lanes; ++a) {
        for (std::size_t b = a + 1; b < lanes; ++b) pairs.emplace_back(a, b);
    }
    std::vector<FoundBridge> bridges(pairs.size());
    const BridgeNetwork supported(incidence, usable_items(placements, kBridgeRecords),
                                  kBridgeRecords, threads);
    std::vector<std::vector<NodeIndex>> ends = ends_of(supported, placements, roadmap_template);
    parallel_for(pairs.size(), threads, [&](std::size_t i) {
        const auto [a, b] = pairs[i];
        bridges[i].bridge.from_lane = roadmap_template.lanes[a].lane.id;
        bridges[i].bridge.to_lane = roadmap_template.lanes[b].lane.id;
        search(bridges[i], incidence, supported, ends[a], ends[b]);
        bridges[i].bridge.supported = !bridges[i].bridge.paths.empty();
    });
    std::optional<BridgeNetwork> whole;
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (bridges[i].bridge.supported) continue;
        if (!whole) {
            whole.emplace(incidence, usable_items(placements, 1), 1, threads);
            ends = ends_of(*whole, placements, roadmap_template);
        }
        search(bridges[i], incidence, *whole, ends[pairs[i].first], ends[pairs[i].second]);
    }
    return bridges;
}

}  // namespace litchi::graph
