#include "graph/layout/map.h"

#include "corpora/base/error.h"
#include "graph/layout/map_labels.h"
#include "graph/network/network_builder.h"
#include "graph/network/prune.h"

#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace litchi::graph {

namespace {

constexpr std::size_t kClusterLabelItems = 3;

void require(bool fine, const char* message, const std::string& detail) {
    if (!fine) throw Error(ErrorCode::InvalidArgument, message, detail);
}

// The links of `kept` with the weights that they have in `weights`.
Network reweigh(const Network& kept, const Network& weights) {
    std::vector<double> node_weights;
    UpperTriangle upper;
    upper.first.push_back(0);
    for (NodeIndex node = 0; node < kept.node_count(); ++node) {
        node_weights.push_back(kept.node_weight(node));
        auto weighed = weights.links(node).begin();
        for (const Link& link : kept.links(node)) {
            if (link.to < node) continue;
            while (weighed->to != link.to) ++weighed;
            upper.links.push_back(*weighed);
        }
        upper.first.push_back(upper.links.size());
    }
    return mirror(std::move(node_weights), upper);
}

// Unit node weights, and link weights scaled to 1 on average over all pairs, so that a resolution
// of 1 means the same for every similarity ("closer than an average pair").
Network at_unit_scale(const Network& network) {
    double total = 0;
    std::vector<std::size_t> first{0};
    std::vector<Link> links;
    const std::size_t n = network.node_count();
    for (NodeIndex node = 0; node < n; ++node) {
        total += network.total_link_strength(node);
        links.insert(links.end(), network.links(node).begin(), network.links(node).end());
        first.push_back(links.size());
    }
    const double mean = total / (static_cast<double>(n) * static_cast<double>(n - 1));
    for (Link& link : links) link.weight /= mean;
    return Network(std::vector<double>(n, 1.0), std::move(first), std::move(links));
}

bool has_unit_scale(Similarity similarity) {
    return similarity == Similarity::AssociationStrength ||
           similarity == Similarity::Fractionalization;
}

std::vector<double> mean_years(const Incidence& incidence) {
    std::vector<std::int64_t> sum(incidence.items.size(), 0);
    std::vector<std::int64_t> count(incidence.items.size(), 0);
    for (std::size_t document = 0; document < incidence.documents.size(); ++document) {
        const std::int16_t year = incidence.documents[document].year;
        if (year == 0) continue;
        for (const ItemIndex item : incidence.items_of(document)) {
            sum[item] += year;
            ++count[item];
        }
    }
    std::vector<double> means;
    for (std::size_t item = 0; item < sum.size(); ++item) {
        means.push_back(count[item] == 0
                            ? 0.0
                            : static_cast<double>(sum[item]) / static_cast<double>(count[item]));
    }
    return means;
}

// Counted links of the selected items: strengths, and documents with both.
struct CountedLinks {
    Network strengths;
    Network records;
};

CountedLinks count_links(const Incidence& selected, const MapOptions& options) {
    CooccurrenceOptions counting{Counting::Full, options.threads};
    Network records = strong_links(cooccurrence(selected, counting), options.min_link_strength);
    if (options.counting == Counting::Full) return {records, records};
    counting.counting = options.counting;
    Network strengths = reweigh(records, cooccurrence(selected, counting));
    return {std::move(strengths), std::move(records)};
}

Clustering cluster(const Network& similarities, const MapOptions& options) {
    LeidenOptions leiden_options;
    leiden_options.resolution = options.resolution;
    leiden_options.seed = options.seed;
    leiden_options.minimum_size = options.min_cluster_size;
    return leiden(similarities, leiden_options);
}

Layout lay_out(const Network& similarities, const MapOptions& options) {
    VosLayoutOptions layout_options;
    layout_options.seed = options.seed;
    layout_options.threads = options.threads;
    return vos_layout(similarities, layout_options);
}

void require_two(std::size_t items, const MapOptions& options) {
    require(items >= 2,
            "Fewer than two items are left for a map: lower min_occurrences, raise the number of "
            "items or widen the query",
            "min_occurrences=" + std::to_string(options.min_occurrences));
}

}  // namespace

void MapOptions::validate() const {
    require(min_occurrences >= 1, "min_occurrences must be at least 1", "min_occurrences=0");
    require(max_items >= 2 && max_items <= 5000, "The number of items must be 2 to 5000",
            "max_items=" + std::to_string(max_items));
    require(min_link_strength >= 1, "min_link_strength must be at least 1", "min_link_strength=0");
    require(resolution > 0 && std::isfinite(resolution), "The resolution must be positive",
            "resolution=" + std::to_string(resolution));
    require(threads >= 1, "At least one thread", "threads=0");
}

Map build_map(const Incidence& incidence, const MapOptions& options) {
    options.validate();
    const std::vector<ItemIndex> frequent =
        frequent_items(incidence, options.min_occurrences, options.max_items);
    require_two(frequent.size(), options);
    Incidence selected = select_items(incidence, frequent);
    CountedLinks links = count_links(selected, options);
    if (options.largest_component) {
        const std::vector<NodeIndex> nodes = largest_component(links.records);
        require_two(nodes.size(), options);
        selected = select_items(selected, nodes);
        links = {subnetwork(links.strengths, nodes), subnetwork(links.records, nodes)};
    }
    Network similarities = normalize(links.strengths, options.similarity);
    if (!has_unit_scale(options.similarity)) similarities = at_unit_scale(similarities);
    Clustering clustering = cluster(similarities, options);
    auto telling = telling_items(links.strengths, clustering, kClusterLabelItems);
    return Map{.items = selected.items,
               .network = std::move(links.strengths),
               .clustering = std::move(clustering),
               .layout = lay_out(similarities, options),
               .mean_year = mean_years(selected),
               .cluster_items = std::move(telling),
               .link_records = std::move(links.records),
               .document_count = incidence.documents.size()};
}

}  // namespace litchi::graph
