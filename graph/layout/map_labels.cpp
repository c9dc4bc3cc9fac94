#include "graph/layout/map_labels.h"

#include <algorithm>
#include <cmath>

namespace litchi::graph {

namespace {

// Share of the node's link strength that stays in its cluster × ln(1 + occurrences).
double telling(const Network& network, const Clustering& clustering, NodeIndex node) {
    double inside = 0;
    double all = 0;
    for (const Link& link : network.links(node)) {
        all += link.weight;
        if (clustering.cluster(link.to) == clustering.cluster(node)) inside += link.weight;
    }
    if (!(all > 0)) return 0;
    return inside / all * std::log(1 + network.node_weight(node));
}

}  // namespace

std::vector<std::vector<ItemIndex>> telling_items(const Network& network,
                                                  const Clustering& clustering, std::size_t count) {
    std::vector<double> score;
    std::vector<std::vector<ItemIndex>> items(clustering.cluster_count());
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        score.push_back(telling(network, clustering, node));
        items[clustering.cluster(node)].push_back(node);
    }
    for (std::vector<ItemIndex>& members : items) {
        std::stable_sort(members.begin(), members.end(),
                         [&](ItemIndex a, ItemIndex b) { return score[a] > score[b]; });
        if (members.size() > count) members.resize(count);
    }
    return items;
}

std::string cluster_label(const Map& map, std::uint32_t cluster, std::string_view language) {
    std::string joined;
    for (const ItemIndex item : map.cluster_items[cluster]) {
        if (!joined.empty()) joined += " · ";
        joined += label_of(map.items[item], language);
    }
    return joined;
}

}  // namespace litchi::graph
