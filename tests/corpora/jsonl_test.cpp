#include "corpora/formats/jsonl.h"

#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(Jsonl, ReadsALineAtATimeAndGoesOnBehindBrokenOnes) {
    const auto entries = tests::read_data("jsonl/records.jsonl");
    ASSERT_EQ(entries.size(), 6U);
    EXPECT_EQ(entries[0].record->id, "doi:10.5555/a");
    EXPECT_EQ(entries[0].record->authors[1].affiliations,
              std::vector<std::string>{"Orchard Institute"});
    EXPECT_EQ(entries[1].record->title[0].language, "zh-Hant");
    EXPECT_EQ(tests::extra_of(*entries[1].record, "house_colour"), R"({"b":1,"a":[true,null]})");
    EXPECT_EQ(entries[2].record->kind, RecordKind::Other);
    EXPECT_EQ(entries[2].problems.size(), 3U);
    EXPECT_EQ(entries[2].problems[0].line, 4U);
    EXPECT_TRUE(entries[3].record->id.starts_with("src:"));
    EXPECT_FALSE(entries[4].record);
    EXPECT_EQ(entries[4].line, 6U);
    EXPECT_FALSE(entries[5].record);  // no words
}

TEST(Jsonl, DamagedTextIsRepairedAndReported) {
    std::string text =
        "{\"id\":\"a\",\"title\":\"港口码头冷链物流碳汇生物炭荔枝果园土壤减排计量\xFF\"}";
    const auto entries = tests::read_text(text, "jsonl");
    ASSERT_EQ(entries.size(), 1U);
    ASSERT_TRUE(entries[0].record);
    EXPECT_TRUE(display_title(*entries[0].record).ends_with("\uFFFD"));
    EXPECT_EQ(entries[0].problems.size(), 1U);
}

TEST(Jsonl, DeepNestingIsRefusedAndTheRestRead) {
    const std::string deep =
        "{\"id\":\"a\",\"title\":\"A\",\"x\":" + std::string(100'000, '[') + "\n";
    const auto entries = tests::read_text(deep + "{\"id\":\"b\",\"title\":\"B\"}\n", "jsonl");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_FALSE(entries[0].record);
    EXPECT_EQ(entries[1].record->id, "b");
}

}  // namespace
}  // namespace litchi::corpora
