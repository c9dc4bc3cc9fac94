#include "graph/mapping/growth.h"

#include "tests/support/seeded_random.h"

#include <cmath>

namespace litchi::graph {
namespace {

TimeSeries series(int first, std::vector<std::uint32_t> papers,
                  std::vector<std::uint32_t> patents = {}) {
    TimeSeries result;
    result.span = {first, first + static_cast<int>(papers.size()) - 1};
    result.chinese.resize(papers.size());
    patents.resize(papers.size());
    result.papers = std::move(papers);
    result.patents = std::move(patents);
    return result;
}

double logistic(double log_odds) {
    return 1 / (1 + std::exp(-log_odds));
}

// Counts that follow a logistic share exactly give back its parameters.
TEST(ShareFit, RecoversALogisticCurve) {
    for (const double growth : {-0.4, -0.1, 0.15, 0.3, 0.6}) {
        for (const double level : {-4.0, -2.0, 0.5}) {
            std::vector<double> counts;
            std::vector<double> exposures;
            for (int year = -9; year <= 0; ++year) {
                exposures.push_back(1e6);
                counts.push_back(1e6 * logistic(level + growth * year));
            }
            const ShareFit fit = fit_share(counts, exposures);
            EXPECT_NEAR(fit.level, level, 2e-3);
            EXPECT_NEAR(fit.growth, growth, 2e-3);
            EXPECT_NEAR(fit.midpoint(2020), 2020 - level / growth, 0.1);
        }
    }
}

// Of samples of such a curve, the fit's standard error covers the truth about as often as it says.
TEST(ShareFit, StandardErrorCoversTheTruth) {
    tests::SeededRandom random(7);
    int covered = 0;
    for (int run = 0; run < 200; ++run) {
        std::vector<double> counts;
        const std::vector<double> exposures(10, 100);
        for (int year = -9; year <= 0; ++year) {
            int hits = 0;
            for (int i = 0; i < 100; ++i) hits += random.unit() < logistic(-2 + 0.2 * year) ? 1 : 0;
            counts.push_back(hits);
        }
        const ShareFit fit = fit_share(counts, exposures);
        covered += std::abs(fit.growth - 0.2) <= 2 * fit.growth_error ? 1 : 0;
    }
    EXPECT_GE(covered, 184);
}

TEST(ShareFit, StaysFiniteForOneYearOnly) {
    const std::vector<double> counts{0, 0, 0, 0, 5};
    const std::vector<double> exposures{50, 50, 50, 50, 50};
    const ShareFit fit = fit_share(counts, exposures);
    EXPECT_TRUE(std::isfinite(fit.level));
    EXPECT_GT(fit.growth, 0.3);
    EXPECT_LT(fit.growth, 3);
}

// Applications of the last 18 months are not published yet: their absence is no decline.
TEST(Growth, PatentsOfTheLastTwoYearsAreNoTrend) {
    const TimeSeries all = series(2011, {20, 20, 20, 20, 20, 20, 20, 20, 20, 20},
                                  {20, 20, 20, 20, 20, 20, 20, 20, 3, 0});
    const TimeSeries item =
        series(2011, std::vector<std::uint32_t>(10, 0), {4, 4, 4, 4, 4, 4, 4, 4, 0, 0});
    EXPECT_EQ(measure_growth(item, all, "x", {}).stage, Stage::Maturity);
    const TimeSeries paper = series(2011, {4, 4, 4, 4, 4, 4, 2, 1, 0, 0});
    EXPECT_EQ(measure_growth(paper, all, "x", {}).stage, Stage::Decline);
}

TEST(Growth, CannotTellFromFewRecordsOrYears) {
    const TimeSeries all = series(2011, std::vector<std::uint32_t>(10, 20));
    const Growth few = measure_growth(series(2011, {0, 1, 1, 1, 1, 0, 0, 0, 0, 0}), all, "x", {});
    EXPECT_EQ(few.stage, Stage::CannotTell);
    EXPECT_FALSE(few.takeoff);
    EXPECT_EQ(few.first, 2012);
    const Growth narrow =
        measure_growth(series(2011, {0, 9, 9, 0, 0, 0, 0, 0, 0, 0}), all, "x", {});
    EXPECT_EQ(narrow.stage, Stage::CannotTell);
    const Growth enough =
        measure_growth(series(2011, {0, 2, 2, 1, 0, 0, 0, 0, 0, 0}), all, "x", {});
    EXPECT_NE(enough.stage, Stage::CannotTell);
}

// The year by which 3 records and a tenth of all had appeared, in a collection of even size.
TEST(Growth, TakeOffIsTheTenthOfTheRecords) {
    const TimeSeries all = series(2001, std::vector<std::uint32_t>(20, 50));
    std::vector<std::uint32_t> counts(20, 0);
    counts[2] = 1;
    for (std::size_t i = 8; i < 20; ++i) counts[i] = 5;
    const Growth growth = measure_growth(series(2001, counts), all, "x", {});
    ASSERT_TRUE(growth.takeoff);
    EXPECT_EQ(growth.first, 2003);
    EXPECT_EQ(growth.takeoff->year, 2010);  // 1, then 6 at 2009, 11 of 61 at 2010
    EXPECT_LE(growth.takeoff->low, 2010);
    EXPECT_GE(growth.takeoff->high, 2010);
}

// Where the whole collection grows, early records count for more than late ones.
TEST(Growth, TakeOffDiscountsTheCollectionsGrowth) {
    std::vector<std::uint32_t> rising;
    std::vector<std::uint32_t> tenth;
    for (std::uint32_t i = 1; i <= 20; ++i) {
        rising.push_back(i * i);
        tenth.push_back((i * i + 5) / 10);
    }
    const Growth in_growing = measure_growth(series(2001, tenth), series(2001, rising), "x", {});
    const Growth in_even = measure_growth(
        series(2001, tenth), series(2001, std::vector<std::uint32_t>(20, 400)), "x", {});
    ASSERT_TRUE(in_growing.takeoff && in_even.takeoff);
    EXPECT_LT(in_growing.takeoff->year, in_even.takeoff->year);
}

TEST(Growth, IntervalDependsOnSeedAndKeyOnly) {
    const TimeSeries all = series(2001, std::vector<std::uint32_t>(20, 50));
    const TimeSeries item =
        series(2001, {1, 0, 0, 0, 1, 0, 1, 0, 0, 1, 0, 0, 2, 0, 3, 1, 0, 2, 1, 4});
    GrowthOptions options;
    const Growth one = measure_growth(item, all, "x", options);
    EXPECT_EQ(one.takeoff, measure_growth(item, all, "x", options).takeoff);
    EXPECT_LT(one.takeoff->low, one.takeoff->high);
}

// An item of 0.5 % whose odds double every two years reaches 8 % eight years later.
TEST(Growth, ProjectsEmergingItemsToTheLeadingLevel) {
    std::vector<std::uint32_t> counts;
    for (int year = -9; year <= 0; ++year) {
        counts.push_back(
            static_cast<std::uint32_t>(std::lround(20000 * logistic(-5.3 + 0.35 * year))));
    }
    for (std::size_t i = 0; i < 5; ++i) counts[i] = 0;
    const TimeSeries item = series(2011, counts);
    const TimeSeries all = series(2011, std::vector<std::uint32_t>(10, 20000));
    GrowthOptions options;
    Growth growth = measure_growth(item, all, "x", options);
    project(growth, item, all, -2.5, "x", options);
    EXPECT_EQ(growth.stage, Stage::Emerging);
    ASSERT_TRUE(growth.projection);
    EXPECT_GT(growth.projection->year, 2022);
    EXPECT_LE(growth.projection->year, 2028);
    EXPECT_LE(growth.projection->low, growth.projection->year);
    EXPECT_GE(growth.projection->high, growth.projection->year);
    Growth leading = measure_growth(item, all, "x", options);
    project(leading, item, all, -9, "x", options);
    EXPECT_FALSE(leading.projection);
    EXPECT_EQ(leading.stage, Stage::Growth);
}

TEST(Growth, CannotTellIsNeverProjected) {
    const TimeSeries item = series(2011, {0, 0, 0, 0, 0, 0, 0, 0, 1, 3});
    const TimeSeries all = series(2011, std::vector<std::uint32_t>(10, 20));
    Growth growth = measure_growth(item, all, "x", {});
    project(growth, item, all, 0, "x", {});
    EXPECT_EQ(growth.stage, Stage::CannotTell);
    EXPECT_FALSE(growth.projection);
}

}  // namespace
}  // namespace litchi::graph
