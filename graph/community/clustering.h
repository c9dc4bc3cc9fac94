#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace litchi::graph {

// A partition of the nodes of a network. Clusters are numbered from 0 by falling size (number of
// nodes), ties by their smallest node. Immutable, share freely.
class Clustering {
  public:
    // Any numbering is taken and renumbered.
    explicit Clustering(std::span<const std::uint32_t> cluster_of_node);

    std::uint32_t cluster(std::size_t node) const { return clusters_[node]; }
    std::span<const std::uint32_t> clusters() const { return clusters_; }
    std::uint32_t cluster_count() const { return count_; }
    std::vector<std::uint32_t> sizes() const;
    bool operator==(const Clustering&) const = default;

  private:
    std::vector<std::uint32_t> clusters_;
    std::uint32_t count_ = 0;
};

// Normalised mutual information of two partitions of the same nodes, in [0, 1].
double normalized_mutual_information(const Clustering& a, const Clustering& b);

}  // namespace litchi::graph
