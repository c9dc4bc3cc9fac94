#include "graph/network/prune.h"

#include "graph/network/network_builder.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace litchi::graph {

namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

}  // namespace

std::vector<ItemIndex> frequent_items(const Incidence& incidence, std::uint32_t min_occurrences,
                                      std::uint32_t max_items) {
    const std::vector<std::uint32_t> counts = occurrences(incidence);
    std::vector<ItemIndex> items;
    for (ItemIndex item = 0; item < counts.size(); ++item) {
        if (counts[item] >= min_occurrences) items.push_back(item);
    }
    std::sort(items.begin(), items.end(), [&](ItemIndex a, ItemIndex b) {
        if (counts[a] != counts[b]) return counts[a] > counts[b];
        return incidence.items[a].key < incidence.items[b].key;
    });
    if (items.size() > max_items) items.resize(max_items);
    std::sort(items.begin(), items.end());
    return items;
}

Network strong_links(const Network& network, double min_strength) {
    std::vector<double> weights;
    UpperTriangle upper;
    upper.first.push_back(0);
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        weights.push_back(network.node_weight(node));
        for (const Link& link : network.links(node)) {
            if (link.to > node && link.weight >= min_strength) upper.links.push_back(link);
        }
        upper.first.push_back(upper.links.size());
    }
    return mirror(std::move(weights), upper);
}

std::vector<std::uint32_t> components(const Network& network) {
    std::vector<std::uint32_t> component(network.node_count(), kNone);
    std::vector<NodeIndex> waiting;
    std::uint32_t count = 0;
    for (NodeIndex start = 0; start < network.node_count(); ++start) {
        if (component[start] != kNone) continue;
        component[start] = count;
        waiting.push_back(start);
        while (!waiting.empty()) {
            const NodeIndex node = waiting.back();
            waiting.pop_back();
            for (const Link& link : network.links(node)) {
                if (component[link.to] != kNone) continue;
                component[link.to] = count;
                waiting.push_back(link.to);
            }
        }
        ++count;
    }
    return component;
}

std::vector<NodeIndex> largest_component(const Network& network) {
    const std::vector<std::uint32_t> component = components(network);
    std::vector<std::size_t> sizes;
    for (const std::uint32_t c : component) {
        if (c >= sizes.size()) sizes.resize(c + 1, 0);
        ++sizes[c];
    }
    const auto largest =
        static_cast<std::uint32_t>(std::max_element(sizes.begin(), sizes.end()) - sizes.begin());
    std::vector<NodeIndex> nodes;
    for (NodeIndex node = 0; node < component.size(); ++node) {
        if (component[node] == largest) nodes.push_back(node);
    }
    return nodes;
}

Network subnetwork(const Network& network, std::span<const NodeIndex> nodes) {
    std::vector<std::uint32_t> renumbered(network.node_count(), kNone);
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        renumbered[nodes[i]] = static_cast<std::uint32_t>(i);
    }
    std::vector<double> weights;
    UpperTriangle upper;
    upper.first.push_back(0);
    for (const NodeIndex node : nodes) {
        weights.push_back(network.node_weight(node));
        for (const Link& link : network.links(node)) {
            if (link.to < node || renumbered[link.to] == kNone) continue;
            upper.links.push_back({renumbered[link.to], link.weight});
        }
        upper.first.push_back(upper.links.size());
    }
    return mirror(std::move(weights), upper);
}

}  // namespace litchi::graph
