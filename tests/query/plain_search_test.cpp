#include "corpora/base/error.h"
#include "indexer/text_analyzer.h"
#include "query/plain_words.h"
#include "query/search.h"
#include "tests/query/search_world.h"

#include <algorithm>
#include <string>

namespace litchi::query {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

PlainWords words_of(std::string_view text) {
    const indexer::TextAnalyzer analyzer;
    const std::vector<indexer::Token> tokens = analyzer.analyze(text);
    return plain_words(analyzer, tokens);
}

TEST(PlainWords, FormsStemsAndNumbers) {
    const PlainWords words = words_of("The ports, and a port of 1958: Ports");
    EXPECT_THAT(words.any, ElementsAre(Pair("1958", 1.4), Pair("Zport", 3), Pair("port", 0.4),
                                       Pair("ports", 0.8)));
    EXPECT_THAT(words.beside, IsEmpty());
    EXPECT_TRUE(words.stems);
    EXPECT_FALSE(words.han);
}

TEST(PlainWords, HanWordsAndCharacters) {
    const PlainWords words = words_of("港口的盐");
    EXPECT_THAT(words.any, ElementsAre(Pair("W港口", 1), Pair("W盐", 1), Pair("口", 0.5),
                                       Pair("港", 0.5), Pair("盐", 0.5)));
    EXPECT_THAT(words.beside, ElementsAre(Pair("的", 0.5)));
    EXPECT_TRUE(words.han);
}

TEST(PlainWords, FunctionWordsCountWhereThereAreNoOthers) {
    EXPECT_THAT(words_of("of the").any, ElementsAre(Pair("of", 1.4), Pair("the", 1.4)));
    EXPECT_THAT(words_of("!?").any, IsEmpty());
}

TEST(PlainWords, AreBounded) {
    std::string text;
    for (int i = 0; i < 3000; ++i) text += std::to_string(1'000'000 + i) + ' ';
    const PlainWords words = words_of(text);
    EXPECT_EQ(words.any.size(), kMaxPlainTerms);
    EXPECT_TRUE(words.cut);
    EXPECT_FALSE(words_of("one port").cut);
}

class PlainSearch : public SearchWorld {
  protected:
    static std::vector<std::string> found(std::string query, bool literal = true) {
        return ids(SearchRequest{.query = std::move(query), .plain = true, .literal = literal});
    }
};

TEST_F(PlainSearch, AnyWordMatchesAndSyntaxMeansNothing) {
    EXPECT_THAT(found("storage fruit"), UnorderedElementsAre("e2", "e4", "e5"));
    EXPECT_THAT(found("NOT storage"), UnorderedElementsAre("e2", "e5"));
    EXPECT_THAT(found("\"storage (title: -"), UnorderedElementsAre("e2", "e5"));
    EXPECT_THAT(found("years:2018..2019"), IsEmpty());
    EXPECT_THAT(found("成本"), Contains("z2"));
    EXPECT_EQ(found("").size(), 9U);
    EXPECT_THAT(found("..."), IsEmpty());
}

TEST_F(PlainSearch, TheBestComesFirst) {
    EXPECT_EQ(found("how does storage of soil work").front(), "e5");
    EXPECT_EQ(found("capture and storage: a review of sites").front(), "e2");
    EXPECT_EQ(found("碳酸盐与土壤").front(), "z4");
    EXPECT_EQ(found("荔枝的冷链").front(), "z3");
}

TEST_F(PlainSearch, ConceptsCrossLanguagesUnlessLiteral) {
    EXPECT_THAT(found("lychee", false), UnorderedElementsAre("e3", "e4", "z3"));
    EXPECT_EQ(found("lychee", false).front(), "e3");
    EXPECT_THAT(found("lychee", true), ElementsAre("e3"));
}

// Feedback changes the order, never what is found.
TEST_F(PlainSearch, FiltersAndTotalsAreThoseOfTheWords) {
    EXPECT_THAT(ids({.query = "carbon fruit", .plain = true, .literal = true, .kinds = {"paper"}}),
                UnorderedElementsAre("e1", "e4"));
    const SearchResult result =
        searcher_->search({.query = "carbon fruit", .plain = true, .literal = true, .limit = 2});
    EXPECT_EQ(result.total, 4U);
    EXPECT_EQ(result.hits.size(), 2U);
    EXPECT_EQ(searcher_->matching({.query = "carbon fruit", .plain = true, .literal = true}).size(),
              4U);
}

TEST_F(PlainSearch, ARankingHasTheOrderOfTheSearch) {
    for (const char* text : {"carbon capture storage fruit", "碳捕集与港口", "carbon 港口", ""}) {
        for (const bool plain : {true, false}) {
            SearchRequest request{.query = text, .plain = plain};
            std::vector<std::string> ranked;
            double last = 1e9;
            for (const RankedRecord& row : searcher_->rank(request)) {
                ranked.push_back(row.id);
                EXPECT_LE(row.score, last);
                last = row.score;
            }
            EXPECT_EQ(ranked, ids(request)) << text;
        }
    }
    EXPECT_EQ(searcher_->rank({.query = "carbon", .plain = true, .limit = 2}).size(), 2U);
    EXPECT_THROW(searcher_->rank({.query = "carbon", .sort = SortOrder::Newest}), Error);
    EXPECT_THROW(searcher_->rank({.query = "carbon", .offset = 1}), Error);
    EXPECT_THROW(searcher_->rank({.query = "carbon", .limit = 10'001}), Error);
}

TEST_F(PlainSearch, LongTextsEnd) {
    std::string text;
    while (text.size() + 30 < 65'536) text += "carbon capture 碳捕集 (NOT) ";
    EXPECT_LE(run({.query = text, .plain = true}).total, 9U);
    EXPECT_THROW(run({.query = std::string(65'537, 'a'), .plain = true}), Error);
    EXPECT_THROW(run({.query = std::string(4'097, 'a')}), Error);
}

}  // namespace
}  // namespace litchi::query
