#include "indexer/text_analyzer.h"

#include "corpora/base/text.h"
#include "tests/support/random_text.h"

namespace litchi::indexer {
namespace {

std::vector<std::string> terms(std::string_view text) {
    std::vector<std::string> found;
    for (const Token& token : TextAnalyzer().analyze(text)) found.push_back(token.term);
    return found;
}

using Terms = std::vector<std::string>;

TEST(TextAnalyzer, KeepsTechnicalWordsWhole) {
    EXPECT_EQ(terms("CO₂ CO2 co2"), (Terms{"co2", "co2", "co2"}));
    EXPECT_EQ(terms("CN104642530B, EP 1234567 A1"), (Terms{"cn104642530b", "ep", "1234567", "a1"}));
    EXPECT_EQ(terms("3.14 of 10,123,456"), (Terms{"3.14", "of", "10123456"}));
    EXPECT_EQ(terms("5G网络"), (Terms{"5g", "网络"}));
}

TEST(TextAnalyzer, PartsNumbersFromUnitsOfMeasure) {
    EXPECT_EQ(terms("10kg 5MW 1200kWh"), (Terms{"10", "kg", "5", "mw", "1200", "kwh"}));
    EXPECT_EQ(terms("5G 3D 4x4 CO2"), (Terms{"5g", "3d", "4x4", "co2"}));
    EXPECT_EQ(terms("10kg"), terms("10 kg"));
}

TEST(TextAnalyzer, KeepsTheMemoryOfItsTokens) {
    const TextAnalyzer analyzer;
    std::vector<Token> tokens;
    analyzer.analyze("carbon capture and storage", tokens);
    analyzer.analyze("港口", tokens);
    ASSERT_EQ(tokens.size(), 1U);
    EXPECT_EQ(tokens[0].term, "港口");
    EXPECT_EQ(tokens[0].position, 0U);
    EXPECT_FALSE(tokens[0].stopword);
}

TEST(TextAnalyzer, KeepsTraditionalCharactersForComparisonWithIcu) {
    const std::vector<Token> tokens = TextAnalyzer(Segmentation::Icu).analyze("碳匯");
    std::string all;
    for (const Token& token : tokens) all += token.term;
    EXPECT_EQ(all, "碳匯");
}

TEST(TextAnalyzer, PartsWhatPunctuationJoins) {
    EXPECT_EQ(terms("low-carbon x:y a_b"), (Terms{"low", "carbon", "x", "y", "a", "b"}));
    EXPECT_EQ(terms("2019,2020；2021"), (Terms{"2019", "2020", "2021"}));
    EXPECT_EQ(terms("ports.The 1.5.x"), (Terms{"ports", "the", "1.5", "x"}));
    EXPECT_EQ(terms("1,2345 12,34"), (Terms{"1", "2345", "12", "34"}));
    EXPECT_EQ(terms("。 – 😀 \u0301 ()"), Terms{});
}

TEST(TextAnalyzer, ReadsApostrophesAndInitials) {
    EXPECT_EQ(terms("don't don’t O’Brien"), (Terms{"don't", "don't", "o'brien"}));
    EXPECT_EQ(terms("port's ports' ship’s"), (Terms{"port", "ports", "ship"}));
    EXPECT_EQ(terms("U.S. e.g. U.S.A."), (Terms{"us", "eg", "usa"}));
}

TEST(TextAnalyzer, GivesOffsetsOfTheSource) {
    const std::string text = "The ﬁrst 3½ m² 碳匯。";
    std::vector<std::string> parts;
    for (const Token& token : TextAnalyzer().analyze(text)) {
        parts.push_back(text.substr(token.begin, token.end - token.begin));
    }
    ASSERT_EQ(parts.size(), 5U);
    EXPECT_EQ(parts[1], "ﬁrst");
    EXPECT_EQ(parts[2], "3½");
    EXPECT_EQ(parts[3], "m²");
    EXPECT_EQ(parts[4], "碳匯");
}

TEST(TextAnalyzer, NamesScriptsAndStopwords) {
    const std::vector<Token> tokens = TextAnalyzer().analyze("The 2019 港口 データ of 的");
    ASSERT_EQ(tokens.size(), 6U);
    EXPECT_EQ(tokens[0].script, Script::Alphabetic);
    EXPECT_EQ(tokens[1].script, Script::Number);
    EXPECT_EQ(tokens[2].script, Script::Han);
    EXPECT_EQ(tokens[3].script, Script::Other);
    EXPECT_TRUE(tokens[0].stopword && tokens[4].stopword && tokens[5].stopword);
    EXPECT_FALSE(tokens[1].stopword || tokens[2].stopword || tokens[3].stopword);
}

TEST(TextAnalyzer, CountsPositionsByWordAndHanCharacter) {
    const std::vector<Token> tokens = TextAnalyzer().analyze("smart 港口 and 5G");
    ASSERT_EQ(tokens.size(), 4U);
    EXPECT_EQ(tokens[0].position, 0U);
    EXPECT_EQ(tokens[1].position, 1U);
    EXPECT_EQ(tokens[2].position, 3U);
    EXPECT_EQ(tokens[3].position, 4U);
}

TEST(TextAnalyzer, CutsTraditionalAsSimplified) {
    const std::pair<std::string_view, std::string_view> kTexts[] = {
        {"生物質能結合碳捕集與封存技術的發展現狀", "生物质能结合碳捕集与封存技术的发展现状"},
        {"自動化集裝箱碼頭岸橋調度優化研究", "自动化集装箱码头岸桥调度优化研究"},
        {"荔枝冷鏈溯源系統及其應用於農業", "荔枝冷链溯源系统及其应用于农业"},
    };
    for (const auto& [traditional, simplified] : kTexts) {
        const std::vector<Token> a = TextAnalyzer().analyze(traditional);
        const std::vector<Token> b = TextAnalyzer().analyze(simplified);
        ASSERT_EQ(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            EXPECT_EQ(a[i].term, b[i].term);
            EXPECT_EQ(a[i].begin, b[i].begin);
            EXPECT_EQ(a[i].end, b[i].end);
            EXPECT_EQ(a[i].position, b[i].position);
        }
    }
}

TEST(TextAnalyzer, TokensAreDisjointAndOnCharacterEdges) {
    tests::SeededRandom random(5);
    const TextAnalyzer analyzer;
    for (int i = 0; i < 3000; ++i) {
        const std::string text = tests::random_text(random, 1 + random.below(14));
        std::uint32_t end = 0;
        std::uint32_t position = 0;
        for (const Token& token : analyzer.analyze(text)) {
            ASSERT_GE(token.begin, end) << text;
            ASSERT_LT(token.begin, token.end) << text;
            ASSERT_LE(token.end, text.size()) << text;
            ASSERT_TRUE(tests::is_character_edge(text, token.begin)) << text;
            ASSERT_TRUE(tests::is_character_edge(text, token.end)) << text;
            ASSERT_GE(token.position, position) << text;
            ASSERT_FALSE(token.term.empty());
            ASSERT_TRUE(is_utf8(token.term)) << text;
            end = token.end;
            position = token.position + 1;
        }
    }
}

TEST(TextAnalyzer, IsUnchangedByFoldingTheTextFirst) {
    tests::SeededRandom random(6);
    const TextAnalyzer analyzer;
    for (int i = 0; i < 1000; ++i) {
        const std::string text = tests::random_text(random, 1 + random.below(10));
        const std::string folded = fold(text);
        std::string a;
        std::string b;
        // Characters that fold to several words are one token in the source alone.
        if (text.find("㍿") != std::string::npos || text.find("½") != std::string::npos) continue;
        for (const Token& token : analyzer.analyze(text)) a += token.term + '|';
        for (const Token& token : analyzer.analyze(folded)) b += token.term + '|';
        EXPECT_EQ(a, b) << text;
    }
}

TEST(TextAnalyzer, StemsEnglishWordsAlone) {
    const TextAnalyzer analyzer;
    EXPECT_EQ(analyzer.stem("ports"), "port");
    EXPECT_EQ(analyzer.stem("gasification"), "gasif");
    EXPECT_EQ(analyzer.stem("co2"), "co2");
    EXPECT_EQ(analyzer.stem("港口"), "港口");
    EXPECT_EQ(analyzer.stem(""), "");
}

TEST(AnalyzerVersion, IsAChecksumThatStays) {
    EXPECT_EQ(analyzer_version().size(), 64U);
    EXPECT_EQ(&analyzer_version(), &analyzer_version());
    EXPECT_EQ(analyzer_version().find_first_not_of("0123456789abcdef"), std::string::npos);
}

}  // namespace
}  // namespace litchi::indexer
