#include "query/spelling_help.h"

#include "corpora/base/text.h"
#include "tests/query/search_world.h"
#include "tests/support/seeded_random.h"

namespace litchi::query {
namespace {

using testing::Contains;
using testing::IsEmpty;

using SpellingHelp = SearchWorld;

std::string suggestion(SearchResult result) {
    return std::move(result.suggestion);
}

TEST_F(SpellingHelp, NearestWordsOfTheCollection) {
    const std::pair<const char*, const char*> rows[] = {
        {"carbn", "carbon"},
        {"carbno capture", "carbon capture"},
        {"Carbom NEAR/3 \"captre plants\"", "carbon NEAR/3 \"capture plants\""},
        {"title:strage OR keyword:logistcs", "title:storage OR keyword:logistics"},
        {"keyword:strage", ""},
        {"xarbon", "carbon"},
        {"strages", "storage"},
        {"trad", "trade"},
        {"tr", ""},
        {"carbon capturing", ""},
        {"lychees litchi", ""},
        {"zzzzzz", ""},
        {"碳捕及", ""},
        {"carbn* wxyz?", ""},
        {"id:carbn", ""},
        {"", ""},
    };
    for (const auto& [query, expected] : rows)
        EXPECT_EQ(suggestion(run({.query = query})), expected) << query;
    EXPECT_EQ(suggestion(run({.query = "Is carbn (stored)?", .plain = true})),
              "Is carbon (stored)?");
}

TEST_F(SpellingHelp, IsANoteAndChangesNothing) {
    const SearchResult result = run({.query = "carbn"});
    EXPECT_EQ(result.total, 0U);
    EXPECT_THAT(result.notes, Contains("No record holds 'carbn'; did you mean 'carbon'?"));
    EXPECT_THAT(run({.query = "carbon"}).notes, IsEmpty());
}

std::u32string random_word(tests::SeededRandom& random) {
    std::u32string word;
    for (std::size_t n = random.below(7); n > 0; --n) word += U"abc"[random.below(3)];
    return word;
}

// By its definition: the distance of two words by the distances of their beginnings.
std::size_t distance_of(std::u32string_view a, std::u32string_view b) {
    if (a.empty() || b.empty()) return a.size() + b.size();
    const std::u32string_view a1 = a.substr(0, a.size() - 1), b1 = b.substr(0, b.size() - 1);
    std::size_t least = std::min({distance_of(a1, b) + 1, distance_of(a, b1) + 1,
                                  distance_of(a1, b1) + (a.back() == b.back() ? 0 : 1)});
    if (a1.size() > 0 && b1.size() > 0 && a.back() == b1.back() && a1.back() == b.back())
        least =
            std::min(least, distance_of(a.substr(0, a.size() - 2), b.substr(0, b.size() - 2)) + 1);
    return least;
}

TEST(EditDistance, ByItsDefinition) {
    tests::SeededRandom random(5);
    for (int round = 0; round < 400; ++round) {
        const std::u32string a = random_word(random), b = random_word(random);
        const std::size_t expected = distance_of(a, b);
        EXPECT_EQ(edit_distance(a, b, 9), expected);
        EXPECT_EQ(edit_distance(a, b, 2), std::min<std::size_t>(expected, 3));
        EXPECT_EQ(edit_distance(b, a, 9), expected);
    }
}

}  // namespace
}  // namespace litchi::query
