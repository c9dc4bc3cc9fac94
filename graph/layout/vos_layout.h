#pragma once

#include "graph/layout/layout.h"
#include "graph/network/network.h"

#include <cstdint>

namespace litchi::graph {

struct VosLayoutOptions {
    int attraction = 2;
    int repulsion = 1;
    unsigned starts = 1;
    unsigned max_iterations = 1000;
    double initial_step = 1.0;
    double step_reduction = 0.75;
    double step_convergence = 0.001;
    unsigned required_improvements = 5;
    std::uint64_t seed = 1;
    unsigned threads = 1;  // the result does not depend on it
    void validate() const;
};

// VOS layout (van Eck, Waltman, Dekker & van den Berg 2010, arXiv 1003.2551; as in VOSviewer):
// minimises Q = Σ_{i<j} a_ij d_ij^a/a − Σ_{i<j} w_i w_j d_ij^r/r, with a_ij the link weights
// (usually association strengths) and w_i the node weights; an exponent 0 means ln d. Networks of
// several components get 0.01 added to the attraction of every pair, as VOSviewer Online does. The
// result is standardized. Deterministic for a seed. O(n²) an iteration.
Layout vos_layout(const Network& network, const VosLayoutOptions& options = {});

// Q of a layout as it stands.
double vos_quality(const Network& network, const Layout& layout, int attraction = 2,
                   int repulsion = 1);

}  // namespace litchi::graph
