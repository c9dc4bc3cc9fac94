#include "graph/community/leiden.h"

#include "corpora/base/error.h"
#include "graph/community/local_moving.h"
#include "graph/network/network_builder.h"
#include "graph/network/similarity.h"
#include "tests/graph/random_network.h"

#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

using testing::ElementsAre;
using Pair = std::pair<NodeIndex, NodeIndex>;

Network network_of(std::uint32_t nodes, const std::vector<Pair>& links) {
    NetworkBuilder builder(std::vector<double>(nodes, 1.0));
    for (const auto& [a, b] : links) builder.add_link(a, b, 1);
    return builder.build();
}

// The network of TestNetworkClustering.java (CWTSLeiden/networkanalysis).
Network eight_nodes() {
    return network_of(8, {{0, 1}, {0, 2}, {1, 2}, {1, 3}, {3, 4}, {3, 5}, {4, 5}, {5, 6}, {6, 7}});
}

TEST(LeidenTest, FindsThePublishedPartitions) {
    const Network network = eight_nodes();
    const Clustering two = leiden(network, {.resolution = 0.1});
    EXPECT_THAT(two.clusters(), ElementsAre(1, 1, 1, 0, 0, 0, 0, 0));
    EXPECT_NEAR(cpm_quality(network, two, 0.1), 0.7, 1e-12);
    const Clustering three = leiden(network, {.resolution = 0.5});
    EXPECT_THAT(three.clusters(), ElementsAre(0, 0, 0, 1, 1, 1, 2, 2));
    EXPECT_NEAR(cpm_quality(network, three, 0.5), (14 - 0.5 * 22) / 18, 1e-12);
}

TEST(LeidenTest, FindsThePartitionOfTheReadme) {
    const Network network = network_of(6, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 5}, {5, 4}, {4, 3}});
    const Clustering found = leiden(network, {.resolution = 0.2});
    EXPECT_THAT(found.clusters(), ElementsAre(0, 0, 0, 1, 1, 1));
}

TEST(LeidenTest, FindsTheModularityOptimumOfTwoCliques) {
    const Network network = network_of(6, {{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 5}, {5, 4}, {4, 3}});
    const Clustering found = leiden(network, {.quality = QualityFunction::Modularity});
    EXPECT_THAT(found.clusters(), ElementsAre(0, 0, 0, 1, 1, 1));
    EXPECT_NEAR(modularity(network, found), 12.0 / 14 - 2 * 0.25, 1e-12);
}

TEST(LeidenTest, EndsAtConnectedClustersThatNoSingleMoveImproves) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Network network = random_network(seed, 24, 24 + seed % 50);
        const double resolution = 0.2 + 0.01 * static_cast<double>(seed);
        LeidenOptions options{.resolution = resolution, .iterations = 5, .starts = 1, .seed = seed};
        const Clustering found = leiden(network, options);
        const std::vector<std::uint32_t> clusters(found.clusters().begin(), found.clusters().end());
        EXPECT_TRUE(clusters_connected(network, clusters));
        EXPECT_EQ(found, leiden(network, options));
        Random random(seed);
        const Clustering moved(move_nodes(network, resolution, clusters, random));
        EXPECT_NEAR(cpm_quality(network, moved, resolution),
                    cpm_quality(network, found, resolution), 1e-9);
    }
}

TEST(LeidenTest, BeatsTrivialPartitions) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Network network =
            normalize(random_network(seed, 60, 150), Similarity::AssociationStrength);
        const double found = cpm_quality(network, leiden(network, {.starts = 1, .seed = seed}), 1);
        const std::vector<std::uint32_t> one(60, 0);
        EXPECT_GE(found, cpm_quality(network, Clustering(one), 1));
        EXPECT_GE(found, 0.0);
    }
}

TEST(LeidenTest, MergesSmallClustersIntoNeighbours) {
    const Network network = eight_nodes();
    const Clustering found = leiden(network, {.resolution = 0.5, .minimum_size = 3});
    EXPECT_THAT(found.clusters(), ElementsAre(1, 1, 1, 0, 0, 0, 0, 0));
    // A cluster without links stays.
    const Network apart = network_of(4, {{0, 1}, {1, 2}, {0, 2}});
    EXPECT_THAT(leiden(apart, {.resolution = 0.5, .minimum_size = 2}).sizes(), ElementsAre(3, 1));
}

TEST(LeidenTest, TakesNetworksWithoutLinksOrNodes) {
    EXPECT_EQ(leiden(network_of(0, {})).cluster_count(), 0u);
    EXPECT_EQ(leiden(network_of(3, {})).cluster_count(), 3u);
    EXPECT_EQ(leiden(network_of(3, {}), {.quality = QualityFunction::Modularity}).cluster_count(),
              3u);
    EXPECT_EQ(cpm_quality(network_of(3, {}), leiden(network_of(3, {})), 1), 0);
}

TEST(LeidenTest, RefusesBadOptions) {
    const Network network = eight_nodes();
    EXPECT_THROW(leiden(network, {.resolution = -1}), Error);
    EXPECT_THROW(leiden(network, {.iterations = 0}), Error);
    EXPECT_THROW(leiden(network, {.starts = 0}), Error);
    EXPECT_THROW(leiden(network, {.randomness = 0}), Error);
    EXPECT_THROW(cpm_quality(network, Clustering(std::vector<std::uint32_t>{0, 1}), 1), Error);
}

// inside − γ Σ n², which aggregation changes by the same amount for every partition.
double score(const Network& network, const std::vector<std::uint32_t>& clusters, double gamma) {
    double total = 0;
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        total += network.total_link_strength(node);
    }
    return cpm_quality(network, Clustering(clusters), gamma) * total;
}

TEST(AggregateTest, KeepsDifferencesOfQuality) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Network network = random_network(seed, 50, 120);
        Random random(seed);
        const std::vector<std::uint32_t> whole(50, 0);
        const std::vector<std::uint32_t> fine = refine(network, 0.5, 0.01, whole, random);
        const std::uint32_t count = 1 + *std::max_element(fine.begin(), fine.end());
        const Network reduced = aggregate(network, fine, count);
        std::vector<std::uint32_t> coarse(count);
        for (std::uint32_t i = 0; i < count; ++i) coarse[i] = random.below(5);
        std::vector<std::uint32_t> unfolded;
        for (const std::uint32_t cluster : fine) unfolded.push_back(coarse[cluster]);
        const std::vector<std::uint32_t> one(count, 0);
        const double before = score(network, unfolded, 0.5) - score(network, whole, 0.5);
        const double after = score(reduced, coarse, 0.5) - score(reduced, one, 0.5);
        EXPECT_NEAR(before, after, 1e-6);
    }
}

TEST(RefineTest, SplitsClustersIntoConnectedParts) {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        const Network network = random_network(seed, 50, 100);
        Random random(seed);
        std::vector<std::uint32_t> clusters(50);
        for (std::uint32_t& cluster : clusters) cluster = random.below(4);
        const std::vector<std::uint32_t> fine = refine(network, 0.3, 0.01, clusters, random);
        EXPECT_TRUE(clusters_connected(network, fine));
        std::map<std::uint32_t, std::uint32_t> parent;
        for (std::size_t node = 0; node < fine.size(); ++node) {
            EXPECT_EQ(parent.emplace(fine[node], clusters[node]).first->second, clusters[node]);
        }
    }
}

}  // namespace
}  // namespace litchi::graph
