#include "indexer/title_terms.h"

#include "indexer/word_lists.h"
#include "tests/support/random_text.h"

namespace litchi::indexer {
namespace {

std::vector<std::string> terms(std::string_view language, std::string_view title) {
    std::vector<std::string> parts;
    for (const TitleTerm& term : title_terms(language, title, TextAnalyzer().analyze(title))) {
        parts.emplace_back(title.substr(term.range.begin, term.range.end - term.range.begin));
    }
    return parts;
}

using Parts = std::vector<std::string>;

TEST(TitleTerms, AreEnglishNounPhrases) {
    EXPECT_EQ(
        terms("en", "A Systematic Review of Energy Storage Systems for Electrified Quay Cranes"),
        (Parts{"Energy Storage Systems", "Electrified Quay Cranes"}));
    EXPECT_EQ(
        terms("en", "Improving marine diesel engine efficiency: challenges and future trends"),
        (Parts{"marine diesel engine efficiency"}));
    EXPECT_EQ(terms("en", "Blockchain-based wine traceability platform using machine vision"),
              (Parts{"wine traceability platform", "machine vision"}));
    EXPECT_EQ(terms("en", "Agent-based simulation of 3 dry ports"),
              (Parts{"Agent-based simulation", "dry ports"}));
}

TEST(TitleTerms, LeaveGenericPhrasesOut) {
    EXPECT_EQ(terms("en", "A comparative study: new methods, recent advances and future research"),
              Parts{});
    EXPECT_EQ(terms("en", "Economic analysis and data envelopment analysis"),
              (Parts{"data envelopment analysis"}));
    EXPECT_EQ(terms("en", "Lessons learned from case studies in 2019"), Parts{});
}

TEST(TitleTerms, AreChineseWordsWithoutBoilerplate) {
    EXPECT_EQ(terms("zh-Hans", "一种基于机器视觉的苹果采摘方法"), (Parts{"机器视觉", "苹果采摘"}));
    EXPECT_EQ(terms("zh-Hant", "元宇宙視域下的數字圖書館研究進展"),
              (Parts{"元宇宙", "數字圖書館"}));
    EXPECT_EQ(terms("zh-Hans", "我国发展现状、问题及对策研究"), Parts{});
}

TEST(TitleTerms, GuessUntaggedTitlesAndSkipOtherLanguages) {
    EXPECT_EQ(terms("und", "Marine diesel engine"), (Parts{"Marine diesel engine"}));
    EXPECT_EQ(terms("", "机器视觉"), (Parts{"机器视觉"}));
    EXPECT_EQ(terms("de", "Energie im Hafen Hamburg"), Parts{});
    EXPECT_EQ(terms("ja", "スマート港湾計画"), Parts{});
}

TEST(TitleTerms, AreDisjointAndOnCharacterEdges) {
    tests::SeededRandom random(31);
    const TextAnalyzer analyzer;
    for (int i = 0; i < 2000; ++i) {
        const std::string title = tests::random_text(random, 16);
        std::uint32_t end = 0;
        const std::string_view language = i % 2 == 0 ? "en" : "zh-Hans";
        for (const TitleTerm& term : title_terms(language, title, analyzer.analyze(title))) {
            ASSERT_GE(term.range.begin, end);
            ASSERT_LT(term.range.begin, term.range.end);
            ASSERT_LE(term.range.end, title.size());
            ASSERT_TRUE(tests::is_character_edge(title, term.range.begin));
            ASSERT_TRUE(tests::is_character_edge(title, term.range.end));
            ASSERT_FALSE(term.key.empty());
            end = term.range.end;
        }
    }
}

TEST(WordLists, AreFoldedSortedAndWithoutRepeats) {
    for (const WordList list :
         {WordList::EnglishStopwords, WordList::ChineseStopwords, WordList::EnglishGeneric,
          WordList::ChineseGeneric, WordList::MeshQualifiers}) {
        std::istringstream lines{std::string(word_list_file(list))};
        std::string before;
        std::size_t words = 0;
        for (std::string line; std::getline(lines, line);) {
            if (line.starts_with('#')) continue;
            const std::string word = line.substr(0, line.find('\t'));
            EXPECT_LT(before, word);
            before = word;
            ++words;
        }
        EXPECT_GT(words, list == WordList::MeshQualifiers ? 75U : 200U);
    }
    EXPECT_TRUE(is_stopword("the") && is_stopword("的") && !is_stopword("port"));
    EXPECT_EQ(english_role("using"), kBreaks);
    EXPECT_EQ(english_role("port"), 0U);
    EXPECT_EQ(chinese_role("研究"), kBreaks);
}

}  // namespace
}  // namespace litchi::indexer
