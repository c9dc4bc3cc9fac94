#include "query/search.h"

#include "corpora/base/error.h"
#include "tests/query/search_world.h"

namespace litchi::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

using Search = SearchWorld;

TEST_F(Search, WordsPhrasesAndOperators) {
    const std::pair<const char*, std::vector<std::string>> rows[] = {
        {"storage", {"e2", "e5"}},
        {"capturing", {"e1", "e2", "e5"}},
        {"storage capture", {"e2", "e5"}},
        {"storage of the capture", {"e2", "e5"}},
        {"\"capture and storage\"", {"e2"}},
        {"\"storage and capture\"", {}},
        {"storage OR trade", {"e2", "e4", "e5"}},
        {"storage -review", {"e5"}},
        {"carbon NOT (storage OR fruit)", {"e1"}},
        {"成本", {"z2"}},
        {"“荔枝冷链”", {"z3"}},
        {"「荔枝冷鏈」", {"z3"}},
        {"“冷链荔枝”", {}},
        {"港口", {"z3", "z4"}},
        {"港口 NOT 荔枝", {"z4"}},
        {"港口 -智慧", {"z4"}},
        {"soil OR 土壤", {"e5", "z4"}},
        {"the", {"e1", "e3", "e4"}},
        {"nowhere", {}},
        {"!!!", {}},
        {"!!! fruit", {"e4"}},
    };
    for (const auto& [query, expected] : rows) {
        EXPECT_THAT(literal(query), testing::UnorderedElementsAreArray(expected)) << query;
    }
}

TEST_F(Search, FieldsAndFilters) {
    const std::pair<const char*, std::vector<std::string>> rows[] = {
        {"title:carbon", {"e1", "e2", "e5"}},
        {"abstract:carbon", {"e4"}},
        {"keyword:logistics", {"e3", "e4"}},
        {"keyword:\"cold chain\"", {"e3"}},
        {"title:荔枝", {"z3"}},
        {"abstract:“智慧港口”", {"z3"}},
        {"keyword:吸收剂", {"z2"}},
        {"title:smart port", {"e3"}},
        {"years:2019..2020", {"e2", "e3", "z1", "z2"}},
        {"years:..2018", {"e1"}},
        {"years:2022..", {"z4"}},
        {"year:2021", {"e4", "z3"}},
        {"years:1950..1960", {}},
        {"kind:patent", {"e3", "z3"}},
        {"kind:paper lang:zh", {"z1", "z2", "z4"}},
        {"lang:zh-Hant", {"z2"}},
        {"lang:en kind:paper", {"e1", "e4"}},
        {"NOT lang:en NOT kind:paper", {"z3"}},
        {"id:z4", {"z4"}},
        {"id:z5", {}},
        {"碳 years:2020..2022", {"z2", "z4"}},
    };
    for (const auto& [query, expected] : rows) {
        EXPECT_THAT(literal(query), testing::UnorderedElementsAreArray(expected)) << query;
    }
}

TEST_F(Search, ConceptsCrossLanguages) {
    EXPECT_THAT(ids("碳捕集"), UnorderedElementsAre("e1", "e2", "z1", "z2"));
    EXPECT_THAT(ids("碳捕集與封存"), UnorderedElementsAre("e2", "z1"));
    EXPECT_THAT(ids("\"carbon capture and storage\""), UnorderedElementsAre("e2", "z1"));
    EXPECT_THAT(ids("carbon capture"), UnorderedElementsAre("e1", "e2", "e5", "z1", "z2"));
    EXPECT_THAT(ids("lychee"), UnorderedElementsAre("e3", "e4", "z3"));
    EXPECT_THAT(ids("荔枝 冷链"), UnorderedElementsAre("z3"));
    EXPECT_THAT(ids("荔枝 智慧港口"), UnorderedElementsAre("e3", "z3"));
    EXPECT_THAT(ids("荔枝 NOT \"smart port\""), UnorderedElementsAre("e4"));
    EXPECT_THAT(ids("concept:lychee"), UnorderedElementsAre("e3", "e4", "z3"));
    EXPECT_THAT(ids("concept:\"荔枝\" -kind:patent"), UnorderedElementsAre("e4"));
    EXPECT_THAT(ids("title:“碳捕集”"), UnorderedElementsAre("e1", "e2", "z1", "z2"));
    EXPECT_THAT(ids("abstract:荔枝"), UnorderedElementsAre("e3", "e4", "z3"));
    EXPECT_THAT(literal("碳捕集"), UnorderedElementsAre("z1", "z2"));
    EXPECT_THAT(literal("lychee"), UnorderedElementsAre("e3"));
}

