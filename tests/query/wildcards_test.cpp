#include "query/wildcards.h"

#include "tests/support/seeded_random.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace litchi::query {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Wildcards, PartsOfAWord) {
    EXPECT_THAT(pattern_parts("Catalys*"), ElementsAre("catalys*"));
    EXPECT_THAT(pattern_parts("CO2-captur*"), ElementsAre("co2", "captur*"));
    EXPECT_THAT(pattern_parts("wom?n?"), ElementsAre("wom?n"));
    EXPECT_THAT(pattern_parts("Gürt*"), ElementsAre("gürt*"));
    EXPECT_THAT(pattern_parts("what?"), IsEmpty());
    EXPECT_THAT(pattern_parts("plain"), IsEmpty());
    EXPECT_THAT(pattern_parts("碳捕*"), IsEmpty());
    EXPECT_THAT(pattern_parts("*"), IsEmpty());
    EXPECT_EQ(before_wildcard("wom?n"), "wom");
}

TEST(Wildcards, Fits) {
    const std::tuple<const char*, const char*, bool> rows[] = {
        {"catalys*", "catalyst", true}, {"catalys*", "catalys", true},
        {"catalys*", "cataly", false},  {"wom?n", "women", true},
        {"wom?n", "womn", false},       {"wom?n", "wom\u00FCn", true},
        {"colo*r", "colour", true},     {"colo*r", "color", true},
        {"colo*r", "colors", false},    {"abc*c*d", "abcxcycd", true},
        {"abc*c*d", "abcd", false},     {"abc?*", "abc", false},
    };
    for (const auto& [pattern, word, expected] : rows)
        EXPECT_EQ(fits(pattern, word), expected) << pattern << " " << word;
}

// The meaning by its definition: a star takes nothing, or one character and goes on.
bool fits_by_definition(std::string_view pattern, std::string_view word) {
    if (pattern.empty()) return word.empty();
    if (pattern[0] == '*')
        return fits_by_definition(pattern.substr(1), word) ||
               (!word.empty() && fits_by_definition(pattern, word.substr(1)));
    return !word.empty() && (pattern[0] == '?' || pattern[0] == word[0]) &&
           fits_by_definition(pattern.substr(1), word.substr(1));
}

TEST(Wildcards, FitsByItsDefinition) {
    tests::SeededRandom random(11);
    const auto text = [&](std::string_view letters, std::size_t most) {
        std::string made;
        for (std::size_t n = random.below(most); n > 0; --n)
            made += letters[random.below(letters.size())];
        return made;
    };
    int fitting = 0;
    for (int round = 0; round < 5000; ++round) {
        const std::string pattern = text("ab*?", 7), word = text("ab", 8);
        EXPECT_EQ(fits(pattern, word), fits_by_definition(pattern, word)) << pattern << " " << word;
        fitting += fits(pattern, word) ? 1 : 0;
    }
    EXPECT_GT(fitting, 500);
}

}  // namespace
}  // namespace litchi::query
