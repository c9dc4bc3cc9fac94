#pragma once

#include "graph/network/network.h"

#include <cstddef>
#include <vector>

namespace litchi::graph {

// Collects links in any order and makes a Network of them. One thread at a time.
class NetworkBuilder {
  public:
    // Throws Error(InvalidArgument) if a weight is negative or not finite.
    explicit NetworkBuilder(std::vector<double> node_weights);

    // Adds to the weight of the link between two nodes, given in either order; parallel links are
    // summed in the order they were added. A link from a node to itself is left out. Throws
    // Error(InvalidArgument) for an unknown node or a weight that is not positive and finite.
    void add_link(NodeIndex a, NodeIndex b, double weight);

    // O(links log links).
    Network build() const;

  private:
    struct Entry {
        NodeIndex low;
        NodeIndex high;
        double weight;
    };
    std::vector<double> node_weights_;
    std::vector<Entry> entries_;
};

// Links of each node to later nodes only, in compressed sparse row form; rows sorted.
struct UpperTriangle {
    std::vector<std::size_t> first;  // node count + 1
    std::vector<Link> links;         // link.to > row
};

// The whole network of a triangle. O(nodes + links).
Network mirror(std::vector<double> node_weights, const UpperTriangle& upper);

}  // namespace litchi::graph
