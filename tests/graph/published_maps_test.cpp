#include "graph/community/leiden.h"
#include "graph/layout/vos_layout.h"
#include "graph/network/similarity.h"
#include "tests/graph/vosviewer_files.h"

#include <cstdlib>
#include <filesystem>
#include <gmock/gmock.h>
#include <iostream>

namespace litchi::graph {
namespace {

constexpr std::string_view kMapSuffix = "_map.txt";

// Prefixes of the *_map.txt files in a folder, sorted.
std::vector<std::string> map_prefixes(const std::string& folder) {
    std::vector<std::string> prefixes;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string path = entry.path().string();
        if (!path.ends_with(kMapSuffix)) continue;
        prefixes.push_back(path.substr(0, path.size() - kMapSuffix.size()));
    }
    std::sort(prefixes.begin(), prefixes.end());
    return prefixes;
}

// Q with attraction 2 and repulsion 1 at its best scale: −D² / 4A, A = ½ Σ a_ij d_ij².
double quality_at_best_scale(const Network& network, const Layout& layout) {
    const auto n = static_cast<double>(network.node_count());
    const double distances = mean_distance(layout) * n * (n - 1) / 2;
    double attraction = 0;
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        for (const Link& link : network.links(node)) {
            const double dx = layout.points[node].x - layout.points[link.to].x;
            const double dy = layout.points[node].y - layout.points[link.to].y;
            attraction += link.weight * (dx * dx + dy * dy) / 4;
        }
    }
    return -distances * distances / (4 * attraction);
}

void compare(const std::string& prefix, const VosviewerFiles& files) {
    const Network network = normalize(files.network, Similarity::AssociationStrength);
    const Clustering published(files.clusters);
    const Clustering ours = leiden(network);
    const double published_cpm = cpm_quality(network, published, 1);
    const double our_cpm = cpm_quality(network, ours, 1);
    const double published_q = quality_at_best_scale(network, files.layout);
    const double our_q = quality_at_best_scale(network, vos_layout(network));
    std::cout << std::filesystem::path(prefix).filename().string() << ": " << network.node_count()
              << " items, " << network.link_count() << " links; CPM " << published_cpm << " ("
              << published.cluster_count() << " clusters) published, " << our_cpm << " ("
              << ours.cluster_count() << ") ours, NMI "
              << normalized_mutual_information(published, ours) << "; Q " << published_q
              << " published, " << our_q << " ours\n";
    EXPECT_GE(our_cpm, published_cpm - 1e-9) << prefix;
    EXPECT_LE(our_q, published_q + 0.001 * std::abs(published_q)) << prefix;
}

// Maps that VOSviewer's authors published are no part of the project: the test runs where they are.
TEST(PublishedMapsTest, AreReachedOrBeaten) {
    const char* folder = std::getenv("LITCHI_VOSVIEWER_MAPS");
    if (folder == nullptr) {
        GTEST_SKIP() << "LITCHI_VOSVIEWER_MAPS names no folder of *_map.txt and *_network.txt";
    }
    std::size_t compared = 0;
    std::cout.precision(10);
    for (const std::string& prefix : map_prefixes(folder)) {
        const auto files = read_vosviewer(prefix);
        if (!files) continue;
        compare(prefix, *files);
        ++compared;
    }
    EXPECT_GT(compared, 0u) << folder;
}

}  // namespace
}  // namespace litchi::graph
