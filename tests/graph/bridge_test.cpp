#include "graph/mapping/bridge.h"

#include "graph/network/network_builder.h"
#include "tests/support/seeded_random.h"

#include <cmath>

namespace litchi::graph {
namespace {

using testing::ElementsAre;
using Nodes = std::vector<NodeIndex>;

struct Edge {
    NodeIndex a;
    NodeIndex b;
    double weight;
};

Network network(std::size_t nodes, const std::vector<Edge>& edges, double node_weight = 1) {
    NetworkBuilder builder(std::vector<double>(nodes, node_weight));
    for (const Edge& edge : edges) builder.add_link(edge.a, edge.b, edge.weight);
    return builder.build();
}

// 0 and 1 on one side, 5 on the other: 0-2-5 = 0.5·0.5, 0-3-4-5 = 0.8·0.8·0.8, 1-5 = 0.2.
const std::vector<Edge> kThreeWays = {{0, 2, 0.5}, {2, 5, 0.5}, {0, 3, 0.8},
                                      {3, 4, 0.8}, {4, 5, 0.8}, {1, 5, 0.2}};

TEST(Bridge, FindsTheBestPathsInOrder) {
    const auto paths = strongest_paths(network(6, kThreeWays), Nodes{0, 1}, Nodes{5}, 5);
    ASSERT_EQ(paths.size(), 3U);
    EXPECT_THAT(paths[0].nodes, ElementsAre(0, 3, 4, 5));
    EXPECT_NEAR(paths[0].strength, 0.512, 1e-12);
    EXPECT_THAT(paths[1].nodes, ElementsAre(0, 2, 5));
    EXPECT_NEAR(paths[1].strength, 0.25, 1e-12);
    EXPECT_THAT(paths[2].nodes, ElementsAre(1, 5));
    EXPECT_NEAR(paths[2].strength, 0.2, 1e-12);
}

TEST(Bridge, TouchesTheSidesAtItsEndsOnly) {
    const Network chain = network(4, {{0, 1, 0.9}, {1, 2, 0.9}, {2, 3, 0.9}});
    const auto paths = strongest_paths(chain, Nodes{0, 1}, Nodes{2, 3}, 5);
    ASSERT_EQ(paths.size(), 1U);
    EXPECT_THAT(paths[0].nodes, ElementsAre(1, 2));
}

TEST(Bridge, BreaksTiesByFewerStepsThenSmallerNodes) {
    const Network ties =
        network(5, {{0, 1, 0.5}, {1, 4, 0.5}, {0, 2, 0.5}, {2, 4, 0.5}, {0, 4, 0.25}});
    const auto paths = strongest_paths(ties, Nodes{0}, Nodes{4}, 3);
    ASSERT_EQ(paths.size(), 3U);
    EXPECT_THAT(paths[0].nodes, ElementsAre(0, 4));
    EXPECT_THAT(paths[1].nodes, ElementsAre(0, 1, 4));
    EXPECT_THAT(paths[2].nodes, ElementsAre(0, 2, 4));
}

TEST(Bridge, FindsNothingBetweenComponents) {
    EXPECT_TRUE(strongest_paths(network(4, {{0, 1, 1}, {2, 3, 1}}), Nodes{0}, Nodes{3}, 3).empty());
    EXPECT_TRUE(strongest_paths(network(2, {{0, 1, 1}}), Nodes{}, Nodes{1}, 3).empty());
}

void all_paths(const Network& net, Nodes& path, std::vector<bool>& seen, NodeIndex target,
               double strength, std::vector<double>& found) {
    for (const Link& link : net.links(path.back())) {
        if (link.to == target) found.push_back(strength * link.weight);
        if (link.to == target || seen[link.to]) continue;
        seen[link.to] = true;
        path.push_back(link.to);
        all_paths(net, path, seen, target, strength * link.weight, found);
        path.pop_back();
        seen[link.to] = false;
    }
}

// Against all simple paths of 60 random networks of 7 nodes.
TEST(Bridge, AgreesWithTryingAllPaths) {
    tests::SeededRandom random(3);
    for (int run = 0; run < 60; ++run) {
        std::vector<Edge> edges;
        for (NodeIndex a = 0; a < 7; ++a) {
            for (NodeIndex b = a + 1; b < 7; ++b) {
                if (random.below(2) == 0) edges.push_back({a, b, 0.05 + 0.9 * random.unit()});
            }
        }
        const Network net = network(7, edges);
        std::vector<double> expected;
        Nodes path{0};
        std::vector<bool> seen(7, false);
        seen[0] = true;
        all_paths(net, path, seen, 6, 1, expected);
        std::sort(expected.rbegin(), expected.rend());
        expected.resize(std::min<std::size_t>(expected.size(), 4));
        const auto paths = strongest_paths(net, Nodes{0}, Nodes{6}, 4);
        ASSERT_EQ(paths.size(), expected.size());
        for (std::size_t i = 0; i < paths.size(); ++i) {
            EXPECT_NEAR(paths[i].strength, expected[i], 1e-9);
        }
    }
}

TEST(Bridge, SimilarityLetsRareCoincidencesLose) {
    NetworkBuilder builder({3, 3, 60, 60});
    builder.add_link(0, 1, 3);
    builder.add_link(2, 3, 30);
    builder.add_link(1, 2, 2);
    const Network similar = path_similarities(builder.build(), 3);
    EXPECT_EQ(similar.link_count(), 2U);  // the link of two records is left out
    EXPECT_NEAR(similar.links(0)[0].weight, 3.0 / 8.0, 1e-12);
    EXPECT_NEAR(similar.links(2)[0].weight, 30.0 / 65.0, 1e-12);
}

}  // namespace
}  // namespace litchi::graph
