#include "graph/roadmap/roadmap_template.h"

#include "corpora/base/error.h"
#include "corpora/demo.h"
#include "tests/support/temp_dir.h"

namespace litchi::graph {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr std::string_view kMinimal = R"({"id":"t","labels":{"en":"T"},
  "layers":[{"id":"a","labels":{"en":"A"},"kinds":["policy"]}],
  "lanes":[{"id":"l","labels":{"en":"L"},"domain":"d"}],
  "periods":[{"id":"p"},{"id":"q","labels":{"en":"Q"},"to":2030}]})";

TEST(RoadmapTemplate, ReadsMembersAndDefaults) {
    const RoadmapTemplate plan = parse_template(kMinimal);
    EXPECT_EQ(plan.id, "t");
    EXPECT_EQ(plan.layers[0].kinds, std::vector<std::string>{"policy"});
    EXPECT_EQ(plan.lanes[0].domain, "d");
    EXPECT_EQ(plan.periods[1].period.to, 2030);
    EXPECT_EQ(plan.max_items_per_cell, 6U);
    EXPECT_EQ(plan.min_records, 2U);
}

// Each broken template is refused with the member at fault.
TEST(RoadmapTemplate, NamesTheMemberAtFault) {
    struct Case {
        std::string what;
        std::string by;
        std::string member;
    };
    const std::vector<Case> cases = {
        {R"("id":"t")", R"("id":"T t")", "id"},
        {R"("id":"t",)", "", "id"},
        {R"("labels":{"en":"T"},)", "", "labels"},
        {R"("kinds":["policy"])", R"("kinds":[7])", "layers[0].kinds[0]"},
        {R"("kinds")", R"("kindz")", "layers[0].kindz"},
        {R"("domain":"d")", R"("domain":5)", "lanes[0].domain"},
        {R"(,"domain":"d")", "", "lanes[0]"},
        {R"("lanes":[)", R"("lanes":[{"id":"l","labels":{"en":"L"},"query":"x"},)", "lanes[1].id"},
        {R"("to":2030)", R"("from":2040,"to":2030)", "periods[1].to"},
        {R"("to":2030)", R"("to":"2030")", "periods[1].to"},
        {R"({"id":"p"},)", R"({"id":"o","labels":{"en":"O"},"to":2040},)", "periods[1].to"},
        {R"("id":"t")", R"("id":"t","cells":{"max_items":0})", "cells.max_items"},
        {R"("id":"t")", R"("id":"t","links":{"max":-1})", "links.max"},
        {R"("id":"t")", R"("id":"t","pinned":"x")", "pinned"},
        {R"("id":"t")", R"("id":"t","kind":"canvas")", "kind"},
        {R"("id":"t")", R"("id":"t","layers":[])", "layers"},
        {R"({"id":"t")", R"(["id":"t")", "template"},
    };
    for (const Case& broken : cases) {
        std::string json(kMinimal);
        const std::size_t at = json.find(broken.what);
        ASSERT_NE(at, std::string::npos) << broken.what;
        if (broken.by.ends_with("\"layers\":[]"))
            json.erase(json.find("\"layers\""), json.find("\"lanes\"") - json.find("\"layers\""));
        json.replace(at, broken.what.size(), broken.by);
        try {
            parse_template(json);
            ADD_FAILURE() << "accepted: " << json;
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::InvalidArgument);
            EXPECT_EQ(error.detail(), broken.member) << error.what();
            EXPECT_THAT(error.what(), HasSubstr("\"" + broken.member + "\""));
        }
    }
}

TEST(RoadmapTemplate, RefusesHostileInput) {
    EXPECT_THROW(parse_template(std::string(2 * 1024 * 1024, ' ')), Error);
    EXPECT_THROW(parse_template(std::string(200'000, '[')), Error);
    EXPECT_THROW(parse_template("{\"id\":\"\xff\"}"), Error);
    EXPECT_THROW(parse_template(""), Error);
}

TEST(RoadmapTemplate, LoadsTheBundledOnes) {
    const std::vector<RoadmapTemplate> templates = load_templates(corpora::bundled_templates());
    std::vector<std::string> ids;
    for (const RoadmapTemplate& plan : templates) {
        ids.push_back(plan.id);
        EXPECT_EQ(plan.layers.size(), 4U);
        EXPECT_EQ(plan.lanes.size(), 4U);
        EXPECT_EQ(plan.labels.size(), 3U) << "en, zh-Hans, zh-Hant";
        for (const TemplateLayer& layer : plan.layers) EXPECT_EQ(layer.layer.labels.size(), 3U);
        for (const TemplateLane& lane : plan.lanes) EXPECT_EQ(lane.lane.labels.size(), 3U);
    }
    EXPECT_THAT(ids, ElementsAre("carbon-neutral-rose", "dual-carbon-lychee"));
}

TEST(RoadmapTemplate, SaysWhichFileIsBroken) {
    const tests::TempDir folder;
    folder.write("good.json", kMinimal);
    folder.write("bad.json", "{}");
    try {
        load_templates(folder.path());
        FAIL();
    } catch (const Error& error) {
        EXPECT_THAT(error.detail(), HasSubstr("bad.json"));
    }
    EXPECT_THROW(load_templates(folder.path() / "none"), Error);
}

}  // namespace
}  // namespace litchi::graph
