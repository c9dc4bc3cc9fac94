#pragma once

#include "graph/layout/layout.h"
#include "graph/network/network.h"

#include <cstddef>
#include <vector>

namespace litchi::graph {

// Slope of Q in one node's coordinates and the node's share of Q (over its pairs).
struct NodeEnergy {
    double slope_x = 0;
    double slope_y = 0;
    double energy = 0;
};

// The quality function of VOS over coordinates that move. Sums are taken in a fixed order whatever
// the width of the machine's vectors. One thread at a time.
class VosEnergy {
  public:
    // Networks of several components get 0.01 added to the attraction of every pair.
    VosEnergy(const Network& network, int attraction, int repulsion);

    std::size_t node_count() const { return network_.node_count(); }
    Point point(NodeIndex node) const { return {x_[node], y_[node]}; }
    void place(NodeIndex node, Point point);

    // O(n + degree).
    NodeEnergy at(NodeIndex node) const;

    // Q = Σ_{i<j} a_ij d_ij^a/a − Σ_{i<j} w_i w_j d_ij^r/r. O(n²).
    double total() const;

  private:
    void add_links(NodeIndex node, NodeEnergy& sum) const;
    void add_pairs(NodeIndex node, NodeEnergy& sum) const;
    void add_unit_repulsion(NodeIndex node, NodeEnergy& sum) const;

    const Network& network_;
    int attraction_;
    int repulsion_;
    double everywhere_ = 0;  // attraction between all pairs
    std::vector<double> x_;  // padded to whole blocks of lanes
    std::vector<double> y_;
    std::vector<double> weight_;  // 0 in the padding
};

}  // namespace litchi::graph
