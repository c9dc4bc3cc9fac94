#include "graph/roadmap/roadmap_builder.h"

#include "graph/exports/roadmap_json.h"
#include "tests/graph/random_roadmap_world.h"
#include "tests/graph/roadmap_world.h"
#include "tests/support/seeded_random.h"

#include <numeric>

namespace litchi::graph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using tests::draw_world;
using tests::random_roadmap_world;
using tests::small_template;
using tests::world_item;
using tests::WorldDocument;

const RoadmapItem* card(const Roadmap& roadmap, const std::string& key) {
    for (const RoadmapItem& item : roadmap.items) {
        if (item.item.key == key) return &item;
    }
    return nullptr;
}

std::string why_not(const Roadmap& roadmap, const std::string& key) {
    for (const UnplacedItem& item : roadmap.unplaced) {
        if (item.item.key == key) return item.why;
    }
    return "";
}

void repeat(std::vector<WorldDocument>& documents, int count, const WorldDocument& document) {
    for (int i = 0; i < count; ++i) documents.push_back(document);
}

// Farming's soil and beccs' ccs meet in `direct` records; both meet the keyword hub in 4.
Incidence bridge_world(int direct, int over_hub) {
    std::vector<WorldDocument> documents;
    repeat(documents, 4, {2019, "article", {"soil"}});
    repeat(documents, 4, {2020, "article", {"ccs"}});
    repeat(documents, 4, {2020, "article", {"quay"}});
    repeat(documents, direct, {2021, "article", {"soil", "ccs"}});
    repeat(documents, over_hub, {2021, "article", {"soil", "kw:hub-system"}});
    repeat(documents, over_hub, {2021, "article", {"ccs", "kw:hub-system"}});
    return draw_world(
        {world_item("soil", "product", "farming"), world_item("ccs", "technology", "beccs"),
         world_item("quay", "product", "port"), world_item("kw:hub-system")},
        documents);
}

TEST(RoadmapBridges, AreSupportedByThreeRecordsAStep) {
    const Roadmap roadmap = build_roadmap(bridge_world(3, 0), small_template(), {});
    ASSERT_EQ(roadmap.bridges.size(), 3U);
    const Bridge& bridge = roadmap.bridges[0];
    EXPECT_EQ(bridge.from_lane, "farm");
    EXPECT_EQ(bridge.to_lane, "beccs");
    EXPECT_TRUE(bridge.supported);
    ASSERT_EQ(bridge.paths.size(), 1U);
    EXPECT_THAT(bridge.paths[0].items, ElementsAre("soil", "ccs"));
    EXPECT_THAT(bridge.paths[0].step_records, ElementsAre(3U));
    EXPECT_NEAR(bridge.paths[0].strength, 3 / 12.0, 1e-12);
}

TEST(RoadmapBridges, PreferASupportedDetourToAnUnsupportedStep) {
    const Roadmap roadmap = build_roadmap(bridge_world(2, 3), small_template(), {});
    const Bridge& bridge = roadmap.bridges[0];
    EXPECT_TRUE(bridge.supported);
    EXPECT_THAT(bridge.paths[0].items, ElementsAre("soil", "kw:hub-system", "ccs"));
    EXPECT_THAT(bridge.paths[0].step_records, ElementsAre(3U, 3U));
    const RoadmapItem* hub = card(roadmap, "kw:hub-system");
    ASSERT_NE(hub, nullptr) << "an item on the best bridge becomes a card";
    EXPECT_THAT(hub->why_here, HasSubstr("bridge"));
    EXPECT_EQ(std::count_if(roadmap.links.begin(), roadmap.links.end(),
                            [](const RoadmapLink& link) { return link.kind == "bridge"; }),
              2);
}

TEST(RoadmapBridges, SayWhenNothingIsSupportedOrNothingIsThere) {
    const Roadmap roadmap = build_roadmap(bridge_world(2, 2), small_template(), {});
    EXPECT_FALSE(roadmap.bridges[0].supported);
    EXPECT_THAT(roadmap.bridges[0].paths[0].step_records, ElementsAre(2U));
    EXPECT_FALSE(roadmap.bridges[1].supported);
    EXPECT_TRUE(roadmap.bridges[1].paths.empty()) << "farm and port never meet";
    const Roadmap none = build_roadmap(bridge_world(0, 0), small_template(), {});
    EXPECT_TRUE(none.bridges[0].paths.empty());
}

// A keyword that only associates with a lane is no end of a bridge, and "ccs" beside "ccs plant" is
// another name, not a step.
TEST(RoadmapBridges, EndAtTheLanesOwnItemsAndSkipOtherNames) {
    std::vector<WorldDocument> documents;
    repeat(documents, 6, {2019, "article", {"soil"}});
    repeat(documents, 6, {2019, "article", {"ccs", "kw:flue-system"}});
    repeat(documents, 4, {2020, "article", {"kw:flue-system", "soil"}});
    repeat(documents, 5, {2020, "article", {"ccs", "ccs-plant"}});
    const Incidence world = draw_world(
        {world_item("soil", "product", "farming"), world_item("ccs", "technology", "beccs"),
         world_item("ccs-plant", "product", "port"), world_item("kw:flue-system")},
        documents);
    const Roadmap roadmap = build_roadmap(world, small_template(), {});
    EXPECT_THAT(roadmap.bridges[0].paths[0].items, ElementsAre("soil", "kw:flue-system", "ccs"));
    EXPECT_TRUE(roadmap.bridges[2].paths.empty()) << "ccs and ccs plant";
}

