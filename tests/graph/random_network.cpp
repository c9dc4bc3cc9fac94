#include "tests/graph/random_network.h"

#include "graph/network/network_builder.h"
#include "graph/network/prune.h"
#include "tests/support/seeded_random.h"

#include <fmt/format.h>
#include <set>
#include <vector>

namespace litchi::graph {

Network random_network(std::uint64_t seed, std::uint32_t nodes, std::size_t links) {
    tests::SeededRandom random(seed);
    NetworkBuilder builder(std::vector<double>(nodes, 1.0));
    std::set<std::pair<NodeIndex, NodeIndex>> seen;
    for (std::size_t i = 0; i < links; ++i) {
        const auto a = static_cast<NodeIndex>(random.below(nodes));
        const auto b = static_cast<NodeIndex>(random.below(nodes));
        if (a == b || !seen.emplace(std::min(a, b), std::max(a, b)).second) continue;
        builder.add_link(a, b, static_cast<double>(1 + random.below(9)));
    }
    return builder.build();
}

Incidence random_incidence(std::uint64_t seed, std::size_t documents, std::uint32_t items,
                           std::size_t most) {
    tests::SeededRandom random(seed);
    Incidence incidence;
    for (std::uint32_t item = 0; item < items; ++item) {
        const std::string key = fmt::format("item-{:03}", item);
        incidence.items.push_back({.key = key, .labels = {{"en", key}}, .kind = {}, .domain = {}});
    }
    incidence.first.push_back(0);
    for (std::size_t document = 0; document < documents; ++document) {
        std::set<ItemIndex> chosen;
        const std::size_t count = random.below(most + 1);
        while (chosen.size() < std::min<std::size_t>(count, items)) {
            // The product of two draws favours low indices, as real frequencies do.
            chosen.insert(static_cast<ItemIndex>(random.unit() * random.unit() * items));
        }
        DocumentInfo info;
        info.id = static_cast<std::uint32_t>(document);
        const std::size_t year = random.below(21);
        if (year < 20) info.year = static_cast<std::int16_t>(2000 + year);
        incidence.documents.push_back(info);
        incidence.document_items.insert(incidence.document_items.end(), chosen.begin(),
                                        chosen.end());
        incidence.first.push_back(static_cast<std::uint32_t>(incidence.document_items.size()));
    }
    return incidence;
}

bool clusters_connected(const Network& network, const std::vector<std::uint32_t>& clusters) {
    const std::set<std::uint32_t> names(clusters.begin(), clusters.end());
    for (const std::uint32_t name : names) {
        std::vector<NodeIndex> members;
        for (NodeIndex node = 0; node < clusters.size(); ++node) {
            if (clusters[node] == name) members.push_back(node);
        }
        const std::vector<std::uint32_t> parts = components(subnetwork(network, members));
        if (*std::max_element(parts.begin(), parts.end()) > 0) return false;
    }
    return true;
}

}  // namespace litchi::graph
