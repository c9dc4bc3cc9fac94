#include "graph/community/leiden.h"

#include "corpora/base/error.h"
#include "graph/community/local_moving.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace litchi::graph {

namespace {

using Clusters = std::vector<std::uint32_t>;

constexpr auto kNone = std::numeric_limits<std::uint32_t>::max();

// Modularity as CPM: node weights k_i, resolution γ/2m.
struct CpmProblem {
    Network network;
    double resolution;
};

CpmProblem cpm_problem(const Network& network, const LeidenOptions& options) {
    if (options.quality == QualityFunction::Cpm) return {network, options.resolution};
    std::vector<double> weights;
    std::vector<std::size_t> first{0};
    std::vector<Link> links;
    double total = 0;
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        weights.push_back(network.total_link_strength(node));
        total += weights.back();
        const std::span<const Link> row = network.links(node);
        links.insert(links.end(), row.begin(), row.end());
        first.push_back(links.size());
    }
    const double resolution = total > 0 ? options.resolution / total : 0;
    return {Network(std::move(weights), std::move(first), std::move(links)), resolution};
}

std::uint32_t count_of(const Clusters& clusters) {
    return clusters.empty() ? 0 : 1 + *std::max_element(clusters.begin(), clusters.end());
}

std::size_t used_clusters(const Clusters& clusters) {
    std::vector<bool> used(clusters.size(), false);
    for (const std::uint32_t cluster : clusters) used[cluster] = true;
    return static_cast<std::size_t>(std::count(used.begin(), used.end(), true));
}

// Cluster numbers below the number of refined nodes, as aggregated nodes see them.
Clusters lift(const Clusters& clusters, const Clusters& refined, std::uint32_t count) {
    Clusters lifted(count);
    Clusters number(clusters.size(), kNone);
    std::uint32_t next = 0;
    for (std::size_t node = 0; node < clusters.size(); ++node) {
        std::uint32_t& n = number[clusters[node]];
        if (n == kNone) n = next++;
        lifted[refined[node]] = n;
    }
    return lifted;
}

// One iteration: move, refine, aggregate, and the same on the aggregated network.
Clusters iterate(const CpmProblem& problem, const LeidenOptions& options, Clusters clusters,
                 Random& random) {
    clusters = move_nodes(problem.network, problem.resolution, std::move(clusters), random);
    if (used_clusters(clusters) == clusters.size()) return clusters;
    const Clusters refined =
        refine(problem.network, problem.resolution, options.randomness, clusters, random);
    const std::uint32_t count = count_of(refined);
    if (count == refined.size()) return clusters;
    const CpmProblem reduced{aggregate(problem.network, refined, count), problem.resolution};
    const Clusters above = iterate(reduced, options, lift(clusters, refined, count), random);
    for (std::size_t node = 0; node < refined.size(); ++node) {
        clusters[node] = above[refined[node]];
    }
    return clusters;
}

// Each cluster's connected parts as clusters of their own: CPM never falls by it.
Clusters connected_parts(const Network& network, const Clusters& clusters) {
    Clusters part(clusters.size(), kNone);
    std::vector<NodeIndex> waiting;
    std::uint32_t count = 0;
    for (NodeIndex start = 0; start < clusters.size(); ++start) {
        if (part[start] != kNone) continue;
        part[start] = count;
        waiting.push_back(start);
        while (!waiting.empty()) {
            const NodeIndex node = waiting.back();
            waiting.pop_back();
            for (const Link& link : network.links(node)) {
                if (part[link.to] != kNone || clusters[link.to] != clusters[node]) continue;
                part[link.to] = count;
                waiting.push_back(link.to);
            }
        }
        ++count;
    }
    return part;
}

