#include "graph/network/network.h"

#include "corpora/base/error.h"
#include "graph/network/network_builder.h"
#include "tests/graph/random_network.h"

#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

Network triangle_with_tail() {
    NetworkBuilder builder({4, 3, 2, 1});
    builder.add_link(2, 0, 1);
    builder.add_link(0, 1, 2);
    builder.add_link(1, 2, 0.5);
    builder.add_link(3, 2, 4);
    builder.add_link(2, 1, 0.25);  // a parallel link
    builder.add_link(1, 1, 9);     // a self link
    return builder.build();
}

TEST(NetworkTest, StoresEachLinkInBothDirectionsSortedByNeighbour) {
    const Network network = triangle_with_tail();
    EXPECT_EQ(network.node_count(), 4u);
    EXPECT_EQ(network.link_count(), 4u);
    std::vector<NodeIndex> neighbours;
    for (const Link& link : network.links(2)) neighbours.push_back(link.to);
    EXPECT_THAT(neighbours, testing::ElementsAre(0, 1, 3));
    EXPECT_DOUBLE_EQ(network.total_link_strength(2), 1 + 0.75 + 4);
    EXPECT_DOUBLE_EQ(network.links(1)[1].weight, 0.75);
    EXPECT_DOUBLE_EQ(network.node_weight(1), 3);
}

TEST(NetworkTest, RefusesArraysThatDisagree) {
    using Links = std::vector<Link>;
    EXPECT_NO_THROW(Network({1, 1}, {0, 1, 2}, Links{{1, 2}, {0, 2}}));
    EXPECT_THROW(Network({1, 1}, {0, 1}, Links{{1, 2}}), Error);
    EXPECT_THROW(Network({1, 1}, {0, 3, 2}, Links{{1, 2}, {0, 2}}), Error);
    EXPECT_THROW(Network({1, 1}, {0, 1, 2}, Links{{1, 2}, {0, 3}}), Error);
    EXPECT_THROW(Network({1, 1}, {0, 1, 2}, Links{{2, 2}, {0, 2}}), Error);
    EXPECT_THROW(Network({1, 1}, {0, 1, 2}, Links{{0, 2}, {1, 2}}), Error);
    EXPECT_THROW(Network({1, 1}, {0, 1, 2}, Links{{1, 0}, {0, 0}}), Error);
    EXPECT_THROW(Network({1, 1}, {0, 1, 1}, Links{{1, 2}}), Error);
    EXPECT_THROW(Network({1, 1}, {0, 0, 1}, Links{{0, 2}}), Error);
    EXPECT_THROW(Network({1, 1}, {0, 2, 2}, Links{{1, 1}, {1, 1}}), Error);
}

TEST(NetworkBuilderTest, RefusesUnknownNodesAndBadWeights) {
    NetworkBuilder builder({1, 1});
    EXPECT_THROW(builder.add_link(0, 2, 1), Error);
    EXPECT_THROW(builder.add_link(0, 1, 0), Error);
    EXPECT_THROW(builder.add_link(0, 1, -1), Error);
    EXPECT_THROW(builder.add_link(0, 1, std::numeric_limits<double>::quiet_NaN()), Error);
    EXPECT_THROW(NetworkBuilder({-1.0}), Error);
    EXPECT_EQ(builder.build().link_count(), 0u);
    EXPECT_EQ(NetworkBuilder({}).build().node_count(), 0u);
}

TEST(NetworkBuilderTest, IsSymmetricForRandomNetworks) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const Network network = random_network(seed, 30, seed % 90);
        std::size_t links = 0;
        for (NodeIndex node = 0; node < network.node_count(); ++node) {
            for (const Link& link : network.links(node)) {
                ++links;
                const auto back = network.links(link.to);
                const auto found = std::find_if(back.begin(), back.end(),
                                                [&](const Link& l) { return l.to == node; });
                ASSERT_NE(found, back.end());
                EXPECT_EQ(found->weight, link.weight);
            }
        }
        EXPECT_EQ(links, 2 * network.link_count());
    }
}

}  // namespace
}  // namespace litchi::graph
