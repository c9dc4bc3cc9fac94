#include "indexer/segments.h"

#include "indexer/utf8.h"
#include "tests/support/random_text.h"

#include <gtest/gtest.h>

namespace litchi::indexer {
namespace {

// One line without its end.
std::string segments(std::string_view line) {
    Segments made(Segmentation::Litchi);
    made.append(line);
    std::string text(made.text());
    EXPECT_TRUE(text.ends_with('\n'));
    text.pop_back();
    return text;
}

TEST(Segments, KeepsTheCharactersAndPartsWords) {
    EXPECT_EQ(segments("港口的碳排放達到３５％，"), "港口 的 碳排放 達到 ３５％ ，");
    EXPECT_EQ(segments("Low-carbon ports (2019)."), "Low - carbon ports ( 2019 ) .");
    EXPECT_EQ(segments("他说——……。。"), "他 说 —— …… 。 。");
    EXPECT_EQ(segments("  "), "");
}

TEST(Segments, AppendsLinesUntilCleared) {
    Segments made(Segmentation::Litchi);
    made.append("shore power");
    made.append("");
    made.append("岸电");
    EXPECT_EQ(made.text(), "shore power\n\n岸电\n");
    made.clear();
    made.append("低碳港口建设");
    EXPECT_EQ(made.text(), "低碳 港口 建设\n");
}

TEST(Segments, LosesNothingButWhiteSpace) {
    tests::SeededRandom random(17);
    const auto without_space = [](std::string_view text) {
        std::string kept;
        for (std::size_t at = 0; at < text.size();) {
            const CodePoint c = code_point_at(text, at);
            if (!is_white_space(c.value)) kept += text.substr(c.begin, c.end - c.begin);
            at = c.end;
        }
        return kept;
    };
    for (int i = 0; i < 3000; ++i) {
        const std::string text = tests::random_text(random, 1 + random.below(14));
        ASSERT_EQ(without_space(segments(text)), without_space(text)) << text;
    }
}

}  // namespace
}  // namespace litchi::indexer
