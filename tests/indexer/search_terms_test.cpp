#include "indexer/search_terms.h"

namespace litchi::tests {
namespace {

using indexer::TextAnalyzer;
using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> placed_terms(std::string_view text, std::string_view prefix) {
    const TextAnalyzer analyzer;
    std::vector<std::string> terms;
    for (const auto& token : analyzer.analyze(text)) {
        for (const auto& placed : terms_of_token(token, analyzer, prefix).placed) {
            terms.push_back(placed.term + "@" + std::to_string(placed.position));
        }
    }
    return terms;
}

std::vector<std::string> loose_terms(std::string_view text, std::string_view prefix) {
    const TextAnalyzer analyzer;
    std::vector<std::string> terms;
    for (const auto& token : analyzer.analyze(text)) {
        for (const auto& loose : terms_of_token(token, analyzer, prefix).loose) {
            terms.push_back(loose);
        }
    }
    return terms;
}

TEST(SearchTerms, EnglishWordsAndStems) {
    EXPECT_THAT(placed_terms("The Smart Ports", ""), ElementsAre("the@0", "smart@1", "ports@2"));
    EXPECT_THAT(loose_terms("The Smart Ports", ""), ElementsAre("Zsmart", "Zport"));
    EXPECT_THAT(placed_terms("Ports", "S"), ElementsAre("Sports@0"));
    EXPECT_THAT(loose_terms("Ports", "S"), ElementsAre("ZSport"));
}

// However ICU cuts the words, each Han character has its place: a phrase search never misses.
TEST(SearchTerms, EachHanCharacterHasItsPlace) {
    EXPECT_THAT(placed_terms("碳捕集技术", "S"),
                ElementsAre("S碳@0", "S捕@1", "S集@2", "S技@3", "S术@4"));
    EXPECT_THAT(loose_terms("技术", "S"), ElementsAre("WS技术"));
    EXPECT_THAT(loose_terms("港口的盐", ""), ElementsAre("W港口", "W盐"));
    EXPECT_EQ(placed_terms("碳捕集與封存", ""), placed_terms("碳捕集与封存", ""));
    EXPECT_EQ(loose_terms("碳捕集與封存", ""), loose_terms("碳捕集与封存", ""));
}

TEST(SearchTerms, WordsBeyondAllMeasureAreDropped) {
    EXPECT_THAT(placed_terms(std::string(64, 'a'), ""), testing::SizeIs(1));
    EXPECT_THAT(placed_terms(std::string(65, 'a') + " port", ""), ElementsAre("port@1"));
    EXPECT_THAT(loose_terms(std::string(65, 'a'), ""), IsEmpty());
}

TEST(SearchTerms, SymbolsByLevel) {
    EXPECT_THAT(indexer::symbol_levels("y02p 60/30"),
                ElementsAre("Y02P60/30", "Y02P60", "Y02P", "Y02", "Y"));
    EXPECT_THAT(indexer::symbol_levels("A01B"), ElementsAre("A01B", "A01", "A"));
    EXPECT_THAT(indexer::symbol_levels("nonsense"), ElementsAre("NONSENSE"));
    EXPECT_THAT(indexer::symbol_levels("A01B1/2/3"), ElementsAre("A01B1/2/3"));
    EXPECT_EQ(indexer::subclass_of("Y02P 60/30"), "Y02P");
    EXPECT_EQ(indexer::subclass_of("Y02"), "");
    EXPECT_EQ(indexer::symbol_term("y02p 60"), "CY02P60");
}

TEST(SearchTerms, BooleanTermsFitXapian) {
    EXPECT_EQ(indexer::id_term("doi:10.1/x"), "Qdoi:10.1/x");
    EXPECT_EQ(indexer::id_term(std::string(244, 'x')).size(), 245U);
    EXPECT_EQ(indexer::id_term(std::string(1024, 'x')).size(), 72U);
    EXPECT_NE(indexer::id_term(std::string(1024, 'x')), indexer::id_term(std::string(1023, 'x')));
    EXPECT_EQ(indexer::year_term(2019), "Y2019");
    EXPECT_EQ(indexer::kind_term(corpora::RecordKind::Paper), "XKpaper");
    EXPECT_EQ(indexer::language_term("zh-Hans"), "XLzh-Hans");
    EXPECT_EQ(indexer::label_term(LabelId{17}), "XC17");
}

TEST(SearchTerms, CharactersOfText) {
    EXPECT_THAT(indexer::characters("a碳𠀀"), ElementsAre("a", "碳", "𠀀"));
    EXPECT_THAT(indexer::characters(""), IsEmpty());
}

}  // namespace
}  // namespace litchi::tests
