#include "graph/network/similarity.h"

#include "corpora/base/error.h"
#include "graph/network/network_builder.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace litchi::graph {

namespace {

constexpr std::pair<Similarity, std::string_view> kNames[] = {
    {Similarity::None, "none"},
    {Similarity::AssociationStrength, "association-strength"},
    {Similarity::ProbabilisticAffinity, "probabilistic-affinity"},
    {Similarity::Fractionalization, "fractionalization"},
    {Similarity::Cosine, "cosine"},
    {Similarity::Jaccard, "jaccard"},
    {Similarity::Inclusion, "inclusion"},
    {Similarity::Equivalence, "equivalence"},
};

bool uses_link_strengths(Similarity similarity) {
    return similarity == Similarity::AssociationStrength ||
           similarity == Similarity::Fractionalization;
}

// The two ends' sizes: k for the measures of CWTS, s for the others.
struct Totals {
    std::vector<double> size;
    double sum = 0;  // Σ size
};

Totals totals_of(const Network& network, Similarity similarity) {
    Totals totals;
    totals.size.reserve(network.node_count());
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        const double size = uses_link_strengths(similarity) ? network.total_link_strength(node)
                                                            : network.node_weight(node);
        totals.size.push_back(size);
        totals.sum += size;
    }
    return totals;
}

double similarity_of(Similarity similarity, double c, double si, double sj, const Totals& totals) {
    switch (similarity) {
        case Similarity::AssociationStrength:
            return totals.sum * c / (si * sj);
        case Similarity::ProbabilisticAffinity:
            return c / (si * sj);
        case Similarity::Fractionalization: {
            const auto n = static_cast<double>(totals.size.size());
            return c * (n / si + n / sj) / 2;
        }
        case Similarity::Cosine:
            return c / std::sqrt(si * sj);
        case Similarity::Jaccard:
            return c / (si + sj - c);
        case Similarity::Inclusion:
            return c / std::min(si, sj);
        case Similarity::Equivalence:
            return c * c / (si * sj);
        case Similarity::None:
            break;
    }
    return c;
}

}  // namespace

Similarity parse_similarity(std::string_view name) {
    for (const auto& [similarity, text] : kNames) {
        if (text == name) return similarity;
    }
    std::string known;
    for (const auto& [similarity, text] : kNames) {
        known += known.empty() ? "" : ", ";
        known += text;
    }
    throw Error(ErrorCode::InvalidArgument, "Unknown similarity; known are " + known,
                std::string(name));
}

std::string_view to_string(Similarity similarity) {
    for (const auto& [value, text] : kNames) {
        if (value == similarity) return text;
    }
    return {};
}

Network normalize(const Network& network, Similarity similarity) {
    const Totals totals = totals_of(network, similarity);
    const bool unit_weights = uses_link_strengths(similarity);
    std::vector<double> weights;
    UpperTriangle upper;
    upper.first.push_back(0);
    upper.links.reserve(network.link_count());
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        weights.push_back(unit_weights ? 1.0 : network.node_weight(node));
        for (const Link& link : network.links(node)) {
            if (link.to < node) continue;
            const double value = similarity_of(similarity, link.weight, totals.size[node],
                                               totals.size[link.to], totals);
            upper.links.push_back({link.to, value});
        }
        upper.first.push_back(upper.links.size());
    }
    return mirror(std::move(weights), upper);
}

}  // namespace litchi::graph
