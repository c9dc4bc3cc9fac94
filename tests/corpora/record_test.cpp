#include "corpora/record.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(RecordKind, WordsAndKindsMatch) {
    for (int i = 0; i <= static_cast<int>(RecordKind::Other); ++i) {
        const auto kind = static_cast<RecordKind>(i);
        EXPECT_EQ(parse_record_kind(to_string(kind)), kind);
    }
    EXPECT_EQ(parse_record_kind("poem"), std::nullopt);
}

TEST(Record, DisplayNameOfPeople) {
    EXPECT_EQ(display_name({"Ada", "Peel", "", {}}), "Peel, Ada");
    EXPECT_EQ(display_name({"", "Peel", "", {}}), "Peel");
    EXPECT_EQ(display_name({"Ada", "", "", {}}), "Ada");
    EXPECT_EQ(display_name({"", "", "陈一", {}}), "陈一");
}

TEST(Record, DisplayTitlePrefersTheLanguageAskedFor) {
    Record record;
    EXPECT_EQ(display_title(record), "");
    record.title = {{"en", "Port"}, {"zh-Hans", "港口"}};
    EXPECT_EQ(display_title(record), "Port");
    EXPECT_EQ(display_title(record, "zh-Hans"), "港口");
    EXPECT_EQ(display_title(record, "de"), "Port");
    record.language = "zh-Hans";
    EXPECT_EQ(display_title(record), "港口");
    EXPECT_EQ(display_title(record, "en"), "Port");
}

}  // namespace
}  // namespace litchi::corpora
