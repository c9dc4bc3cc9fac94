#include "graph/network/network.h"

#include "corpora/base/error.h"

#include <cmath>
#include <string>
#include <utility>

namespace litchi::graph {

namespace {

[[noreturn]] void reject(const std::string& what, std::size_t node) {
    throw Error(ErrorCode::InvalidArgument, what, "node " + std::to_string(node));
}

void check_row(NodeIndex node, std::span<const Link> row, std::size_t node_count) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].to >= node_count) reject("A link leads to a node that does not exist", node);
        if (row[i].to == node) reject("A node is linked to itself", node);
        if (i > 0 && row[i - 1].to >= row[i].to) reject("Links are not sorted", node);
        if (!(row[i].weight > 0) || !std::isfinite(row[i].weight)) {
            reject("A link weight is not a positive number", node);
        }
    }
}

}  // namespace

Network::Network(std::vector<double> node_weights, std::vector<std::size_t> first_link,
                 std::vector<Link> links)
    : node_weights_(std::move(node_weights)),
      first_link_(std::move(first_link)),
      links_(std::move(links)) {
    const std::size_t n = node_weights_.size();
    if (first_link_.size() != n + 1 || first_link_.front() != 0 ||
        first_link_.back() != links_.size()) {
        reject("The arrays of a network disagree", n);
    }
    // Every link needs its other direction: rows visited in order meet their lower neighbours in
    // rising order, so one cursor a node is enough.
    std::vector<std::size_t> cursor(first_link_.begin(), first_link_.end() - 1);
    for (NodeIndex node = 0; node < n; ++node) {
        if (first_link_[node] > first_link_[node + 1]) reject("Rows overlap", node);
        if (first_link_[node + 1] > links_.size()) reject("Rows overlap", node);
        check_row(node, this->links(node), n);
    }
    for (NodeIndex node = 0; node < n; ++node) {
        for (const Link& link : this->links(node)) {
            if (link.to < node) continue;
            const std::size_t back = cursor[link.to]++;
            if (back >= first_link_[link.to + 1] || links_[back].to != node ||
                links_[back].weight != link.weight) {
                reject("A link lacks its other direction", node);
            }
        }
        if (cursor[node] < first_link_[node + 1] && links_[cursor[node]].to < node) {
            reject("A link lacks its other direction", node);
        }
    }
}

std::span<const Link> Network::links(NodeIndex node) const {
    return std::span(links_).subspan(first_link_[node], first_link_[node + 1] - first_link_[node]);
}

double Network::total_link_strength(NodeIndex node) const {
    double sum = 0;
    for (const Link& link : links(node)) sum += link.weight;
    return sum;
}

}  // namespace litchi::graph
