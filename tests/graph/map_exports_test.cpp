#include "corpora/base/error.h"
#include "graph/exports/csv.h"
#include "graph/exports/map_picture.h"
#include "graph/exports/map_svg.h"
#include "graph/exports/vosviewer_json.h"
#include "tests/graph/small_map.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

namespace litchi::graph {
namespace {

using nlohmann::json;
using testing::HasSubstr;

MapDescription in_chinese() {
    MapDescription description = small_description();
    description.language = "zh-Hans";
    return description;
}

TEST(MapExportsTest, AreGolden) {
    const Map map = small_map();
    tests::expect_golden("map.json", vosviewer_json(map, small_description()) + "\n");
    tests::expect_golden("map_nodes.csv", nodes_csv(map, small_description()));
    tests::expect_golden("map_edges.csv", edges_csv(map, small_description()));
    tests::expect_golden("map.svg", map_svg(map, small_description()));
    tests::expect_golden("map_zh_hans.svg", map_svg(map, in_chinese()));
}

TEST(VosviewerJsonTest, HoldsTheWholeMap) {
    const Map map = small_map();
    const json parsed = json::parse(vosviewer_json(map, small_description()));
    EXPECT_EQ(parsed["counts"]["items"], map.items.size());
    EXPECT_EQ(parsed["counts"]["records"], 40);
    EXPECT_EQ(parsed["parameters"]["seed"], 1);
    const json& network = parsed["network"];
    ASSERT_EQ(network["items"].size(), map.items.size());
    EXPECT_EQ(network["links"].size(), map.network.link_count());
    EXPECT_EQ(network["clusters"].size(), map.clustering.cluster_count());
    for (std::size_t i = 0; i < map.items.size(); ++i) {
        const json& item = network["items"][i];
        EXPECT_EQ(item["id"], i + 1);
        EXPECT_EQ(item["key"], map.items[i].key);
        EXPECT_EQ(item["cluster"], map.clustering.cluster(i) + 1);
        EXPECT_NEAR(item["x"].get<double>(), map.layout.points[i].x, 6e-5);
    }
    for (const json& link : network["links"]) {
        EXPECT_LT(link["source_id"], link["target_id"]);
        EXPECT_EQ(link["strength"], link["records"]);
        EXPECT_THAT(link["evidence"].get<std::string>(), HasSubstr("evidence?item="));
    }
}

TEST(VosviewerJsonTest, WritesNoAddressesWithoutAPrefixAndRefusesBadParameters) {
    MapDescription description = small_description();
    description.evidence.clear();
    EXPECT_THAT(vosviewer_json(small_map(), description), testing::Not(HasSubstr("evidence")));
    description.parameters = "{";
    EXPECT_THROW(vosviewer_json(small_map(), description), Error);
}

TEST(CsvTest, QuotesAndDefusesCells) {
    const std::string table = nodes_csv(small_map(), small_description());
    EXPECT_THAT(table, HasSubstr("\r\nkw:=sum(a1),'=SUM(A1),'=SUM(A1),"));
    EXPECT_THAT(table, HasSubstr("\r\n\"kw:a<b&\"\"c\"\"\",\"a<b & \"\"c\"\"\","));
    EXPECT_THAT(table, HasSubstr(",生物炭,"));
    EXPECT_THAT(table, HasSubstr(",-0."));  // coordinates stay numbers
    EXPECT_EQ(std::count(table.begin(), table.end(), '\n'), 13);
}

TEST(MapSvgTest, NamesItemsAndLinksAndEscapesText) {
    const Map map = small_map();
    const std::string svg = map_svg(map, small_description(), {.max_links = 10});
    EXPECT_THAT(svg, HasSubstr("data-id=\"kw:a&lt;b&amp;&quot;c&quot;\""));
    EXPECT_THAT(svg, HasSubstr("Orchards &amp; ports &lt;small&gt;"));
    EXPECT_THAT(svg, testing::Not(HasSubstr("<small>")));
    EXPECT_THAT(svg, HasSubstr("strongest 10 drawn"));
    std::size_t links = 0;
    for (std::size_t at = 0; (at = svg.find("data-from=", at)) != svg.npos; ++at) ++links;
    EXPECT_EQ(links, 10u);
    EXPECT_THAT(map_svg(map, in_chinese()), HasSubstr(">生物炭</text>"));
}

TEST(MapPictureTest, DrawsTheStrongestLinksWeakestFirst) {
    const Map map = small_map();
    const std::vector<DrawnLink> links = strongest_links(map.network, 7);
    ASSERT_EQ(links.size(), 7u);
    EXPECT_EQ(links.back().relative_strength, 1);
    for (std::size_t i = 1; i < links.size(); ++i) {
        EXPECT_LE(links[i - 1].relative_strength, links[i].relative_strength);
    }
}

TEST(MapPictureTest, CirclesStayInTheBoxAndGrowWithOccurrences) {
    const Map map = small_map();
    const Box box{40, 100, 1240, 970};
    const std::vector<PlacedItem> items = place_items(map, box, "en");
    for (std::size_t i = 0; i < items.size(); ++i) {
        EXPECT_GE(items[i].x - items[i].radius, box.left - 1e-9);
        EXPECT_LE(items[i].x + items[i].radius, box.right + 1e-9);
        EXPECT_GE(items[i].y - items[i].radius, box.top - 1e-9);
        EXPECT_LE(items[i].y + items[i].radius, box.bottom + 1e-9);
        for (std::size_t j = 0; j < items.size(); ++j) {
            const auto a = static_cast<NodeIndex>(i);
            const auto b = static_cast<NodeIndex>(j);
            if (map.network.node_weight(a) > map.network.node_weight(b)) {
                EXPECT_GE(items[i].radius, items[j].radius);
            }
        }
    }
}

}  // namespace
}  // namespace litchi::graph
