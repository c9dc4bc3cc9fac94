#include "graph/layout/layout.h"

#include "tests/support/seeded_random.h"

#include <cmath>
#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

double distance(const Layout& layout, std::size_t i, std::size_t j) {
    return std::hypot(layout.points[i].x - layout.points[j].x,
                      layout.points[i].y - layout.points[j].y);
}

TEST(LayoutTest, MeanDistanceOfARightTriangle) {
    EXPECT_DOUBLE_EQ(mean_distance({{{0, 0}, {3, 0}, {0, 4}}}), 4);
    EXPECT_EQ(mean_distance({{{1, 2}}}), 0);
    EXPECT_EQ(mean_distance({}), 0);
}

TEST(LayoutTest, StandardizeCentresTurnsFlipsAndScales) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        tests::SeededRandom random(seed);
        Layout layout;
        for (int i = 0; i < 15; ++i) {
            layout.points.push_back({random.unit() * 9 + 3, random.unit() * 4});
        }
        const Layout result = standardize(layout);
        EXPECT_NEAR(mean_distance(result), 1, 1e-12);
        double x = 0, y = 0, xy = 0, xx = 0, yy = 0;
        std::vector<double> xs, ys;
        for (const Point& p : result.points) {
            x += p.x, y += p.y, xy += p.x * p.y, xx += p.x * p.x, yy += p.y * p.y;
            xs.push_back(p.x), ys.push_back(p.y);
        }
        EXPECT_NEAR(x, 0, 1e-12);
        EXPECT_NEAR(y, 0, 1e-12);
        EXPECT_NEAR(xy, 0, 1e-9);
        EXPECT_GE(xx, yy);
        std::nth_element(xs.begin(), xs.begin() + 7, xs.end());
        std::nth_element(ys.begin(), ys.begin() + 7, ys.end());
        EXPECT_LE(xs[7], 0);
        EXPECT_LE(ys[7], 0);
        const double ratio = distance(layout, 0, 1) / distance(result, 0, 1);
        EXPECT_NEAR(distance(layout, 3, 9), ratio * distance(result, 3, 9), 1e-9);
    }
}

TEST(LayoutTest, StandardizeTakesPointsInOnePlaceAndOnALine) {
    const Layout same = standardize({{{2, 2}, {2, 2}}});
    EXPECT_EQ(same.points[0].x, 0);
    const Layout line = standardize({{{0, 0}, {0, 2}, {0, 4}}});
    for (const Point& p : line.points) EXPECT_NEAR(p.y, 0, 1e-12);
    EXPECT_NEAR(std::abs(line.points[0].x), 0.75, 1e-12);
    EXPECT_TRUE(standardize({}).points.empty());
}

}  // namespace
}  // namespace litchi::graph
