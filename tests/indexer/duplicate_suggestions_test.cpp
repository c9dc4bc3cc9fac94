#include "indexer/duplicate_suggestions.h"

#include "corpora/record_json.h"

#include <gtest/gtest.h>

namespace litchi::tests {
namespace {

indexer::WorkTraits traits(std::string_view json) {
    std::vector<corpora::Problem> problems;
    return indexer::work_traits(corpora::parse_record_json(json, problems));
}

std::vector<indexer::Suggestion> suggest(const std::vector<std::string>& records) {
    std::vector<indexer::WorkTraits> works;
    for (const std::string& json : records) works.push_back(traits(json));
    return indexer::suggest_duplicates(works);
}

std::string_view rule_of(const std::string& a, const std::string& b) {
    const auto found = suggest({a, b});
    return found.empty() ? "none" : found.front().rule;
}

TEST(DuplicateSuggestions, TrigramsHaveClosedForms) {
    EXPECT_DOUBLE_EQ(indexer::trigram_similarity("abcd", "abcd"), 1);
    EXPECT_DOUBLE_EQ(indexer::trigram_similarity("abcd", "abce"), 0.5);  // abc of abc, bcd | bce
    EXPECT_DOUBLE_EQ(indexer::trigram_similarity("abcd", "wxyz"), 0);
    EXPECT_DOUBLE_EQ(indexer::trigram_similarity("碳捕集法", "碳捕集术"), 0.5);
    EXPECT_DOUBLE_EQ(indexer::trigram_similarity("ab", "cd"), 0);
}

const std::string kEnglish =
    R"({"id":"a","title":"Scheduling quay cranes under tides","date":"2019","authors":["Berg, Astrid"]})";

TEST(DuplicateSuggestions, TitlesThatDifferALittleOfOneAuthor) {
    const std::string typo =
        R"({"id":"b","title":"Scheduling quai cranes under tides","date":"2020","authors":["Berg, A."]})";
    const std::string other =
        R"({"id":"c","title":"Scheduling quai cranes under tides","date":"2020","authors":["Lund, B."]})";
    EXPECT_EQ(rule_of(kEnglish, typo), "similar title");
    EXPECT_EQ(rule_of(kEnglish, other), "none");
    const auto found = suggest({kEnglish, typo});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_GT(found[0].score, 0.8);
    EXPECT_LT(found[0].score, 1);
}

TEST(DuplicateSuggestions, OneTitleWithoutOrWithAnotherAuthor) {
    const std::string anonymous =
        R"({"id":"b","title":"Scheduling Quay Cranes under Tides.","date":"2019"})";
    const std::string far =
        R"({"id":"c","title":"Scheduling Quay Cranes under Tides.","date":"2022"})";
    EXPECT_EQ(rule_of(kEnglish, anonymous), "same title");
    EXPECT_EQ(rule_of(kEnglish, far), "none");
    EXPECT_EQ(rule_of(R"({"id":"b","title":"Editorial","date":"2019"})",
                      R"({"id":"c","title":"Editorial","date":"2019"})"),
              "none");
}

TEST(DuplicateSuggestions, AChineseRecordAndItsEnglishTwin) {
    const std::string chinese =
        R"({"id":"z","title":"双碳荔枝的碳核算","date":"2023","authors":["吴才聪","李明"],"volume":"12","issue":"3","pages":"45-52"})";
    const std::string english =
        R"({"id":"e","title":"Carbon accounting of lychee","date":"2023","authors":["Wu, Caicong","Li, Ming"],"volume":"12","issue":"3","pages":"45-52"})";
    const std::string elsewhere =
        R"({"id":"x","title":"Carbon accounting of lychee","date":"2023","authors":["Wu, Caicong"],"volume":"13","issue":"3","pages":"45-52"})";
    const auto found = suggest({chinese, english});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].rule, "translation");
    EXPECT_NEAR(found[0].score, 0.95, 1e-9);
    EXPECT_EQ(rule_of(chinese, elsewhere), "none");
}

TEST(DuplicateSuggestions, AChineseRecordWithAnEnglishTitleToo) {
    const std::string both =
        R"({"id":"z","title":{"en":"Carbon accounting of lychee orchards","zh-Hans":"荔枝果园的碳核算"},"date":"2023","authors":["吴才聪"]})";
    const std::string english =
        R"({"id":"e","title":"Carbon accounting of lychee orchards","date":"2023","authors":["Wu, Caicong"]})";
    const auto found = suggest({both, english});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].rule, "same title");
    EXPECT_DOUBLE_EQ(found[0].score, 1);
}

TEST(DuplicateSuggestions, IdentifiersThatDifferSpeakAgainst) {
    const std::string first =
        R"({"id":"a","title":"Scheduling quay cranes under tides","doi":"10.1000/1","date":"2019","authors":["Berg, A"]})";
    const std::string second =
        R"({"id":"b","title":"Scheduling quai cranes under tides","doi":"10.1000/2","date":"2019","authors":["Berg, A"]})";
    EXPECT_EQ(rule_of(first, second), "none");
}

}  // namespace
}  // namespace litchi::tests
