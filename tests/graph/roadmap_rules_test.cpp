#include "graph/roadmap/name_set.h"
#include "graph/roadmap/roadmap_lanes.h"
#include "graph/roadmap/roadmap_layers.h"
#include "graph/roadmap/roadmap_periods.h"
#include "tests/graph/roadmap_world.h"

#include <numeric>

namespace litchi::graph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using tests::draw_world;
using tests::world_item;

TEST(NameSet, KnowsIdsAndLabelsInAnyForm) {
    const std::vector<std::string> names{"soil-carbon", "Cut Flowers", "碳標籤"};
    const NameSet set(names);
    EXPECT_TRUE(set.contains(world_item("soil-carbon")));
    EXPECT_TRUE(set.contains(world_item("kw:cut flower")));
    EXPECT_TRUE(set.contains(world_item("carbon-label", "", "", "碳标签")));
    EXPECT_FALSE(set.contains(world_item("soil")));
}

bool nested(const Item& a, const Item& b) {
    return LabelForms(a).nested(LabelForms(b));
}

TEST(LabelForms, AreNested) {
    EXPECT_TRUE(nested(world_item("carbon-capture"), world_item("carbon-capture-and-storage")));
    EXPECT_FALSE(nested(world_item("green-port"), world_item("smart-port")));
    EXPECT_TRUE(nested(world_item("x", "", "", "碳捕集"), world_item("y", "", "", "碳捕集与封存")));
    EXPECT_FALSE(nested(world_item("x"), world_item("y")));
}

TEST(LayerRules, KindThenCueWordThenRecords) {
    const LayerRules rules(tests::small_template());
    const auto layer = [&](const Item& item, RecordCounts counts) {
        return rules.choose(item, counts).layer;
    };
    const RecordCounts mixed{5, 5, 0, 0};
    EXPECT_EQ(layer(world_item("x", "policy"), mixed), 0U);
    EXPECT_EQ(layer(world_item("x", "method"), mixed), 2U) << "a method is a technology";
    EXPECT_EQ(layer(world_item("kw:carbon price"), mixed), 0U);
    EXPECT_EQ(layer(world_item("kw:x", "", "", "碳价格"), mixed), 0U);
    EXPECT_EQ(layer(world_item("kw:fertilizer-price-system"), mixed), 2U)
        << "the head word decides";
    EXPECT_EQ(layer(world_item("kw:priceless"), mixed), std::nullopt) << "words, not their parts";
    EXPECT_EQ(layer(world_item("kw:thing"), {1, 4, 0, 0}), 2U) << "mostly patents";
    EXPECT_EQ(layer(world_item("kw:thing"), {5, 0, 4, 0}), 0U) << "mostly policies";
    const LayerChoice none = rules.choose(world_item("kw:thing"), mixed);
    EXPECT_FALSE(none.layer);
    EXPECT_THAT(none.why, HasSubstr("5 papers, 5 patents"));
}

TEST(LayerRules, ATemplateMayPlaceMethodsElsewhere) {
    RoadmapTemplate plan = tests::small_template();
    plan.layers[1].kinds.push_back("method");
    EXPECT_EQ(LayerRules(plan).choose(world_item("x", "method"), {}).layer, 1U);
}

// Keywords beside items of a lane follow them; those beside all lanes follow none.
TEST(Lanes, ByDomainThenListThenAssociation) {
    const Incidence world =
        draw_world({world_item("soil", "resource", "farming"),
                    world_item("ccs", "technology", "beccs"), world_item("quay", "product", "port"),
                    world_item("kw:everywhere"), world_item("kw:field")},
                   {{2019, "article", {"soil", "kw:field", "kw:everywhere"}},
                    {2019, "article", {"soil", "kw:field"}},
                    {2019, "article", {"soil", "kw:field"}},
                    {2020, "article", {"ccs", "kw:everywhere"}},
                    {2020, "article", {"ccs"}},
                    {2020, "article", {"quay", "kw:everywhere"}},
                    {2020, "article", {"quay"}}});
    RoadmapTemplate plan = tests::small_template();
    std::vector<LaneChoice> lanes = choose_lanes(world, plan, {});
    EXPECT_EQ(lanes[0].lane, 1U);            // ccs
    EXPECT_EQ(lanes[3].lane, 2U);            // quay
    EXPECT_EQ(lanes[4].lane, 0U);            // soil
    EXPECT_EQ(lanes[2].lane, 0U);            // kw:field
    EXPECT_EQ(lanes[1].lane, std::nullopt);  // kw:everywhere
    EXPECT_THAT(lanes[1].why, HasSubstr("no lane clearly"));
    plan.lanes[2].concepts = {"Fields"};
    EXPECT_EQ(choose_lanes(world, plan, {})[2].lane, 2U) << "a list comes before association";
}

