#include "graph/community/clustering.h"

#include "corpora/base/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace litchi::graph {

namespace {

// The clusters numbered from 0 in the order of their smallest nodes.
std::vector<std::uint32_t> number_by_first_node(std::span<const std::uint32_t> clusters) {
    std::map<std::uint32_t, std::uint32_t> numbers;
    std::vector<std::uint32_t> renumbered;
    renumbered.reserve(clusters.size());
    for (const std::uint32_t cluster : clusters) {
        const auto next = static_cast<std::uint32_t>(numbers.size());
        renumbered.push_back(numbers.try_emplace(cluster, next).first->second);
    }
    return renumbered;
}

std::vector<std::uint32_t> count_nodes(std::span<const std::uint32_t> clusters) {
    std::vector<std::uint32_t> sizes;
    for (const std::uint32_t cluster : clusters) {
        if (cluster >= sizes.size()) sizes.resize(cluster + 1, 0);
        ++sizes[cluster];
    }
    return sizes;
}

// −Σ p ln p of cluster shares.
double entropy(std::span<const std::uint32_t> sizes, double nodes) {
    double sum = 0;
    for (const std::uint32_t size : sizes) {
        const double p = size / nodes;
        if (p > 0) sum -= p * std::log(p);
    }
    return sum;
}

double mutual_information(const Clustering& a, const Clustering& b, double nodes) {
    std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> joint;
    for (std::size_t node = 0; node < a.clusters().size(); ++node) {
        ++joint[{a.cluster(node), b.cluster(node)}];
    }
    const std::vector<std::uint32_t> sizes_a = a.sizes();
    const std::vector<std::uint32_t> sizes_b = b.sizes();
    double sum = 0;
    for (const auto& [pair, count] : joint) {
        const double expected = 1.0 * sizes_a[pair.first] * sizes_b[pair.second] / nodes;
        sum += count / nodes * std::log(count / expected);
    }
    return sum;
}

}  // namespace

Clustering::Clustering(std::span<const std::uint32_t> cluster_of_node)
    : clusters_(number_by_first_node(cluster_of_node)) {
    const std::vector<std::uint32_t> sizes = count_nodes(clusters_);
    count_ = static_cast<std::uint32_t>(sizes.size());
    std::vector<std::uint32_t> order(count_);
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
    std::vector<std::uint32_t> rank(count_);
    for (std::uint32_t i = 0; i < count_; ++i) rank[order[i]] = i;
    for (std::uint32_t& cluster : clusters_) cluster = rank[cluster];
}

std::vector<std::uint32_t> Clustering::sizes() const {
    return count_nodes(clusters_);
}

double normalized_mutual_information(const Clustering& a, const Clustering& b) {
    if (a.clusters().size() != b.clusters().size()) {
        throw Error(ErrorCode::InvalidArgument, "The partitions are of different networks");
    }
    const auto nodes = static_cast<double>(a.clusters().size());
    const double entropies = entropy(a.sizes(), nodes) + entropy(b.sizes(), nodes);
    if (!(entropies > 0)) return 1;
    return std::clamp(2 * mutual_information(a, b, nodes) / entropies, 0.0, 1.0);
}

}  // namespace litchi::graph