// Two items with the same records but for their years.
Incidence early_and_late(const std::vector<int>& soil, const std::vector<int>& ccs) {
    std::vector<WorldDocument> documents;
    for (const int year : soil) documents.push_back({year, "article", {"soil"}});
    for (const int year : ccs) documents.push_back({year, "article", {"ccs"}});
    for (int year = 2001; year <= 2020; ++year) repeat(documents, 5, {year, "article", {}});
    return draw_world(
        {world_item("soil", "product", "farming"), world_item("ccs", "technology", "beccs")},
        documents);
}

TEST(RoadmapPlacement, FollowsTheYearsOfTheRecords) {
    const std::vector<int> early{2001, 2002, 2003, 2004, 2005, 2006};
    const std::vector<int> late{2013, 2014, 2014, 2015, 2015, 2015};
    const Roadmap one = build_roadmap(early_and_late(early, late), small_template(), {});
    const Roadmap other = build_roadmap(early_and_late(late, early), small_template(), {});
    ASSERT_NE(card(one, "soil"), nullptr);
    ASSERT_NE(card(one, "ccs"), nullptr);
    EXPECT_EQ(card(one, "soil")->takeoff->year, 2003);
    EXPECT_EQ(card(one, "ccs")->takeoff->year, 2014);
    EXPECT_EQ(card(one, "soil")->period, card(other, "ccs")->period);
    EXPECT_EQ(card(one, "ccs")->period, card(other, "soil")->period);
    EXPECT_NE(card(one, "soil")->period, card(other, "soil")->period);
}

TEST(RoadmapPlacement, CannotTellStaysAtFirstAppearance) {
    const Roadmap roadmap =
        build_roadmap(early_and_late({2009, 2020}, {2013, 2013, 2014, 2014}), small_template(), {});
    const RoadmapItem* soil = card(roadmap, "soil");
    ASSERT_NE(soil, nullptr);
    EXPECT_EQ(soil->stage, Stage::CannotTell);
    EXPECT_FALSE(soil->takeoff);
    EXPECT_FALSE(soil->projection);
    EXPECT_EQ(soil->period, "2006-2010");
}

// Shuffling the years over the records of a whole collection moves cards to other periods.
TEST(RoadmapPlacement, ShuffledYearsMoveItems) {
    Incidence world = random_roadmap_world(5);
    const Roadmap before = build_roadmap(world, small_template(), {});
    std::vector<std::int16_t> years;
    for (const DocumentInfo& document : world.documents) years.push_back(document.year);
    tests::SeededRandom(9).shuffle(years);
    for (std::size_t i = 0; i < years.size(); ++i) world.documents[i].year = years[i];
    const Roadmap after = build_roadmap(world, small_template(), {});
    int moved = 0;
    for (const RoadmapItem& item : before.items) {
        const RoadmapItem* now = card(after, item.item.key);
        moved += now == nullptr || now->period != item.period ? 1 : 0;
    }
    EXPECT_GE(moved * 4, static_cast<int>(before.items.size()));
}

TEST(RoadmapBuilder, SaysWhyAnItemHasNoCard) {
    std::vector<WorldDocument> documents;
    repeat(documents, 12, {2018, "article", {"soil", "kw:common"}});
    repeat(documents, 12, {2019, "patent", {"ccs", "kw:common"}});
    repeat(documents, 12, {2020, "article", {"quay", "kw:common"}});
    repeat(documents, 30, {2020, "article", {}});
    repeat(documents, 3, {2020, "article", {"soil", "ccs", "quay"}});
    for (std::size_t i = 0; i < 3; ++i) {
        for (const std::size_t block : {0U, 12U, 24U})
            documents[block + i].items.push_back("kw:everywhere");
        documents[i].items.push_back("kw:mystery");
        documents[i].items.push_back("kw:china");
    }
    documents[40].items.push_back("tillage");
    documents[40].year = 0;
    documents[41].items.push_back("tillage");
    documents[41].year = 0;
    documents[42].items.push_back("rare");
    Incidence world =
        draw_world({world_item("soil", "product", "farming"),
                    world_item("ccs", "technology", "beccs"), world_item("quay", "product", "port"),
                    world_item("kw:common"), world_item("kw:everywhere"), world_item("kw:mystery"),
                    world_item("kw:china"), world_item("tillage", "technology", "farming"),
                    world_item("rare", "technology", "farming")},
                   documents);
    const Roadmap roadmap = build_roadmap(world, small_template(), {});
    EXPECT_THAT(why_not(roadmap, "kw:common"), HasSubstr("too general"));
    EXPECT_THAT(why_not(roadmap, "kw:everywhere"), HasSubstr("no lane clearly"));
    EXPECT_THAT(why_not(roadmap, "kw:mystery"), HasSubstr("no layer"));
    EXPECT_THAT(why_not(roadmap, "kw:china"), HasSubstr("bans"));
    EXPECT_THAT(why_not(roadmap, "tillage"), HasSubstr("year"));
    EXPECT_EQ(why_not(roadmap, "rare"), "") << "below the minimum: counted, not listed";
    EXPECT_EQ(roadmap.unplaced_count, 6U);
    EXPECT_EQ(roadmap.items.size() + roadmap.unplaced_count, world.items.size());
}

