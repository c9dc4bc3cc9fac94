#include "indexer/han_segmenter.h"

#include "indexer/utf8.h"
#include "tests/support/random_text.h"

#include <gtest/gtest.h>

namespace litchi::indexer {
namespace {

// The text with "|" between its words.
std::string cut(std::string_view text, Segmentation segmentation = Segmentation::Litchi) {
    std::vector<std::uint16_t> codes;
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = code_point_at(text, at);
        codes.push_back(WordDictionary::bundled().code(c.value));
        places.push_back(at);
        at = c.end;
    }
    places.push_back(text.size());
    HanSegmenter segmenter(WordDictionary::bundled(), segmentation);
    std::string parts;
    std::size_t begin = 0;
    for (const std::uint32_t end : segmenter.cut(codes)) {
        if (begin > 0) parts += '|';
        parts += text.substr(places[begin], places[end] - places[begin]);
        begin = end;
    }
    return parts;
}

TEST(HanSegmenter, TakesTheCheapestCut) {
    EXPECT_EQ(cut("南京市长江大桥"), "南京市|长江|大桥");
    EXPECT_EQ(cut("研究生命起源"), "研究|生命|起源");
    EXPECT_EQ(cut("结合成分子时"), "结合|成|分子|时");
    EXPECT_EQ(cut(""), "");
}

TEST(HanSegmenter, JoinsNumerals) {
    EXPECT_EQ(cut("九百四十七家"), "九百四十七|家");
    EXPECT_EQ(cut("一千二百多人"), "一千二百|多|人");
}

TEST(HanSegmenter, JoinsCharactersThatAreSeldomWords) {
    EXPECT_EQ(cut("萨瓦蒂尼说"), "萨瓦蒂尼|说");
}

TEST(HanSegmenter, KeepsShortLabelsOfTheLexiconWhole) {
    EXPECT_EQ(cut("生物质能碳捕集与封存"), "生物质能|碳捕集|与|封存");
}

TEST(HanSegmenter, GivesTheCutsOfIcuOnDemand) {
    EXPECT_EQ(cut("结合成分子时", Segmentation::Icu), "结合|成分|子|时");
}

TEST(HanSegmenter, EndsRiseAndCoverTheText) {
    tests::SeededRandom random(3);
    HanSegmenter segmenter(WordDictionary::bundled(), Segmentation::Litchi);
    for (int i = 0; i < 2000; ++i) {
        std::vector<std::uint16_t> codes(1 + random.below(60));
        for (std::uint16_t& code : codes) code = static_cast<std::uint16_t>(random.below(3000));
        std::uint32_t last = 0;
        for (const std::uint32_t end : segmenter.cut(codes)) {
            ASSERT_GT(end, last);
            last = end;
        }
        ASSERT_EQ(last, codes.size());
    }
}

}  // namespace
}  // namespace litchi::indexer
