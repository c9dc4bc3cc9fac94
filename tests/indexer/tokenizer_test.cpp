#include "indexer/tokenizer.h"

#include "tests/support/random_text.h"

#include <gtest/gtest.h>

namespace litchi::indexer {
namespace {

std::vector<WordSpan> icu_words(std::string_view text) {
    std::vector<WordSpan> words;
    IcuWords().cut(text, 0, text.size(), {}, words);
    return words;
}

std::string cut(std::string_view text) {
    Tokenizer tokenizer;
    std::string parts;
    for (const WordSpan& word : tokenizer.cut(text)) {
        parts += text.substr(word.begin, word.end - word.begin);
        parts += '|';
    }
    return parts;
}

TEST(Tokenizer, CutsAsciiAsIcuDoes) {
    tests::SeededRandom random(7);
    constexpr std::string_view kCharacters = "aabcs019.,'-_:; \n/";
    Tokenizer tokenizer;
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (std::size_t n = random.below(16); n > 0; --n) {
            text += kCharacters[random.below(kCharacters.size())];
        }
        ASSERT_EQ(tokenizer.cut(text), icu_words(text)) << text;
    }
}

// Letters beside ASCII go to ICU piece by piece: the pieces must not change the words.
TEST(Tokenizer, CutsMixedLettersAsIcuDoes) {
    tests::SeededRandom random(8);
    constexpr std::string_view kParts[] = {"a", "é", "σ", "1",  ".",  ",", "'", "’", "·",
                                           "-", " ", "x", "\n", "。", "—", "д", "“", "s"};
    Tokenizer tokenizer;
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (std::size_t n = random.below(12); n > 0; --n)
            text += kParts[random.below(std::size(kParts))];
        ASSERT_EQ(tokenizer.cut(text), icu_words(text)) << text;
    }
}

// Segmentation::Icu gives ICU's own words, by rules of its own where the text is ASCII.
TEST(Tokenizer, CutsAsciiIntoIcusOwnWordsOnDemand) {
    constexpr CutterRules kIcusOwn{HighBytes::Letters, false};
    constexpr std::string_view kCharacters = "ab1_@.',;:- Z/\"9";
    const std::size_t kinds = kCharacters.size();
    Tokenizer tokenizer(Segmentation::Icu);
    IcuWords icu;
    std::vector<WordSpan> expected;
    for (std::size_t number = 0; number < kinds * kinds * kinds * kinds; ++number) {
        std::string text;
        for (std::size_t rest = number; rest > 0; rest /= kinds) text += kCharacters[rest % kinds];
        expected.clear();
        icu.cut(text, 0, text.size(), kIcusOwn, expected);
        ASSERT_EQ(tokenizer.cut(text), expected) << text;
    }
}

TEST(Tokenizer, CutsMixedTextIntoIcusOwnWordsOnDemand) {
    tests::SeededRandom random(9);
    constexpr CutterRules kIcusOwn{HighBytes::Letters, false};
    constexpr std::string_view kParts[] = {"a", "é", "1", ".", "'", "’", "_", "@",
                                           "-", " ", "x", "—", "д", "“", ",", "\n"};
    Tokenizer tokenizer(Segmentation::Icu);
    IcuWords icu;
    std::vector<WordSpan> expected;
    for (int i = 0; i < 20000; ++i) {
        std::string text;
        for (std::size_t n = random.below(12); n > 0; --n)
            text += kParts[random.below(std::size(kParts))];
        expected.clear();
        icu.cut(text, 0, text.size(), kIcusOwn, expected);
        ASSERT_EQ(tokenizer.cut(text), expected) << text;
    }
}

TEST(Tokenizer, LeavesKanaWithItsHanToIcu) {
    EXPECT_EQ(cut("港口 データ処理の方法 港口"), "港口|データ|処理|の|方法|港口|");
    EXPECT_EQ(cut("port方法データ é港口é データ"), "port|方法|データ|é|港口|é|データ|");
}

TEST(Tokenizer, PartsScriptsAndSigns) {
    EXPECT_EQ(cut("5g网络，lstm模型（2019）　碳汇"), "5g|网络|lstm|模型|2019|碳汇|");
    EXPECT_EQ(cut("naïve贝叶斯"), "naïve|贝叶斯|");
    EXPECT_EQ(cut("。—“”…"), "");
}

}  // namespace
}  // namespace litchi::indexer
