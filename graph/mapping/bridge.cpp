#include "graph/mapping/bridge.h"

#include "graph/network/network_builder.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <queue>
#include <set>
#include <tuple>
#include <utility>

namespace litchi::graph {

namespace {

constexpr double kShrinkage = 5;
constexpr NodeIndex kNoNode = std::numeric_limits<NodeIndex>::max();

enum class Place : std::uint8_t { Between, From, To };

// Cost of a path so far; less is better. Steps and the node before break ties.
struct Reach {
    double cost = std::numeric_limits<double>::infinity();
    std::uint32_t steps = 0;
    NodeIndex before = kNoNode;
    bool operator<(const Reach& other) const {
        return std::tie(cost, steps, before) < std::tie(other.cost, other.steps, other.before);
    }
};

// A found path with its cost, ordered best first.
struct Candidate {
    double cost = 0;
    std::vector<NodeIndex> nodes;
    bool operator<(const Candidate& other) const {
        return std::make_tuple(cost, nodes.size(), std::cref(nodes)) <
               std::make_tuple(other.cost, other.nodes.size(), std::cref(other.nodes));
    }
};

class PathSearch {
  public:
    PathSearch(const Network& network, std::span<const NodeIndex> from,
               std::span<const NodeIndex> to)
        : network_(network), from_(from), places_(network.node_count(), Place::Between) {
        for (const NodeIndex node : from) places_[node] = Place::From;
        for (const NodeIndex node : to) places_[node] = Place::To;
    }

    std::vector<Candidate> best(std::size_t count) {
        std::vector<Candidate> found;
        std::set<Candidate> waiting;
        add(waiting, {}, {});
        while (found.size() < count && !waiting.empty()) {
            found.push_back(*waiting.begin());
            waiting.erase(waiting.begin());
            const std::vector<NodeIndex> path = found.back().nodes;
            for (std::size_t root = 0; root < path.size(); ++root) {
                const std::vector<NodeIndex> kept(path.begin(),
                                                  path.begin() + static_cast<std::ptrdiff_t>(root));
                add(waiting, kept, next_nodes(found, kept));
            }
        }
        return found;
    }

  private:
    // Where the paths found so far go on after the same beginning.
    static std::set<NodeIndex> next_nodes(const std::vector<Candidate>& found,
                                          const std::vector<NodeIndex>& kept) {
        std::set<NodeIndex> next;
        for (const Candidate& path : found) {
            if (path.nodes.size() > kept.size() &&
                std::equal(kept.begin(), kept.end(), path.nodes.begin())) {
                next.insert(path.nodes[kept.size()]);
            }
        }
        return next;
    }

    // The best path that begins with `kept` and then goes to none of `barred`.
    void add(std::set<Candidate>& waiting, const std::vector<NodeIndex>& kept,
             const std::set<NodeIndex>& barred) {
        std::vector<NodeIndex> nodes = search(kept, barred);
        if (nodes.empty()) return;
        nodes.insert(nodes.begin(), kept.begin(), kept.end());
        double cost = 0;
        for (std::size_t i = 1; i < nodes.size(); ++i) cost += step_cost(nodes[i - 1], nodes[i]);
        waiting.insert({cost, std::move(nodes)});
    }

    double step_cost(NodeIndex a, NodeIndex b) const {
        const std::span<const Link> links = network_.links(a);
        const auto link = std::lower_bound(links.begin(), links.end(), b,
                                           [](const Link& l, NodeIndex to) { return l.to < to; });
        return -std::log(link->weight);
    }

    std::vector<NodeIndex> search(const std::vector<NodeIndex>& kept,
                                  const std::set<NodeIndex>& barred) {
        reached_.assign(network_.node_count(), {});
        settled_.assign(network_.node_count(), false);
        queue_ = {};
        for (const NodeIndex node : kept) settled_[node] = true;
        if (kept.empty()) {
            for (const NodeIndex node : from_) {
                if (!barred.contains(node)) reach(node, {0, 0, kNoNode});
            }
        } else {
            for (const Link& link : network_.links(kept.back())) {
                if (!barred.contains(link.to)) step(kNoNode, link, {0, 0, kNoNode});
            }
        }
        return run();
    }

    std::vector<NodeIndex> run() {
        while (!queue_.empty()) {
            const NodeIndex node = std::get<2>(queue_.top());
            queue_.pop();
            if (settled_[node]) continue;
            settled_[node] = true;
            if (places_[node] == Place::To) return trace(node);
            for (const Link& link : network_.links(node)) step(node, link, reached_[node]);
        }
        return {};
    }

    void step(NodeIndex before, const Link& link, const Reach& so_far) {
        if (settled_[link.to] || places_[link.to] == Place::From) return;
        reach(link.to, {so_far.cost - std::log(link.weight), so_far.steps + 1, before});
    }

    void reach(NodeIndex node, const Reach& reach) {
        if (!(reach < reached_[node])) return;
        reached_[node] = reach;
        queue_.push({reach.cost, reach.steps, node});
    }

    std::vector<NodeIndex> trace(NodeIndex node) const {
        std::vector<NodeIndex> nodes;
        for (; node != kNoNode; node = reached_[node].before) nodes.push_back(node);
        std::reverse(nodes.begin(), nodes.end());
        return nodes;
    }

    using Entry = std::tuple<double, std::uint32_t, NodeIndex>;
    const Network& network_;
    std::span<const NodeIndex> from_;
    std::vector<Place> places_;
    std::vector<Reach> reached_;
    std::vector<bool> settled_;
    std::priority_queue<Entry, std::vector<Entry>, std::greater<>> queue_;
};

}  // namespace

Network path_similarities(const Network& cooccurrence, double fewest_records) {
    std::vector<double> weights;
    for (NodeIndex node = 0; node < cooccurrence.node_count(); ++node) {
        weights.push_back(cooccurrence.node_weight(node));
    }
    NetworkBuilder builder(weights);
    for (NodeIndex node = 0; node < cooccurrence.node_count(); ++node) {
        for (const Link& link : cooccurrence.links(node)) {
            if (link.to <= node || link.weight < fewest_records) continue;
            builder.add_link(node, link.to,
                             link.weight / std::sqrt((weights[node] + kShrinkage) *
                                                     (weights[link.to] + kShrinkage)));
        }
    }
    return builder.build();
}

std::vector<SimilarityPath> strongest_paths(const Network& similarities,
                                            std::span<const NodeIndex> from,
                                            std::span<const NodeIndex> to, std::size_t count) {
    std::vector<SimilarityPath> paths;
    for (Candidate& path : PathSearch(similarities, from, to).best(count)) {
        paths.push_back({std::move(path.nodes), std::exp(-path.cost)});
    }
    return paths;
}

}  // namespace litchi::graph
