#include "query/search.h"
#include "tests/query/search_world.h"
#include "tests/support/seeded_random.h"

#include <set>

namespace litchi::query {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

std::vector<corpora::Record> cited_records() {
    tests::SeededRandom random(23);
    std::vector<corpora::Record> records;
    for (int i = 0; i < 90; ++i) {
        corpora::Record record;
        record.id = "r" + std::to_string(i);
        record.kind = corpora::RecordKind::Paper;
        record.title = {{"en", random.below(2) == 0 ? "Iron salt" : "Iron"}};
        if (random.below(3) > 0) record.times_cited = static_cast<std::int64_t>(random.below(4));
        if (random.below(3) > 0)
            record.date = PartialDate{static_cast<std::int16_t>(2000 + random.below(3)), 0, 0};
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<std::string> ids_of(const SearchResult& result) {
    std::vector<std::string> ids;
    for (const Hit& hit : result.hits) ids.push_back(hit.id);
    return ids;
}

// The pages of an order one behind the other are the whole, whatever their size.
TEST(Sorting, PagesMakeTheWhole) {
    const tests::SmallWorld world(cited_records(), search_lexicon());
    Searcher searcher(world.snapshot());
    for (const SortOrder sort :
         {SortOrder::Relevance, SortOrder::Newest, SortOrder::Oldest, SortOrder::Citations}) {
        for (const char* query : {"", "iron", "salt", "sal*", "iron NEAR/0 salt", "kind:paper"}) {
            const SearchResult whole =
                searcher.search({.query = query, .sort = sort, .limit = 200});
            const std::vector<std::string> all = ids_of(whole);
            EXPECT_EQ(std::set<std::string>(all.begin(), all.end()).size(), whole.total);
            for (const std::size_t size : {1U, 7U, 20U}) {
                std::vector<std::string> joined;
                for (std::size_t at = 0; at < whole.total; at += size) {
                    const SearchResult page = searcher.search(
                        {.query = query, .sort = sort, .offset = at, .limit = size});
                    EXPECT_EQ(page.total, whole.total);
                    const std::vector<std::string> ids = ids_of(page);
                    joined.insert(joined.end(), ids.begin(), ids.end());
                }
                EXPECT_EQ(joined, all) << query << " in pages of " << size;
            }
        }
    }
}

TEST(Sorting, MostCitedFirst) {
    const tests::SmallWorld world(cited_records(), search_lexicon());
    Searcher searcher(world.snapshot());
    const SearchResult result =
        searcher.search({.query = "salt", .sort = SortOrder::Citations, .limit = 200});
    std::vector<std::pair<std::int64_t, std::string>> rows;
    for (const Hit& hit : result.hits) rows.emplace_back(-hit.times_cited.value_or(-1), hit.id);
    EXPECT_GT(rows.size(), 20U);
    EXPECT_TRUE(std::is_sorted(rows.begin(), rows.end()));
    EXPECT_EQ(rows.front().first, -3);
    EXPECT_EQ(rows.back().first, 1);
}

using Why = SearchWorld;

const MatchedWord& word(const Hit& hit, std::string_view query) {
    for (const MatchedWord& each : hit.why)
        if (each.query == query) return each;
    static const MatchedWord kNone;
    ADD_FAILURE() << query;
    return kNone;
}

TEST_F(Why, WordsAndFieldsOfAHit) {
    const Hit found = hit("capturing plants OR port*", "e1");
    EXPECT_THAT(word(found, "capturing").fields, ElementsAre("title", "abstract"));
    EXPECT_THAT(word(found, "capturing").texts, ElementsAre("capture"));
    EXPECT_THAT(word(found, "plants").texts, ElementsAre("plants", "plant"));
    EXPECT_EQ(found.why.size(), 2U);
    EXPECT_THAT(word(hit("port*", "e4"), "port*").texts, ElementsAre("ports"));
    EXPECT_TRUE(hit("kind:news", "e5").why.empty());
}

TEST_F(Why, OtherNamesOfConcepts) {
    const Hit found = hit("荔枝", "e4");
    ASSERT_EQ(found.why.size(), 1U);
    EXPECT_EQ(found.why[0].by, MatchedBy::Concept);
    EXPECT_EQ(found.why[0].query, "荔枝");
    EXPECT_THAT(found.why[0].texts, ElementsAre("litchi"));
    EXPECT_THAT(found.why[0].fields, ElementsAre("abstract"));
    EXPECT_EQ(word(hit("荔枝", "z3"), "荔枝").by, MatchedBy::Word);
    EXPECT_THAT(word(hit("“荔枝冷链”", "z3"), "荔枝冷链").fields, UnorderedElementsAre("title"));
}

}  // namespace
}  // namespace litchi::query
