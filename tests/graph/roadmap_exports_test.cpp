#include "corpora/base/error.h"
#include "graph/exports/roadmap_json.h"
#include "graph/exports/roadmap_layout.h"
#include "graph/exports/roadmap_markdown.h"
#include "graph/exports/roadmap_svg.h"
#include "graph/exports/text_width.h"
#include "graph/roadmap/roadmap_builder.h"
#include "tests/graph/random_roadmap_world.h"
#include "tests/support/golden.h"

#include <nlohmann/json.hpp>

namespace litchi::graph {
namespace {

using nlohmann::json;
using testing::HasSubstr;
using testing::Not;

const RoadmapDescription kDescription{"0123abcd", "tiny", 3, "/api/v1/collections/tiny/evidence?"};

// A world of a few cards with a supported bridge, an unsupported one and none.
Roadmap tiny_roadmap() {
    std::vector<tests::WorldDocument> documents;
    const auto add = [&](int year, const std::string& kind, const std::vector<std::string>& items) {
        documents.push_back({year, kind, items});
    };
    for (int year = 2001; year <= 2020; ++year) {
        for (int i = 0; i < 5; ++i) add(year, "article", {});
        add(year, "article", {"biochar"});
        if (year % 4 == 0) add(year, "patent", {"biochar", "biomass-ccs"});
        if (year > 2012) add(year, "patent", {"biomass-ccs"});
        if (year > 2015) add(year, "article", {"quay", "kw:a <b> & \"c\" price"});
    }
    add(2019, "review", {"quay", "biochar"});
    const Incidence world = tests::draw_world(
        {tests::world_item("biochar", "product", "farming", "生物炭"),
         tests::world_item("biomass-ccs", "technology", "beccs", "生物质碳捕集"),
         tests::world_item("quay", "product", "port", "码头"),
         tests::world_item("kw:a <b> & \"c\" price"), tests::world_item("kw:nowhere")},
        documents);
    RoadmapOptions options;
    options.theme = "biochar OR <quay>";
    return build_roadmap(world, tests::small_template(), {}, options);
}

TEST(RoadmapExports, AreGolden) {
    const Roadmap roadmap = tiny_roadmap();
    tests::expect_golden("roadmap.json", roadmap_json(roadmap, kDescription));
    tests::expect_golden("roadmap.md",
                         roadmap_markdown(roadmap, kDescription, RoadmapLanguage::English));
    tests::expect_golden("roadmap_zh_hans.md",
                         roadmap_markdown(roadmap, kDescription, RoadmapLanguage::Simplified));
    tests::expect_golden("roadmap.svg",
                         roadmap_svg(roadmap, kDescription, RoadmapLanguage::English));
    tests::expect_golden("roadmap_bilingual.svg",
                         roadmap_svg(roadmap, kDescription, RoadmapLanguage::Bilingual));
}

TEST(RoadmapJson, HoldsWhatTheContractNames) {
    const Roadmap roadmap = tiny_roadmap();
    const json parsed = json::parse(roadmap_json(roadmap, kDescription));
    EXPECT_EQ(parsed["identity"], "0123abcd");
    EXPECT_EQ(parsed["title"]["zh-Hant"], "小而綠");
    EXPECT_EQ(parsed["items"].size(), roadmap.items.size());
    EXPECT_EQ(parsed["layers"][0]["labels"]["zh-Hans"], "市场");
    EXPECT_EQ(parsed["bridges"].size(), 3U);
    EXPECT_TRUE(parsed["hindcast"].is_null());
    const json& bridge = parsed["bridges"][0];
    EXPECT_EQ(bridge["supported"], true);
    EXPECT_EQ(bridge["paths"][0]["steps"][0]["records"], 5);
    EXPECT_EQ(bridge["paths"][0]["steps"][0]["evidence"],
              "/api/v1/collections/tiny/evidence?item=biochar&item2=biomass-ccs");
    EXPECT_EQ(parsed["bridges"][1]["supported"], false);
    for (const json& item : parsed["items"]) {
        for (const char* member : {"id", "labels", "layer", "lane", "period", "records", "first",
                                   "takeoff", "stage", "projection", "attributes", "evidence"}) {
            EXPECT_TRUE(item.contains(member)) << member;
        }
        EXPECT_EQ(item["records"], item["attributes"]["papers"].get<int>() +
                                       item["attributes"]["patents"].get<int>());
    }
}

TEST(RoadmapMarkdown, EscapesAndSaysWhatIsUnsupported) {
    const std::string text =
        roadmap_markdown(tiny_roadmap(), kDescription, RoadmapLanguage::English);
    EXPECT_THAT(text, HasSubstr("a \\<b\\> \\& \"c\" price"));
    EXPECT_THAT(text, HasSubstr("biochar OR \\<quay\\>"));
    EXPECT_THAT(text, HasSubstr("no supported bridge"));
    EXPECT_THAT(text, HasSubstr("[5 records]"));
    const Roadmap empty = build_roadmap(tests::draw_world({}, {}), tests::small_template(), {});
    EXPECT_THAT(roadmap_markdown(empty, kDescription, RoadmapLanguage::English),
                HasSubstr("no path in these records"));
}

// Start and end tags balance, attributes are quoted, no bare markup in text.
void expect_well_formed(const std::string& xml) {
    std::vector<std::string> open;
    for (std::size_t at = xml.find('<'); at != std::string::npos; at = xml.find('<', at)) {
        const std::size_t end = xml.find('>', at);
        ASSERT_NE(end, std::string::npos);
        const std::string tag = xml.substr(at + 1, end - at - 1);
        ASSERT_EQ(tag.find('<'), std::string::npos) << tag;
        ASSERT_EQ(std::count(tag.begin(), tag.end(), '"') % 2, 0) << tag;
        const std::string name = tag.substr(0, tag.find_first_of(" /"));
        if (tag[0] == '/') {
            ASSERT_FALSE(open.empty());
            ASSERT_EQ(open.back(), tag.substr(1));
            open.pop_back();
        } else if (tag[0] != '?' && tag.back() != '/') {
            open.push_back(name);
        }
        at = end + 1;
    }
    EXPECT_TRUE(open.empty());
}

TEST(RoadmapSvg, IsWellFormedTextWithNames) {
    const Roadmap roadmap = tiny_roadmap();
    for (const RoadmapLanguage language :
         {RoadmapLanguage::English, RoadmapLanguage::Simplified, RoadmapLanguage::Traditional,
          RoadmapLanguage::Bilingual}) {
        const std::string svg = roadmap_svg(roadmap, kDescription, language);
        expect_well_formed(svg);
        EXPECT_THAT(svg, HasSubstr("width=\"841mm\" height=\"594mm\""));
        EXPECT_THAT(svg, HasSubstr("data-id=\"biochar\""));
        EXPECT_THAT(svg, HasSubstr("data-from=\"biochar\" data-to=\"biomass-ccs\""));
        EXPECT_THAT(svg, HasSubstr("data-supported=\"false\""));
        EXPECT_THAT(svg, HasSubstr("stroke-dasharray=\"34 22\""));
        EXPECT_THAT(svg, Not(HasSubstr("<b>")));
    }
    EXPECT_THAT(roadmap_svg(roadmap, kDescription, RoadmapLanguage::Simplified),
                HasSubstr(">生物炭<"));
    EXPECT_THAT(roadmap_svg(roadmap, kDescription, RoadmapLanguage::Traditional),
                HasSubstr("xml:lang=\"zh-Hant\""));
}

bool inside(const SheetBox& inner, const SheetBox& outer) {
    return inner.x >= outer.x - 1e-6 && inner.y >= outer.y - 1e-6 &&
           inner.x + inner.width <= outer.x + outer.width + 1e-6 &&
           inner.y + inner.height <= outer.y + outer.height + 1e-6;
}

bool overlap(const SheetBox& a, const SheetBox& b) {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
           b.y < a.y + a.height;
}

// No card overlaps another or leaves its cell; no line of text is wider than its card.
void expect_tidy(const Roadmap& roadmap, RoadmapLanguage language) {
    const RoadmapLayout layout = lay_out(roadmap, language, 400, 600);
    ASSERT_EQ(layout.cards.size(), roadmap.items.size());
    EXPECT_NEAR(layout.width / layout.height, kSheetWidth / kSheetHeight, 1e-3);
    EXPECT_LE(layout.footer, layout.height);
    for (std::size_t i = 0; i < layout.cards.size(); ++i) {
        const LayoutCard& card = layout.cards[i];
        const auto column =
            std::find_if(roadmap.periods.begin(), roadmap.periods.end(),
                         [&](const RoadmapPeriod& p) { return p.id == roadmap.items[i].period; });
        const LayoutColumn& place =
            layout.columns[static_cast<std::size_t>(column - roadmap.periods.begin())];
        EXPECT_TRUE(inside(card.box, {place.x, layout.grid.y, place.width, layout.grid.height}));
        EXPECT_GE(card.box.height, card.text.height - 1e-6);
        for (const CardLine& line : card.text.lines) {
            EXPECT_LE(text_width(line.text, kLabelSize), card.box.width - kCardBar) << line.text;
        }
        for (std::size_t j = 0; j < i; ++j) EXPECT_FALSE(overlap(card.box, layout.cards[j].box));
    }
    for (std::size_t row = 1; row < layout.rows.size(); ++row) {
        EXPECT_NEAR(layout.rows[row].y, layout.rows[row - 1].y + layout.rows[row - 1].height, 1e-6);
    }
}

TEST(RoadmapLayout, KeepsCardsApart) {
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U, 6U}) {
        RoadmapTemplate plan = tests::small_template();
        plan.max_items_per_cell = static_cast<std::uint32_t>(2 * seed);
        const Roadmap roadmap = build_roadmap(tests::random_roadmap_world(seed), plan, {});
        expect_tidy(roadmap, RoadmapLanguage::English);
        expect_tidy(roadmap, RoadmapLanguage::Bilingual);
    }
    expect_tidy(build_roadmap(tests::draw_world({}, {}), tests::small_template(), {}),
                RoadmapLanguage::English);
}

TEST(RoadmapWords, KnowTheirLanguages) {
    EXPECT_EQ(parse_roadmap_language("zh-Hant"), RoadmapLanguage::Traditional);
    EXPECT_EQ(word(Word::Patents, RoadmapLanguage::Bilingual), "patents / 专利");
    EXPECT_THROW(parse_roadmap_language("fr"), Error);
    const std::vector<ItemLabel> labels{{"en", "tea"}, {"zh-Hant", "茶葉"}};
    EXPECT_EQ(display_label(labels, RoadmapLanguage::Simplified), "茶葉");
    EXPECT_EQ(display_label(labels, RoadmapLanguage::Bilingual), "tea / 茶葉");
}

}  // namespace
}  // namespace litchi::graph