TEST(Lanes, AQuerysDocumentsDrawItems) {
    std::vector<tests::WorldDocument> documents(12, {2020, "article", {"kw:other"}});
    for (std::size_t i = 0; i < 5; ++i) documents[i].items = {"kw:rose"};
    const Incidence world = draw_world({world_item("kw:rose"), world_item("kw:other")}, documents);
    RoadmapTemplate plan = tests::small_template();
    const LaneDocuments found{{}, {5, 6, 7, 8, 9, 10, 11}, {0, 1, 2, 3, 4}};
    const std::vector<LaneChoice> lanes = choose_lanes(world, plan, found);
    EXPECT_EQ(lanes[0].lane, 1U);
    EXPECT_EQ(lanes[1].lane, 2U);
}

TimeSeries even(int first, int last) {
    TimeSeries series;
    series.span = {first, last};
    series.papers.assign(series.span.size(), 10);
    series.patents.assign(series.span.size(), 0);
    series.chinese.assign(series.span.size(), 0);
    return series;
}

std::vector<std::string> ranges(const std::vector<RoadmapPeriod>& periods) {
    std::vector<std::string> result;
    for (const RoadmapPeriod& p : periods) {
        result.push_back(std::to_string(p.from) + "-" + std::to_string(p.to) +
                         (p.future ? "*" : ""));
    }
    return result;
}

TEST(Periods, AreCutFromTheEvidence) {
    const RoadmapTemplate plan = tests::small_template();
    EXPECT_THAT(ranges(cut_periods(plan, even(2001, 2020))),
                ElementsAre("2001-2005", "2006-2010", "2011-2015", "2016-2020", "2021-2030*",
                            "2031-2045*", "2046-2060*"));
    EXPECT_THAT(ranges(cut_periods(plan, even(2001, 2022))),
                ElementsAre("2001-2005", "2006-2010", "2011-2015", "2016-2022", "2023-2030*",
                            "2031-2045*", "2046-2060*"))
        << "two years are too few for a period of five";
    EXPECT_THAT(ranges(cut_periods(plan, even(2017, 2021))),
                ElementsAre("2017-2018", "2019-2020", "2021-2021", "2022-2030*", "2031-2045*",
                            "2046-2060*"));
    EXPECT_THAT(ranges(cut_periods(plan, even(2031, 2031))),
                ElementsAre("2031-2031", "2032-2045*", "2046-2060*"))
        << "periods that are over are left out";
}

TEST(Periods, NameThemselvesAndFindYears) {
    const auto periods = cut_periods(tests::small_template(), even(2001, 2020));
    EXPECT_EQ(periods[0].labels[0].text, "to 2005");
    EXPECT_EQ(periods[1].labels[0].text, "2006–2010");
    EXPECT_EQ(period_of(periods, 1990), 0U);
    EXPECT_EQ(period_of(periods, 2010), 1U);
    EXPECT_EQ(period_of(periods, 2031), 5U);
    EXPECT_EQ(period_of(periods, 2061), std::nullopt);
}

TEST(Periods, WithoutEvidenceOnlyThoseToCome) {
    TimeSeries none;
    EXPECT_THAT(ranges(cut_periods(tests::small_template(), none)),
                ElementsAre("2030-2030*", "2031-2045*", "2046-2060*"));
}

}  // namespace
}  // namespace litchi::graph