// The cluster with the highest link weight per product of node weights to `cluster`; kNone without
// links.
std::uint32_t best_neighbour(const Network& network, const Clusters& clusters,
                             std::uint32_t cluster, const std::vector<double>& cluster_weights) {
    std::map<std::uint32_t, double> strengths;
    for (NodeIndex node = 0; node < clusters.size(); ++node) {
        if (clusters[node] != cluster) continue;
        for (const Link& link : network.links(node)) strengths[clusters[link.to]] += link.weight;
    }
    strengths.erase(cluster);
    std::uint32_t best = kNone;
    double highest = 0;
    for (const auto& [other, strength] : strengths) {
        const double density = strength / cluster_weights[other];
        if (density > highest) {
            best = other;
            highest = density;
        }
    }
    return best;
}

// Merges the smallest cluster below the minimum into its best neighbour, and so on; a cluster
// without links stays. O(nodes × small clusters).
Clusters merge_small(const Network& network, Clusters clusters, std::uint32_t minimum) {
    const std::uint32_t count = count_of(clusters);
    std::vector<std::uint32_t> sizes(count, 0);
    std::vector<double> weights(count, 0);
    for (NodeIndex node = 0; node < clusters.size(); ++node) {
        ++sizes[clusters[node]];
        weights[clusters[node]] += network.node_weight(node);
    }
    std::vector<bool> done(count, false);
    for (;;) {
        std::uint32_t smallest = kNone;
        for (std::uint32_t c = 0; c < count; ++c) {
            if (done[c] || sizes[c] >= minimum) continue;
            if (smallest == kNone || sizes[c] < sizes[smallest]) smallest = c;
        }
        if (smallest == kNone) return clusters;
        done[smallest] = true;
        const std::uint32_t best = best_neighbour(network, clusters, smallest, weights);
        if (best == kNone) continue;
        std::replace(clusters.begin(), clusters.end(), smallest, best);
        sizes[best] += sizes[smallest];
        weights[best] += weights[smallest];
        done[best] = false;
    }
}

Clusters iterate_times(const CpmProblem& problem, const LeidenOptions& options, Clusters clusters,
                       unsigned times, Random& random) {
    for (unsigned i = 0; i < times; ++i) {
        clusters = iterate(problem, options, std::move(clusters), random);
    }
    return connected_parts(problem.network, clusters);
}

Clusters singletons(std::size_t nodes) {
    Clusters clusters(nodes);
    std::iota(clusters.begin(), clusters.end(), 0u);
    return clusters;
}

// The best start, iterated twice as long again, which single starts rarely repay.
Clusters best_start(const CpmProblem& problem, const LeidenOptions& options) {
    Clusters best;
    double highest = -std::numeric_limits<double>::infinity();
    for (unsigned start = 0; start < options.starts; ++start) {
        Random random(options.seed, start);
        Clusters found = iterate_times(problem, options, singletons(problem.network.node_count()),
                                       options.iterations, random);
        const double quality = cpm_quality(problem.network, Clustering(found), problem.resolution);
        if (quality > highest) {
            best = std::move(found);
            highest = quality;
        }
    }
    Random random(options.seed, options.starts);
    return iterate_times(problem, options, std::move(best), 2 * options.iterations, random);
}

void require(bool fine, const char* message, const std::string& detail) {
    if (!fine) throw Error(ErrorCode::InvalidArgument, message, detail);
}

}  // namespace

void LeidenOptions::validate() const {
    require(resolution >= 0 && std::isfinite(resolution), "The resolution must not be negative",
            "resolution=" + std::to_string(resolution));
    require(randomness > 0 && std::isfinite(randomness), "The randomness must be positive",
            "randomness=" + std::to_string(randomness));
    require(iterations >= 1 && iterations <= 1000, "Iterations must be 1 to 1000",
            "iterations=" + std::to_string(iterations));
    require(starts >= 1 && starts <= 1000, "Starts must be 1 to 1000",
            "starts=" + std::to_string(starts));
}

Clustering leiden(const Network& network, const LeidenOptions& options) {
    options.validate();
    const CpmProblem problem = cpm_problem(network, options);
    Clusters clusters = best_start(problem, options);
    if (options.minimum_size > 1) {
        clusters = merge_small(problem.network, std::move(clusters), options.minimum_size);
    }
    return Clustering(clusters);
}

}  // namespace litchi::graph
