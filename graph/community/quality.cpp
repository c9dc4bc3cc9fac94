#include "corpora/base/error.h"
#include "graph/community/leiden.h"

#include <string>
#include <vector>

namespace litchi::graph {

namespace {

void check_sizes(const Network& network, const Clustering& clustering) {
    if (network.node_count() == clustering.clusters().size()) return;
    throw Error(ErrorCode::InvalidArgument, "The partition is of another network",
                std::to_string(clustering.clusters().size()) + " nodes");
}

// Link weights in both directions: of all links, and of those inside clusters.
struct LinkTotals {
    double all = 0;
    double inside = 0;
};

LinkTotals link_totals(const Network& network, const Clustering& clustering) {
    LinkTotals totals;
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        for (const Link& link : network.links(node)) {
            totals.all += link.weight;
            if (clustering.cluster(node) == clustering.cluster(link.to)) {
                totals.inside += link.weight;
            }
        }
    }
    return totals;
}

// Σ_c n_c² of the given node sizes.
template <typename Size>
double sum_of_squares(const Clustering& clustering, const Size& size) {
    std::vector<double> sums(clustering.cluster_count(), 0);
    for (std::size_t node = 0; node < clustering.clusters().size(); ++node) {
        sums[clustering.cluster(node)] += size(static_cast<NodeIndex>(node));
    }
    double total = 0;
    for (const double sum : sums) total += sum * sum;
    return total;
}

}  // namespace

double cpm_quality(const Network& network, const Clustering& clustering, double resolution) {
    check_sizes(network, clustering);
    const LinkTotals totals = link_totals(network, clustering);
    if (!(totals.all > 0)) return 0;
    const double expected =
        sum_of_squares(clustering, [&](NodeIndex node) { return network.node_weight(node); });
    return (totals.inside - resolution * expected) / totals.all;
}

double modularity(const Network& network, const Clustering& clustering, double resolution) {
    check_sizes(network, clustering);
    const LinkTotals totals = link_totals(network, clustering);
    if (!(totals.all > 0)) return 0;
    const double expected = sum_of_squares(
        clustering, [&](NodeIndex node) { return network.total_link_strength(node); });
    return (totals.inside - resolution / totals.all * expected) / totals.all;
}

}  // namespace litchi::graph
