#include "graph/community/clustering.h"

#include "corpora/base/error.h"

#include <cmath>
#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

using testing::ElementsAre;

Clustering clustering(std::vector<std::uint32_t> clusters) {
    return Clustering(clusters);
}

TEST(ClusteringTest, NumbersByFallingSizeThenSmallestNode) {
    const Clustering c = clustering({9, 4, 7, 4, 9, 1000000, 4});
    EXPECT_THAT(c.clusters(), ElementsAre(1, 0, 2, 0, 1, 3, 0));
    EXPECT_EQ(c.cluster_count(), 4u);
    EXPECT_THAT(c.sizes(), ElementsAre(3, 2, 1, 1));
    EXPECT_EQ(c, clustering({5, 1, 2, 1, 5, 3, 1}));
    EXPECT_EQ(clustering({}).cluster_count(), 0u);
}

TEST(NormalizedMutualInformationTest, ClosedForms) {
    const Clustering halves = clustering({0, 0, 1, 1});
    EXPECT_DOUBLE_EQ(normalized_mutual_information(halves, halves), 1);
    EXPECT_DOUBLE_EQ(normalized_mutual_information(halves, clustering({0, 1, 0, 1})), 0);
    EXPECT_DOUBLE_EQ(normalized_mutual_information(halves, clustering({0, 0, 0, 0})), 0);
    EXPECT_DOUBLE_EQ(normalized_mutual_information(clustering({3, 3}), clustering({1, 1})), 1);
    // Singletons tell all of the halves: I = ln 2, H = ln 2 and ln 4.
    EXPECT_NEAR(normalized_mutual_information(halves, clustering({0, 1, 2, 3})), 2.0 / 3, 1e-12);
    EXPECT_THROW(normalized_mutual_information(halves, clustering({0})), Error);
}

}  // namespace
}  // namespace litchi::graph
