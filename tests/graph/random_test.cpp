#include "graph/community/random.h"

#include <cmath>
#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

TEST(RandomTest, IsThePublishedGenerator) {
    // First outputs of PCG32's demonstration program (pcg-random.org): seed 42, stream 54.
    Random random(42, 54);
    std::vector<std::uint32_t> numbers;
    for (int i = 0; i < 6; ++i) numbers.push_back(random.next());
    EXPECT_THAT(numbers, testing::ElementsAre(0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293,
                                              0xbfa4784b, 0xcbed606e));
}

TEST(RandomTest, StaysInRangeAndReachesAll) {
    Random random(1);
    std::set<std::uint32_t> seen;
    for (int i = 0; i < 1000; ++i) {
        seen.insert(random.below(7));
        const double u = random.uniform();
        EXPECT_GE(u, 0);
        EXPECT_LT(u, 1);
    }
    EXPECT_THAT(seen, testing::ElementsAre(0, 1, 2, 3, 4, 5, 6));
}

TEST(RandomTest, PermutationsHoldEachNumberOnce) {
    Random random(9);
    std::vector<std::uint32_t> order = random.permutation(100);
    EXPECT_NE(order.front(), order.back());
    EXPECT_FALSE(std::is_sorted(order.begin(), order.end()));
    std::sort(order.begin(), order.end());
    for (std::uint32_t i = 0; i < 100; ++i) EXPECT_EQ(order[i], i);
    EXPECT_TRUE(random.permutation(0).empty());
}

TEST(PortableExpTest, IsTheExponential) {
    for (double x = -650; x < 650; x += 0.37) {
        EXPECT_NEAR(portable_exp(x) / std::exp(x), 1, 4e-15) << x;
    }
    EXPECT_EQ(portable_exp(0), 1);
    EXPECT_TRUE(std::isinf(portable_exp(1e6)));
    EXPECT_EQ(portable_exp(-1e6), 0);
}

}  // namespace
}  // namespace litchi::graph
