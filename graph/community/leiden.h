#pragma once

#include "graph/community/clustering.h"
#include "graph/network/network.h"

#include <cstdint>

namespace litchi::graph {

enum class QualityFunction : std::uint8_t {
    Cpm,         // constant Potts model on the network as given
    Modularity,  // CPM with node weights k_i and resolution γ/2m
};

struct LeidenOptions {
    QualityFunction quality = QualityFunction::Cpm;
    double resolution = 1.0;
    unsigned iterations = 10;  // of each start; the best start gets twice as many more
    unsigned starts = 10;      // the best of so many
    double randomness = 0.01;  // θ of the refinement
    std::uint64_t seed = 1;
    std::uint32_t minimum_size = 1;  // smaller clusters are merged into their best neighbour
    void validate() const;
};

// Leiden algorithm (Traag, Waltman & van Eck 2019, doi 10.1038/s41598-019-41695-z): fast local
// moving, refinement, aggregation. Deterministic for a seed; clusters are connected. About O(links)
// an iteration.
Clustering leiden(const Network& network, const LeidenOptions& options = {});

// H = (1/2m') [Σ_ij a_ij δ(x_i,x_j) − γ Σ_c n_c²] with a_ij counted in both directions, n_c the sum
// of node weights of cluster c, 2m' the total link weight in both directions.
double cpm_quality(const Network& network, const Clustering& clustering, double resolution);
double modularity(const Network& network, const Clustering& clustering, double resolution = 1.0);

}  // namespace litchi::graph
