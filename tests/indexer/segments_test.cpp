#include "indexer/segments.h"

#include "indexer/utf8.h"
#include "tests/support/random_text.h"

#include <gtest/gtest.h>

namespace litchi::indexer {
namespace {

TEST(Segments, KeepsTheCharactersAndPartsWords) {
    const TextAnalyzer analyzer;
    EXPECT_EQ(segments(analyzer, "港口的碳排放達到３５％，"), "港口 的 碳排放 達到 ３５％ ，");
    EXPECT_EQ(segments(analyzer, "Low-carbon ports (2019)."), "Low - carbon ports ( 2019 ) .");
    EXPECT_EQ(segments(analyzer, "他说——……。。"), "他 说 —— …… 。 。");
    EXPECT_EQ(segments(analyzer, "  "), "");
}

TEST(Segments, LosesNothingButWhiteSpace) {
    const TextAnalyzer analyzer;
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
        ASSERT_EQ(without_space(segments(analyzer, text)), without_space(text)) << text;
    }
}

}  // namespace
}  // namespace litchi::indexer
