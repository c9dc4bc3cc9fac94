#include "server/http/routes.h"

#include "corpora/base/error.h"

namespace litchi::server {
namespace {

TEST(Routes, PathsHoldValues) {
    const auto match = match_route(
        Method::Get, parse_target("/api/v1/collections/demo/records/doi%3A10.1%2Fx.y").segments);
    ASSERT_TRUE(match);
    EXPECT_THAT(match->path_values, testing::ElementsAre(testing::Pair("collection", "demo"),
                                                         testing::Pair("id", "doi:10.1/x.y")));
    const auto exported =
        match_route(Method::Get, parse_target("/api/v1/collections/demo/export/map.svg").segments);
    ASSERT_TRUE(exported);
    EXPECT_THAT(exported->path_values,
                testing::ElementsAre(testing::Pair("collection", "demo"),
                                     testing::Pair("what", "map"), testing::Pair("ext", "svg")));
}

TEST(Routes, OtherPathsAndMethodsMatchNothing) {
    for (const char* path :
         {"/", "/api/v1", "/api/v1/collections/", "/api/v1/collections/demo/",
          "/api/v1/collections//search", "/api/v2/status", "/api/v1/collections/demo/export/map"})
        EXPECT_FALSE(match_route(Method::Get, parse_target(path).segments)) << path;
    EXPECT_FALSE(match_route(Method::Delete, parse_target("/api/v1/status").segments));
    EXPECT_TRUE(
        match_route(Method::Post, parse_target("/api/v1/collections/demo/imports").segments));
}

TEST(Routes, EveryKeyHasARowAndNoNameTwice) {
    for (const Route& route : routes()) {
        std::set<std::string_view> names;
        for (const std::string& key : query_keys(route))
            EXPECT_TRUE(names.insert(parameter(key).name).second) << route.pattern << " " << key;
    }
}

TEST(Routes, ValuesAreCheckedAgainstTheRoute) {
    const auto read = [](const char* address) {
        const Target target = parse_target(address);
        return read_values(*match_route(Method::Get, target.segments), target);
    };
    const ParameterValues values =
        read("/api/v1/collections/demo/search?q=a&limit=&plain&labels=en");
    EXPECT_EQ(values.text("q"), "a");
    EXPECT_FALSE(values.has("limit"));
    EXPECT_TRUE(values.flag("plain"));
    EXPECT_EQ(values.text("titles"), "en");
    EXPECT_THROW(read("/api/v1/collections/demo/search?port=1"), Error);
    EXPECT_THROW(read("/api/v1/collections/demo/search?q=a&q=b"), Error);
    EXPECT_THROW(read("/api/v1/collections/demo/maps/nonsense"), Error);
}

}  // namespace
}  // namespace litchi::server
