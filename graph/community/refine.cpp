#include "graph/community/local_moving.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace litchi::graph {

namespace {

// One refinement of a partition; sub-clusters carry the number of the node they grew from.
class Refiner {
  public:
    Refiner(const Network& network, double resolution, double randomness,
            const std::vector<std::uint32_t>& cluster)
        : network_(network),
          resolution_(resolution),
          randomness_(randomness),
          cluster_(cluster),
          whole_weight_(cluster.size(), 0),
          sub_(cluster.size()),
          sub_weight_(cluster.size()),
          outward_(cluster.size(), 0),
          alone_(cluster.size(), true),
          strength_(cluster.size(), 0) {
        for (NodeIndex node = 0; node < cluster.size(); ++node) {
            whole_weight_[cluster[node]] += network.node_weight(node);
            sub_[node] = node;
            sub_weight_[node] = network.node_weight(node);
            for (const Link& link : network.links(node)) {
                if (cluster[link.to] == cluster[node]) outward_[node] += link.weight;
            }
        }
    }

    std::vector<std::uint32_t> run(Random& random) {
        const auto nodes = static_cast<std::uint32_t>(cluster_.size());
        for (const NodeIndex node : random.permutation(nodes)) {
            if (alone_[node] && well_connected(node, node)) join(node, random);
        }
        return numbered();
    }

  private:
    // Links from the sub-cluster to the rest of its cluster are as strong as γ asks.
    bool well_connected(std::uint32_t sub, NodeIndex member) const {
        const double weight = sub_weight_[sub];
        const double rest = whole_weight_[cluster_[member]] - weight;
        return outward_[sub] >= weight * rest * resolution_;
    }

    void join(NodeIndex node, Random& random) {
        const double weight = network_.node_weight(node);
        sub_weight_[node] = 0;
        outward_[node] = 0;
        const std::uint32_t chosen = choose(node, random);
        sub_[node] = chosen;
        sub_weight_[chosen] += weight;
        for (const Link& link : network_.links(node)) {
            if (cluster_[link.to] != cluster_[node]) continue;
            const bool inside = sub_[link.to] == chosen;
            outward_[chosen] += inside ? -link.weight : link.weight;
        }
        if (chosen != node) alone_[chosen] = false;
    }

    std::uint32_t choose(NodeIndex node, Random& random) {
        met_.assign(1, node);
        for (const Link& link : network_.links(node)) {
            if (cluster_[link.to] != cluster_[node]) continue;
            const std::uint32_t sub = sub_[link.to];
            if (strength_[sub] == 0) met_.push_back(sub);
            strength_[sub] += link.weight;
        }
        const double pull = network_.node_weight(node) * resolution_;
        std::uint32_t best = node;
        double highest = 0;
        double total = 0;
        cumulative_.clear();
        for (const std::uint32_t sub : met_) {
            const double gain = strength_[sub] - pull * sub_weight_[sub];
            strength_[sub] = 0;
            if (gain >= 0 && (sub == node || well_connected(sub, node))) {
                if (gain > highest) best = sub;
                highest = std::max(highest, gain);
                total += portable_exp(gain / randomness_);
            }
            cumulative_.push_back(total);
        }
        if (std::isinf(total)) return best;
        const double drawn = total * random.uniform();
        for (std::size_t i = 0; i < met_.size(); ++i) {
            if (drawn < cumulative_[i]) return met_[i];
        }
        return best;
    }

    std::vector<std::uint32_t> numbered() const {
        constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();
        std::vector<std::uint32_t> number(sub_.size(), kNone);
        std::vector<std::uint32_t> result;
        std::uint32_t count = 0;
        for (const std::uint32_t sub : sub_) {
            if (number[sub] == kNone) number[sub] = count++;
            result.push_back(number[sub]);
        }
        return result;
    }

    const Network& network_;
    double resolution_;
    double randomness_;
    const std::vector<std::uint32_t>& cluster_;
    std::vector<double> whole_weight_;  // of each cluster that is refined
    std::vector<std::uint32_t> sub_;
    std::vector<double> sub_weight_;
    std::vector<double> outward_;  // link weight from a sub-cluster to the rest of its cluster
    std::vector<bool> alone_;      // no other node has joined the sub-cluster of this node
    std::vector<double> strength_;
    std::vector<std::uint32_t> met_;
    std::vector<double> cumulative_;
};

}  // namespace

std::vector<std::uint32_t> refine(const Network& network, double resolution, double randomness,
                                  const std::vector<std::uint32_t>& cluster, Random& random) {
    return Refiner(network, resolution, randomness, cluster).run(random);
}

}  // namespace litchi::graph
