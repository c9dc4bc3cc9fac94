#include "server/parameters.h"

#include "corpora/base/error.h"

namespace litchi::server {
namespace {

std::string refusal(std::string_view key, std::string_view value) {
    ParameterValues values;
    try {
        values.set(key, value);
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::InvalidArgument);
        return error.detail();
    }
    return {};
}

TEST(Parameters, EveryRowIsWhole) {
    std::set<std::string_view> keys;
    for (const Parameter& row : parameters()) {
        EXPECT_TRUE(keys.insert(row.key).second) << row.key;
        EXPECT_FALSE(row.help.empty()) << row.key;
        EXPECT_FALSE(allowed_values(row).empty()) << row.key;
        if (row.fallback.empty()) continue;
        EXPECT_EQ(refusal(row.key, row.fallback), "") << row.key;
    }
}

TEST(Parameters, FallbacksStandInForWhatIsNotGiven) {
    const ParameterValues values;
    EXPECT_EQ(values.integer("limit"), 20);
    EXPECT_EQ(values.number("resolution"), 1.0);
    EXPECT_EQ(values.text("titles"), "en");
    EXPECT_FALSE(values.flag("plain"));
    EXPECT_TRUE(values.list("kind").empty());
    EXPECT_EQ(values.years("years").from, 0);
}

TEST(Parameters, ValuesAreReadByType) {
    ParameterValues values;
    values.set("limit", "200");
    values.set("resolution", "0.5");
    values.set("plain", "");
    values.set("kind", "paper,patent");
    values.set("years", "2015..");
    EXPECT_EQ(values.integer("limit"), 200);
    EXPECT_EQ(values.number("resolution"), 0.5);
    EXPECT_TRUE(values.flag("plain"));
    EXPECT_THAT(values.list("kind"), testing::ElementsAre("paper", "patent"));
    EXPECT_EQ(values.years("years").from, 2015);
    EXPECT_EQ(values.years("years").to, 0);
}

TEST(Parameters, YearsAreRangesWithBothEnds) {
    const std::vector<std::tuple<std::string, int, int>> cases = {
        {"2019", 2019, 2019}, {"2015..2020", 2015, 2020}, {"..2019", 0, 2019}, {"..", 0, 0}};
    for (const auto& [text, from, to] : cases) {
        ParameterValues values;
        values.set("years", text);
        EXPECT_EQ(values.years("years").from, from) << text;
        EXPECT_EQ(values.years("years").to, to) << text;
    }
}

TEST(Parameters, WhatIsNotAllowedIsNamed) {
    EXPECT_EQ(refusal("limit", "0"), "limit=0");
    EXPECT_EQ(refusal("limit", "10001"), "limit=10001");
    EXPECT_EQ(refusal("limit", "1e2"), "limit=1e2");
    EXPECT_EQ(refusal("limit", "99999999999999999999"), "limit=99999999999999999999");
    EXPECT_EQ(refusal("resolution", "nan"), "resolution=nan");
    EXPECT_EQ(refusal("resolution", "inf"), "resolution=inf");
    EXPECT_EQ(refusal("plain", "maybe"), "plain=maybe");
    EXPECT_EQ(refusal("sort", "best"), "sort=best");
    EXPECT_EQ(refusal("kind", "paper,nonsense"), "kind=paper,nonsense");
    EXPECT_EQ(refusal("years", "2020..2015"), "years=2020..2015");
    EXPECT_EQ(refusal("years", "20x5"), "years=20x5");
    EXPECT_EQ(refusal("q", std::string(65'537, 'a')).substr(0, 4), "q=aa");
    EXPECT_EQ(refusal("q", "\xff"), "q=\xEF\xBF\xBD");
    EXPECT_EQ(refusal("q", std::string_view("a\0b", 3)).substr(0, 3), "q=a");
}

TEST(Parameters, OneValueOnly) {
    ParameterValues values;
    values.set("limit", "10");
    EXPECT_THROW(values.set("limit", "10"), Error);
}

TEST(Parameters, OptionsOfTheCommandLine) {
    EXPECT_EQ(option_of(parameter("min_occurrences")), "--min-occurrences");
    EXPECT_EQ(option_of(parameter("q")), "--query");
    EXPECT_EQ(option_of(parameter("ext")), "--to");
    EXPECT_THROW(parameter("nonsense"), Error);
}

}  // namespace
}  // namespace litchi::server