TEST(RoadmapBuilder, FillsCellsByWeightWithoutRepetition) {
    std::vector<WorldDocument> documents;
    std::vector<Item> items;
    for (int i = 0; i < 5; ++i) {
        const std::string key = std::string(1, static_cast<char>('a' + i)) + "-plough";
        items.push_back(world_item(key, "technology", "farming"));
        repeat(documents, 10 - i, {2019, "article", {key}});
    }
    items.push_back(world_item("harrow", "technology", "farming"));
    items.push_back(world_item("spring-harrow", "technology", "farming"));
    repeat(documents, 80, {2019, "article", {}});
    repeat(documents, 20, {2019, "article", {"harrow"}});
    repeat(documents, 4, {2019, "article", {"harrow", "spring-harrow"}});
    RoadmapTemplate plan = small_template();
    plan.pinned = {"e plough"};
    const Roadmap roadmap = build_roadmap(draw_world(items, documents), plan, {});
    EXPECT_THAT(roadmap.items.size(), 3U);
    EXPECT_NE(card(roadmap, "e-plough"), nullptr) << "pinned";
    EXPECT_NE(card(roadmap, "harrow"), nullptr);
    EXPECT_NE(card(roadmap, "a-plough"), nullptr);
    EXPECT_THAT(why_not(roadmap, "spring-harrow"), HasSubstr("repeats the card \"harrow\""));
    EXPECT_THAT(why_not(roadmap, "b-plough"), HasSubstr("its cell is full"));
}

TEST(RoadmapBuilder, KeepsItsPromises) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U}) {
        const Incidence world = random_roadmap_world(seed);
        const RoadmapTemplate plan = small_template();
        const Roadmap roadmap = build_roadmap(world, plan, {});
        EXPECT_FALSE(roadmap.items.empty());
        EXPECT_LE(roadmap.links.size(), plan.max_links);
        EXPECT_EQ(roadmap.items.size() + roadmap.unplaced_count, world.items.size());
        for (const RoadmapLink& link : roadmap.links) {
            EXPECT_LT(link.from, link.to);
            EXPECT_NE(card(roadmap, link.from), nullptr);
            EXPECT_NE(card(roadmap, link.to), nullptr);
            EXPECT_GT(link.strength, 0);
            EXPECT_LT(link.strength, 1);
        }
        for (const Bridge& bridge : roadmap.bridges) {
            for (const BridgePath& path : bridge.paths) {
                const std::uint32_t weakest =
                    *std::min_element(path.step_records.begin(), path.step_records.end());
                EXPECT_EQ(weakest >= kBridgeRecords, bridge.supported);
            }
            if (bridge.paths.empty()) continue;
            for (const std::string& key : bridge.paths[0].items)
                EXPECT_NE(card(roadmap, key), nullptr);
        }
    }
}

// The same documents in another order: the same rows of the CSR, permuted.
Incidence permuted(const Incidence& world, std::uint64_t seed) {
    std::vector<std::uint32_t> order(world.documents.size());
    std::iota(order.begin(), order.end(), 0U);
    tests::SeededRandom(seed).shuffle(order);
    Incidence result;
    result.items = world.items;
    result.first.push_back(0);
    for (const std::uint32_t document : order) {
        result.documents.push_back(world.documents[document]);
        for (const ItemIndex item : world.items_of(document)) result.document_items.push_back(item);
        result.first.push_back(static_cast<std::uint32_t>(result.document_items.size()));
    }
    return result;
}

TEST(RoadmapBuilder, GivesTheSameBytesForAnyThreadsAndOrder) {
    const Incidence world = random_roadmap_world(11);
    const RoadmapDescription description{"id", "c", 1, ""};
    const std::string once = roadmap_json(build_roadmap(world, small_template(), {}), description);
    for (const unsigned threads : {1U, 2U, 4U}) {
        const RoadmapOptions options{"", 1, threads};
        EXPECT_EQ(roadmap_json(build_roadmap(world, small_template(), {}, options), description),
                  once);
    }
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
        const Incidence other = permuted(world, seed);
        EXPECT_EQ(roadmap_json(build_roadmap(other, small_template(), {}), description), once);
    }
}

TEST(RoadmapBuilder, AnEmptyThemeGivesAnEmptyRoadmap) {
    const Roadmap roadmap = build_roadmap(draw_world({}, {}), small_template(), {});
    EXPECT_TRUE(roadmap.items.empty());
    EXPECT_EQ(roadmap.bridges.size(), 3U);
    EXPECT_EQ(roadmap.periods.size(), 3U);
}

}  // namespace
}  // namespace litchi::graph