TEST_F(Search, HitsSayByWhichNameTheyWereFound) {
    const std::vector<ConceptMatch> matches = hit("碳捕集", "e1").concepts;
    ASSERT_EQ(matches.size(), 1U);
    EXPECT_EQ(matches[0].concept_id, "carbon-capture");
    EXPECT_EQ(matches[0].query_text, "碳捕集");
    EXPECT_EQ(matches[0].label, "Carbon capture");
    EXPECT_EQ(matches[0].language, "en");
    EXPECT_EQ(hit("碳捕集", "e2").concepts.size(), 1U);
    EXPECT_THAT(hit("碳捕集", "z2").concepts, IsEmpty());
    EXPECT_EQ(hit("smart port lychee", "z3").concepts.size(), 2U);
    EXPECT_EQ(hit("smart port lychee", "z3").concepts[1].label, "荔枝");
}

TEST_F(Search, SnippetsMarkBothScripts) {
    EXPECT_EQ(marked("carbon capture", "e1"), "[Carbon capture][capture]");
    EXPECT_EQ(marked("carbon capture", "z2"), "[碳捕集]");
    EXPECT_EQ(marked("荔枝", "e4"), "[litchi]");
    EXPECT_EQ(marked("碳捕集 成本", "z2"), "[碳捕集][成本][成本]");
    EXPECT_EQ(marked("title:storage", "e2"), "[storage]");
    EXPECT_EQ(marked("fruit -lychee OR trade", "e4"), "[Trade][fruit]");
    EXPECT_EQ(marked("keyword:logistics", "e3"), "[logistics]");
}

TEST_F(Search, HitsShowTheRecord) {
    const Hit found = hit("id:z3", "z3");
    EXPECT_EQ(found.title, "一种荔枝冷链装置");
    EXPECT_EQ(found.kind, "patent");
    EXPECT_EQ(found.language, "zh-Hans");
    EXPECT_EQ(found.date.year, 2021);
    EXPECT_EQ(found.score, 0);
    EXPECT_GT(hit("荔枝", "z3").score, 0);
    EXPECT_GT(hit("荔枝", "e4").score, 0);
}

TEST_F(Search, RequestFiltersAndOrders) {
    EXPECT_THAT(ids({.kinds = {"patent", "review"}}), UnorderedElementsAre("e2", "e3", "z3"));
    EXPECT_THAT(ids({.languages = {"zh"}}), UnorderedElementsAre("z1", "z2", "z3", "z4"));
    EXPECT_THAT(ids({.year_from = 2019, .year_to = 2019}), UnorderedElementsAre("e2", "z1"));
    EXPECT_THAT(ids({.sort = SortOrder::Newest}),
                ElementsAre("z4", "e4", "z3", "e3", "z2", "e2", "z1", "e1", "e5"));
    EXPECT_THAT(ids({.query = "lang:en", .sort = SortOrder::Oldest}),
                ElementsAre("e1", "e2", "e3", "e4", "e5"));
    EXPECT_EQ(searcher_->matching({.query = "lang:en"}).size(), 5U);
    EXPECT_EQ(searcher_->matching({}).size(), 9U);
}

