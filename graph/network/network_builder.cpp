#include "graph/network/network_builder.h"

#include "corpora/base/error.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace litchi::graph {

NetworkBuilder::NetworkBuilder(std::vector<double> node_weights)
    : node_weights_(std::move(node_weights)) {
    for (std::size_t node = 0; node < node_weights_.size(); ++node) {
        if (!(node_weights_[node] >= 0) || !std::isfinite(node_weights_[node])) {
            throw Error(ErrorCode::InvalidArgument, "A node weight is negative or not a number",
                        "node " + std::to_string(node));
        }
    }
}

void NetworkBuilder::add_link(NodeIndex a, NodeIndex b, double weight) {
    const NodeIndex high = std::max(a, b);
    if (high >= node_weights_.size()) {
        throw Error(ErrorCode::InvalidArgument, "A link leads to a node that does not exist",
                    "node " + std::to_string(high));
    }
    if (!(weight > 0) || !std::isfinite(weight)) {
        throw Error(ErrorCode::InvalidArgument, "A link weight is not a positive number",
                    "node " + std::to_string(a) + ", node " + std::to_string(b));
    }
    if (a != b) entries_.push_back({std::min(a, b), high, weight});
}

Network NetworkBuilder::build() const {
    std::vector<Entry> sorted = entries_;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Entry& a, const Entry& b) {
        return std::pair(a.low, a.high) < std::pair(b.low, b.high);
    });
    UpperTriangle upper;
    upper.first.assign(node_weights_.size() + 1, 0);
    const Entry* previous = nullptr;
    for (const Entry& entry : sorted) {
        if (previous && previous->low == entry.low && previous->high == entry.high) {
            upper.links.back().weight += entry.weight;
        } else {
            upper.links.push_back({entry.high, entry.weight});
            ++upper.first[entry.low + 1];
        }
        previous = &entry;
    }
    for (std::size_t i = 1; i < upper.first.size(); ++i) upper.first[i] += upper.first[i - 1];
    return mirror(node_weights_, upper);
}

Network mirror(std::vector<double> node_weights, const UpperTriangle& upper) {
    const std::size_t n = node_weights.size();
    std::vector<std::size_t> first(n + 1, 0);
    for (std::size_t row = 0; row < n; ++row) {
        first[row + 1] += upper.first[row + 1] - upper.first[row];
        for (std::size_t i = upper.first[row]; i < upper.first[row + 1]; ++i) {
            ++first[upper.links[i].to + 1];
        }
    }
    for (std::size_t i = 1; i <= n; ++i) first[i] += first[i - 1];
    std::vector<Link> links(first[n]);
    std::vector<std::size_t> cursor(first.begin(), first.end() - 1);
    for (std::size_t row = 0; row < n; ++row) {
        for (std::size_t i = upper.first[row]; i < upper.first[row + 1]; ++i) {
            const Link& link = upper.links[i];
            links[cursor[row]++] = link;
            links[cursor[link.to]++] = {static_cast<NodeIndex>(row), link.weight};
        }
    }
    return Network(std::move(node_weights), std::move(first), std::move(links));
}

}  // namespace litchi::graph
