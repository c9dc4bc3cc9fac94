#include "corpora/formats/cssci.h"

#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(Cssci, ReadsTitlesInTwoLanguagesAndReferences) {
    const auto entries = tests::read_data("cssci/cssci.txt");
    ASSERT_EQ(entries.size(), 2U);
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.title, (LocalTexts{{"en", "Measuring Carbon Sinks of the Litchi Industry"},
                                        {"zh-Hans", "荔枝产业的碳汇计量"}}));
    EXPECT_EQ(record.kind, RecordKind::Article);
    EXPECT_EQ(record.language, "zh");
    EXPECT_EQ(tests::texts_of(record.keywords), (Texts{"荔枝", "碳汇", "计量"}));
    EXPECT_EQ(tests::names_of(record.authors), (Texts{"陈一", "林二"}));
    EXPECT_EQ(record.authors[0].affiliations, Texts{"岭南大学.农学院"});
    EXPECT_EQ(record.authors[1].affiliations, Texts{"果树研究所"});
    EXPECT_EQ(record.venue, "果园经济");
    EXPECT_EQ(to_string(record.date), "2019");
    ASSERT_EQ(record.references.size(), 3U);
    EXPECT_EQ(record.references[0].text, "王三.果园碳汇研究.果园经济.2012.32(16)");
    EXPECT_EQ(record.references[1].text,
              "Reed,A..Bogs and carbon.Peat Journal.2001.3(1) 一行没有编号的续文");
    EXPECT_EQ(tests::extra_of(record, "中图类号"), "\"F326.13\"");
    EXPECT_EQ(tests::extra_of(record, "基金"), "\"岭南科研项目(20200001)\"");
    EXPECT_EQ(entries[1].record->title, (LocalTexts{{"zh-Hans", "港口与冷链"}}));
    EXPECT_TRUE(entries[1].record->references.empty());
}

TEST(Cssci, TheSameInGb18030) {
    const auto utf8 = tests::read_data("cssci/cssci.txt");
    const auto gb18030 = tests::read_data("cssci/cssci_gb18030.txt");
    ASSERT_EQ(gb18030.size(), utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) EXPECT_EQ(gb18030[i].record, utf8[i].record);
}

TEST(Cssci, ACutFileSaysSo) {
    const auto entries =
        tests::read_text("【来源篇名】甲\n-----\n【来源篇名】乙\n【来源作者】林二\n", "cssci");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(entries[1].problems.size(), 1U);
}

}  // namespace
}  // namespace litchi::corpora