TEST_F(Search, PagesJoinToTheWhole) {
    for (const char* query : {"", "carbon OR 港口 OR lychee"}) {
        std::vector<std::string> joined;
        for (std::size_t offset = 0; offset < 10; offset += 3) {
            const SearchResult page =
                searcher_->search({.query = query, .offset = offset, .limit = 3});
            for (const Hit& found : page.hits) joined.push_back(found.id);
        }
        EXPECT_EQ(joined, ids(query)) << query;
    }
}

TEST_F(Search, Refusals) {
    const auto code = [&](const SearchRequest& request) {
        try {
            searcher_->search(request);
        } catch (const Error& error) {
            return error.code();
        }
        return ErrorCode::Internal;
    };
    EXPECT_EQ(code({.query = "soil ("}), ErrorCode::MalformedQuery);
    EXPECT_EQ(code({.kinds = {"pamphlet"}}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({.languages = {"no tag"}}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({.year_from = 2020, .year_to = 2010}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({.offset = 10'001}), ErrorCode::InvalidArgument);
    EXPECT_EQ(code({.limit = 201}), ErrorCode::InvalidArgument);
}

TEST_F(Search, HostileQueriesEnd) {
    std::string han, same, mixed;
    while (han.size() + 3 <= 4096) han += "碳";
    for (int i = 0; i < 64; ++i) same += "\"carbon capture\" ";
    for (int i = 0; i < 32; ++i) mixed += "(碳捕集 OR -lychee) ";
    for (const std::string& query :
         {han, same, mixed, std::string(4096, 'a'), "\"" + std::string(4094, '-') + "\"",
          "id:" + std::string(4000, 'x'), "class:" + std::string(4000, 'x'),
          "country:" + std::string(4000, 'x'), "concept:" + std::string(4000, 'x'),
          "lang:" + std::string(4000, 'x'), std::string("years:1..2999")}) {
        EXPECT_LE(run({.query = query}).total, 9U) << query.substr(0, 40);
    }
    EXPECT_THAT(run({.query = same}).notes, Contains(HasSubstr("by its words alone")));
}

TEST(SearchOverRevisions, RetiredRecordsAreGoneAndSegmentsAreOne) {
    tests::SmallWorld world(tests::records_from(kSearchTable), search_lexicon());
    world.add(tests::records_from(R"(
        n1 | 2023 | paper | en | Lychee and carbon capture | New. | solvent
        n2 | 2023 | paper | zh-Hans | 荔枝与碳捕集 | 新。 | )"));
    world.add(tests::records_from(R"(
        e3 | 2020 | patent | en | A smart port with cold chain | Lychee boxes pass the smart port in great number. | cold chain; sensor)"));
    Searcher searcher(world.snapshot());
    EXPECT_GT(searcher.snapshot().segments().size(), 1U);
    const SearchResult result = searcher.search({.query = "lychee", .facets = true});
    std::vector<std::string> found;
    for (const Hit& hit : result.hits) found.push_back(hit.id);
    EXPECT_THAT(found, UnorderedElementsAre("e3", "e4", "z3", "n1", "n2"));
    EXPECT_EQ(result.total, 5U);
    EXPECT_EQ(searcher.search({}).total, 11U);
    EXPECT_EQ(searcher.search({.query = "lang:zh"}).total, 5U);
    EXPECT_EQ(searcher.search({.query = "sensor"}).total, 1U);
}

TEST(SearchOverRevisions, NothingImported) {
    const tests::TempDir folder;
    const indexer::Collection empty = indexer::Collection::create(folder.path(), "empty");
    Searcher searcher(empty.snapshot());
    EXPECT_EQ(searcher.search({.facets = true}).total, 0U);
    EXPECT_EQ(searcher.search({.query = "carbon years:2000.. lang:en"}).total, 0U);
}

}  // namespace
}  // namespace litchi::query
