#include "indexer/subject_heading.h"

#include "tests/support/random_text.h"

namespace litchi::indexer {
namespace {

std::string heading(std::string_view keyword) {
    const ByteRange range = heading_range(keyword);
    return std::string(keyword.substr(range.begin, range.end - range.begin));
}

TEST(SubjectHeading, LosesMeshQualifiers) {
    EXPECT_EQ(heading("agriculture/methods"), "agriculture");
    EXPECT_EQ(heading("Water Pollutants, Chemical/analysis/*toxicity"),
              "Water Pollutants, Chemical");
    EXPECT_EQ(heading("Plants/Growth & Development"), "Plants");
    EXPECT_EQ(heading("Plants/growth and development"), "Plants");
    EXPECT_EQ(heading("Cranes/radiography"), "Cranes");  // of older indexing
}

TEST(SubjectHeading, LosesMarksBeforeIt) {
    EXPECT_EQ(heading("*Coaching"), "Coaching");
    EXPECT_EQ(heading("/5G"), "5G");
    EXPECT_EQ(heading("/methods"), "methods");
    EXPECT_EQ(heading("*"), "");
    EXPECT_EQ(heading(""), "");
}

TEST(SubjectHeading, KeepsOtherSlashes) {
    for (const std::string_view whole :
         {"input/output", "and/or", "CO2/CH4 separation", "methods/agriculture",
          "research / methods", "soil/", "soil/*", "methods", "土壤/分析", "quality*"}) {
        EXPECT_EQ(heading(whole), whole);
    }
    EXPECT_EQ(heading("input/output/analysis"), "input/output");
    EXPECT_EQ(heading("analysis/soil/analysis"), "analysis/soil");
}

TEST(SubjectHeading, IsAPartThatStaysAsItIs) {
    tests::SeededRandom random(47);
    for (int i = 0; i < 2000; ++i) {
        std::string text = tests::random_text(random, random.below(6));
        if (random.below(2) == 0) text += "/methods";
        if (random.below(2) == 0) text.insert(0, "*");
        const ByteRange range = heading_range(text);
        ASSERT_LE(range.begin, range.end);
        ASSERT_LE(range.end, text.size());
        ASSERT_TRUE(tests::is_character_edge(text, range.begin));
        ASSERT_TRUE(tests::is_character_edge(text, range.end));
        ASSERT_EQ(heading(heading(text)), heading(text));
    }
}

}  // namespace
}  // namespace litchi::indexer
