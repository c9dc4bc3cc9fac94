#include "graph/community/local_moving.h"

#include "graph/network/network_builder.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace litchi::graph {

namespace {

// A gain below this share of what is lost is rounding error; moving for it might never end.
constexpr double kMargin = 1e-12;

// One run of fast local moving.
class Mover {
  public:
    Mover(const Network& network, double resolution, std::vector<std::uint32_t> cluster)
        : network_(network),
          resolution_(resolution),
          cluster_(std::move(cluster)),
          cluster_weight_(cluster_.size(), 0),
          cluster_size_(cluster_.size(), 0),
          strength_(cluster_.size(), 0) {
        for (NodeIndex node = 0; node < cluster_.size(); ++node) {
            cluster_weight_[cluster_[node]] += network.node_weight(node);
            ++cluster_size_[cluster_[node]];
        }
        for (std::size_t c = cluster_.size(); c-- > 0;) {
            if (cluster_size_[c] == 0) empty_.push_back(static_cast<std::uint32_t>(c));
        }
    }

    std::vector<std::uint32_t> run(Random& random) {
        const auto nodes = static_cast<std::uint32_t>(cluster_.size());
        std::vector<NodeIndex> queue = random.permutation(nodes);
        std::vector<bool> waiting(nodes, true);
        std::size_t head = 0;  // the queue is a ring: at most `nodes` wait
        for (std::size_t left = nodes; left > 0; --left) {
            const NodeIndex node = queue[head];
            waiting[node] = false;
            if (move(node)) {
                std::size_t tail = (head + left) % nodes;
                for (const Link& link : network_.links(node)) {
                    if (waiting[link.to] || cluster_[link.to] == cluster_[node]) continue;
                    waiting[link.to] = true;
                    queue[tail] = link.to;
                    tail = tail + 1 == nodes ? 0 : tail + 1;
                    ++left;
                }
            }
            head = head + 1 == nodes ? 0 : head + 1;
        }
        return std::move(cluster_);
    }

  private:
    // Moves the node to its best cluster; false if it stays.
    bool move(NodeIndex node) {
        const std::uint32_t old = cluster_[node];
        const double weight = network_.node_weight(node);
        cluster_weight_[old] -= weight;
        if (--cluster_size_[old] == 0) {
            cluster_weight_[old] = 0;
            empty_.push_back(old);
        }
        const std::uint32_t best = best_cluster(node, old);
        if (cluster_size_[best] == 0) empty_.pop_back();
        cluster_weight_[best] += weight;
        ++cluster_size_[best];
        cluster_[node] = best;
        return best != old;
    }

    std::uint32_t best_cluster(NodeIndex node, std::uint32_t old) {
        met_.clear();
        if (!empty_.empty()) met_.push_back(empty_.back());
        for (const Link& link : network_.links(node)) {
            const std::uint32_t cluster = cluster_[link.to];
            if (strength_[cluster] == 0) met_.push_back(cluster);
            strength_[cluster] += link.weight;
        }
        const double pull = network_.node_weight(node) * resolution_;
        std::uint32_t best = old;
        double highest = strength_[old] - pull * cluster_weight_[old];
        const double margin = kMargin * (strength_[old] + pull * cluster_weight_[old]);
        for (const std::uint32_t cluster : met_) {
            const double gain = strength_[cluster] - pull * cluster_weight_[cluster];
            if (gain > highest + margin) {
                best = cluster;
                highest = gain;
            }
            strength_[cluster] = 0;
        }
        return best;
    }

    const Network& network_;
    double resolution_;
    std::vector<std::uint32_t> cluster_;
    std::vector<double> cluster_weight_;
    std::vector<std::uint32_t> cluster_size_;
    std::vector<std::uint32_t> empty_;  // unused cluster numbers
    std::vector<double> strength_;      // of the current node's links to each cluster
    std::vector<std::uint32_t> met_;
};

}  // namespace

std::vector<std::uint32_t> move_nodes(const Network& network, double resolution,
                                      std::vector<std::uint32_t> cluster, Random& random) {
    return Mover(network, resolution, std::move(cluster)).run(random);
}

Network aggregate(const Network& network, const std::vector<std::uint32_t>& cluster,
                  std::uint32_t count) {
    std::vector<double> weights(count, 0);
    std::vector<std::vector<NodeIndex>> members(count);
    for (NodeIndex node = 0; node < cluster.size(); ++node) {
        weights[cluster[node]] += network.node_weight(node);
        members[cluster[node]].push_back(node);
    }
    std::vector<double> strength(count, 0);
    std::vector<std::uint32_t> met;
    UpperTriangle upper;
    upper.first.push_back(0);
    for (std::uint32_t c = 0; c < count; ++c) {
        met.clear();
        for (const NodeIndex node : members[c]) {
            for (const Link& link : network.links(node)) {
                const std::uint32_t other = cluster[link.to];
                if (other <= c) continue;
                if (strength[other] == 0) met.push_back(other);
                strength[other] += link.weight;
            }
        }
        std::sort(met.begin(), met.end());
        for (const std::uint32_t other : met) {
            upper.links.push_back({other, strength[other]});
            strength[other] = 0;
        }
        upper.first.push_back(upper.links.size());
    }
    return mirror(std::move(weights), upper);
}

}  // namespace litchi::graph
