#include "graph/mapping/time_series.h"

#include "tests/graph/roadmap_world.h"

namespace litchi::graph {
namespace {

using testing::ElementsAre;

TEST(TimeSeries, CountsByKindAndLanguage) {
    Incidence world = tests::draw_world(
        {}, {{2019, "article", {}}, {2021, "patent", {}}, {2021, "review", {}}, {0, "news", {}}});
    world.documents[1].chinese = true;
    const YearSpan span = year_span(world);
    EXPECT_EQ(span.first, 2019);
    EXPECT_EQ(span.last, 2021);
    const TimeSeries series = time_series(world, span);
    EXPECT_THAT(series.papers, ElementsAre(1, 0, 1));
    EXPECT_THAT(series.patents, ElementsAre(0, 0, 1));
    EXPECT_THAT(series.chinese, ElementsAre(0, 0, 1));
    EXPECT_EQ(series.records(2), 2U);
}

TEST(TimeSeries, LeavesOutMisprintedYears) {
    const Incidence world = tests::draw_world({}, {{1019, "article", {}},
                                                   {2018, "article", {}},
                                                   {2019, "article", {}},
                                                   {2020, "article", {}},
                                                   {2091, "article", {}}});
    const YearSpan span = year_span(world);
    EXPECT_EQ(span.first, 2018);
    EXPECT_EQ(span.last, 2020);
    EXPECT_THAT(time_series(world, span).papers, ElementsAre(1, 1, 1));
}

TEST(TimeSeries, IsEmptyWithoutYears) {
    const Incidence world = tests::draw_world({}, {{0, "article", {}}});
    EXPECT_EQ(year_span(world).size(), 0U);
    EXPECT_TRUE(time_series(world, year_span(world)).papers.empty());
}

}  // namespace
}  // namespace litchi::graph
