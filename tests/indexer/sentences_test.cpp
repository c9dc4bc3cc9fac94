#include "indexer/sentences.h"

#include "tests/support/random_text.h"

namespace litchi::indexer {
namespace {

std::vector<std::string> sentences(std::string_view text) {
    std::vector<std::string> parts;
    for (const ByteRange range : split_sentences(text)) {
        parts.emplace_back(text.substr(range.begin, range.end - range.begin));
    }
    return parts;
}

using Parts = std::vector<std::string>;

TEST(Sentences, EndAtChineseFullStops) {
    EXPECT_EQ(sentences("港口排放高。岸电可行；“成本呢？”有限！"),
              (Parts{"港口排放高。", "岸电可行；", "“成本呢？”", "有限！"}));
}

TEST(Sentences, EndAtADotBeforeACapitalOrHan) {
    EXPECT_EQ(sentences("Ports emit CO2. Shore power helps! Does it? (Yes.) 是的。"),
              (Parts{"Ports emit CO2.", "Shore power helps!", "Does it?", "(Yes.)", "是的。"}));
    EXPECT_EQ(sentences("at 3.5 m. below; www.example.org. and so on"),
              (Parts{"at 3.5 m. below; www.example.org. and so on"}));
}

TEST(Sentences, PassAbbreviationsAndInitials) {
    EXPECT_EQ(sentences("As Smith et al. Show in Fig. A, e.g. Ports. J. Smith agrees."),
              (Parts{"As Smith et al. Show in Fig. A, e.g. Ports.", "J. Smith agrees."}));
    EXPECT_EQ(sentences("In the U.S. Ports vs. Ships. The al. Word."),
              (Parts{"In the U.S. Ports vs. Ships.", "The al.", "Word."}));
    EXPECT_EQ(sentences("Rich in vitamin C."), (Parts{"Rich in vitamin C."}));
}

TEST(Sentences, EndAtBlankLinesAlone) {
    EXPECT_EQ(sentences("one\ntwo\n \nthree"), (Parts{"one\ntwo", "three"}));
    EXPECT_EQ(sentences(" \n\n "), Parts{});
    EXPECT_EQ(sentences(""), Parts{});
}

TEST(Sentences, CoverEveryCharacterThatIsNotWhiteSpace) {
    tests::SeededRandom random(21);
    for (int i = 0; i < 2000; ++i) {
        const std::string text = tests::random_text(random, random.below(24));
        std::string outside;
        std::uint32_t end = 0;
        for (const ByteRange range : split_sentences(text)) {
            ASSERT_GE(range.begin, end);
            ASSERT_LT(range.begin, range.end);
            ASSERT_TRUE(tests::is_character_edge(text, range.begin));
            ASSERT_TRUE(tests::is_character_edge(text, range.end));
            outside += text.substr(end, range.begin - end);
            end = range.end;
        }
        outside += text.substr(end);
        EXPECT_EQ(outside.find_first_not_of(" \n"), std::string::npos) << text;
    }
}

TEST(Sentences, TakeLinearTimeOnHostileText) {
    for (const std::string_view piece : {".", "! ", "? (", "!)", ". \n", "A."}) {
        std::string text;
        while (text.size() < 200000) text += piece;
        EXPECT_FALSE(split_sentences(text).empty());
    }
}

}  // namespace
}  // namespace litchi::indexer
