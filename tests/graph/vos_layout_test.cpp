#include "graph/layout/vos_layout.h"

#include "corpora/base/error.h"
#include "graph/network/network_builder.h"
#include "graph/network/similarity.h"
#include "tests/graph/random_network.h"

#include <cmath>
#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

// The example of the README of CWTSLeiden/networkanalysis: two triangles joined by a link.
Network two_triangles() {
    NetworkBuilder builder(std::vector<double>(6, 1.0));
    const std::pair<NodeIndex, NodeIndex> links[] = {{0, 1}, {1, 2}, {2, 0}, {2, 3},
                                                     {3, 5}, {5, 4}, {4, 3}};
    for (const auto& [a, b] : links) builder.add_link(a, b, 1);
    return builder.build();
}

double distance(const Layout& layout, std::size_t i, std::size_t j) {
    return std::hypot(layout.points[i].x - layout.points[j].x,
                      layout.points[i].y - layout.points[j].y);
}

// Q of a layout with attraction 2 and repulsion 1 at its best scale: −D² / 4A.
double quality_at_best_scale(const Network& network, const Layout& layout) {
    const auto n = static_cast<double>(network.node_count());
    const double distances = mean_distance(layout) * n * (n - 1) / 2;
    const double attraction = vos_quality(network, layout) + distances;
    return -distances * distances / (4 * attraction);
}

TEST(VosLayoutTest, FindsThePublishedDistances) {
    const Layout layout = vos_layout(two_triangles());
    EXPECT_NEAR(distance(layout, 0, 1), 0.0801, 5e-4);
    EXPECT_NEAR(distance(layout, 0, 2), 0.4106, 5e-4);
    EXPECT_NEAR(distance(layout, 2, 3), 0.9207, 5e-4);
    EXPECT_NEAR(distance(layout, 0, 3), 1.3300, 5e-4);
    EXPECT_NEAR(distance(layout, 0, 4), 1.7400, 5e-4);
    EXPECT_NEAR(std::abs(layout.points[4].x), 0.8691, 5e-4);
    EXPECT_NEAR(quality_at_best_scale(two_triangles(), layout), -73.2825, 1e-3);
}

TEST(VosLayoutTest, QualityOfTwoNodesIsTheFormula) {
    NetworkBuilder builder({2, 3});
    builder.add_link(0, 1, 5);
    const Network network = builder.build();
    const Layout layout{{{0, 0}, {3, 4}}};
    EXPECT_NEAR(vos_quality(network, layout), 5 * 25 / 2.0 - 6 * 5.0, 1e-12);
    EXPECT_NEAR(vos_quality(network, layout, 1, 0), 5 * 5.0 - 6 * std::log(5.0), 1e-12);
    EXPECT_NEAR(vos_quality(network, layout, 1, -1), 5 * 5.0 + 6 / 5.0, 1e-12);
    EXPECT_NEAR(vos_quality(network, layout, 0, -1), 5 * std::log(5.0) + 6 / 5.0, 1e-12);
}

TEST(VosLayoutTest, ComponentsAttractEachOtherALittle) {
    const Network apart = NetworkBuilder({1, 1}).build();
    EXPECT_NEAR(vos_quality(apart, {{{0, 0}, {3, 4}}}), 0.01 * 25 / 2 - 5, 1e-12);
    EXPECT_NEAR(vos_quality(apart, {{{0, 0}, {3, 4}}}, 3, 2), 0.01 * 125 / 3 - 12.5, 1e-12);
}

// A layout unfolds a path into a line: any other order of the nodes would cost more.
TEST(VosLayoutTest, PutsAPathOnALine) {
    NetworkBuilder builder(std::vector<double>(5, 1.0));
    for (NodeIndex node = 0; node < 4; ++node) builder.add_link(node, node + 1, 1);
    const Layout layout = vos_layout(builder.build(), {.starts = 5});
    std::vector<double> xs;
    for (const Point& point : layout.points) xs.push_back(point.x);
    EXPECT_TRUE(std::is_sorted(xs.begin(), xs.end()) || std::is_sorted(xs.rbegin(), xs.rend()));
    for (const Point& point : layout.points) EXPECT_NEAR(point.y, 0, 0.02);
}

TEST(VosLayoutTest, EndsWhereSmallShiftsDoNotHelp) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const Network network =
            normalize(random_network(seed, 25, 80), Similarity::AssociationStrength);
        const Layout found = vos_layout(network, {.seed = seed});
        const double quality = quality_at_best_scale(network, found);
        Layout shifted = found;
        shifted.points[seed % 25].x += 0.02;
        EXPECT_GT(quality_at_best_scale(network, shifted), quality * (1 + 1e-5));
        EXPECT_NEAR(mean_distance(found), 1, 1e-12);
    }
}

TEST(VosLayoutTest, RelabellingNodesKeepsTheQuality) {
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const Network network = random_network(seed, 20, 90);
        NetworkBuilder reversed(std::vector<double>(20, 1.0));
        for (NodeIndex node = 0; node < 20; ++node) {
            for (const Link& link : network.links(node)) {
                if (link.to > node) reversed.add_link(19 - node, 19 - link.to, link.weight);
            }
        }
        const Network other = reversed.build();
        const double a = quality_at_best_scale(network, vos_layout(network, {.starts = 10}));
        const double b = quality_at_best_scale(other, vos_layout(other, {.starts = 10}));
        EXPECT_NEAR(a, b, 0.001 * std::abs(a));
    }
}

TEST(VosLayoutTest, IsTheSameOnAnyNumberOfThreadsAndDiffersBySeed) {
    const Network network = random_network(3, 30, 90);
    const Layout one = vos_layout(network, {.starts = 4, .threads = 1});
    const Layout two = vos_layout(network, {.starts = 4, .threads = 2});
    const Layout other = vos_layout(network, {.seed = 2});
    bool differs = false;
    for (std::size_t i = 0; i < 30; ++i) {
        EXPECT_EQ(one.points[i].x, two.points[i].x);
        EXPECT_EQ(one.points[i].y, two.points[i].y);
        differs = differs || one.points[i].x != other.points[i].x;
    }
    EXPECT_TRUE(differs);
}

TEST(VosLayoutTest, TakesFewNodesAndHeavyOnes) {
    EXPECT_TRUE(vos_layout(NetworkBuilder({}).build()).points.empty());
    EXPECT_EQ(vos_layout(NetworkBuilder({1}).build()).points.size(), 1u);
    NetworkBuilder heavy({500, 300, 100});
    heavy.add_link(0, 1, 1);
    for (const Point& point : vos_layout(heavy.build()).points) {
        EXPECT_TRUE(std::isfinite(point.x) && std::isfinite(point.y));
    }
}

TEST(VosLayoutTest, RefusesBadOptions) {
    const Network network = two_triangles();
    EXPECT_THROW(vos_layout(network, {.attraction = 1, .repulsion = 1}), Error);
    EXPECT_THROW(vos_layout(network, {.starts = 0}), Error);
    EXPECT_THROW(vos_layout(network, {.step_reduction = 1}), Error);
    EXPECT_THROW(vos_layout(network, {.threads = 0}), Error);
    EXPECT_THROW(vos_quality(network, {{{0, 0}}}), Error);
}

}  // namespace
}  // namespace litchi::graph
