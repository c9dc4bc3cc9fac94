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
    EXPECT_EQ(record.volume + " " + record.issue + " " + record.pages, "40 010 3-19");
    ASSERT_EQ(record.references.size(), 3U);
    EXPECT_EQ(record.references[0].text, "王三.果园碳汇研究.果园经济.2012.32(16)");
    EXPECT_EQ(record.references[1].text,
              "Reed,A..Bogs and carbon.Peat Journal.2001.3(1) 一行没有编号的续文");
    EXPECT_EQ(tests::extra_of(record, "中图类号"), "\"F326.13\"");
    EXPECT_EQ(tests::extra_of(record, "基金"), "\"岭南科研项目(20200001)\"");
    EXPECT_EQ(entries[1].record->title, (LocalTexts{{"zh-Hans", "港口与冷链"}}));
    EXPECT_TRUE(entries[1].record->references.empty());
}

TEST(Cssci, SlashesInsideTermsAndOrganisations) {
    const auto entries = tests::read_data("cssci/slashes.txt");
    ASSERT_EQ(entries.size(), 2U);
    const Record& record = *entries[0].record;
    EXPECT_EQ(tests::texts_of(record.keywords),
              (Texts{"果园", "监测", "TCP/IP", "B/S", "LSP", "KSP"}));
    ASSERT_EQ(entries[0].problems.size(), 3U);
    EXPECT_EQ(entries[0].problems[0].why, "\"TCP/IP\" and \"B\" are read as two keywords.");
    EXPECT_EQ(entries[0].problems[2].why, "\"LSP\" and \"KSP\" are read as two keywords.");
    EXPECT_EQ(record.authors[0].affiliations, Texts{"岭南大学.农学院/果园系"});
    EXPECT_EQ(record.authors[1].affiliations, Texts{"Peat University"});
    EXPECT_EQ(record.volume, "");
    EXPECT_EQ(record.issue, "5");
    EXPECT_EQ(record.pages, "20-28,35");
    EXPECT_EQ(tests::extra_of(record, "基金"), "\"岭南科研项目(20200001)/果园基金(1)\"");
    ASSERT_EQ(record.references.size(), 2U);
    EXPECT_EQ(record.references[0].text,
              "王三.果园碳汇研究[J].果园经济, 2012, 32(16): 1-9. doi:10.5555/gyjj.2012.16");
    EXPECT_EQ(record.references[0].doi, "10.5555/gyjj.2012.16");
    EXPECT_EQ(record.references[1].text, "Reed,A..Bogs and carbon.Peat Journal.2001.3(5");
    EXPECT_EQ(tests::extra_of(*entries[1].record, "年代卷期"), "\"第五期\"");
}

TEST(Cssci, TheSameInGb18030) {
    const auto utf8 = tests::read_data("cssci/cssci.txt");
    const auto gb18030 = tests::read_data("cssci/cssci_gb18030.txt");
    ASSERT_EQ(gb18030.size(), utf8.size());
    for (std::size_t i = 0; i < utf8.size(); ++i) EXPECT_EQ(gb18030[i].record, utf8[i].record);
}

TEST(Cssci, FieldsAsColumns) {
    const auto entries = tests::read_data("cssci-table/table.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& record = *entries[0].record;
    EXPECT_EQ(display_title(record, "zh-Hans"), "港口岸电的减排测算");
    EXPECT_EQ(display_title(record, "en"), "Emission savings of shore power");
    EXPECT_EQ(tests::names_of(record.authors), (Texts{"林海", "周舟"}));
    EXPECT_EQ(record.volume, "12");
    EXPECT_EQ(record.pages, "45-52");
    EXPECT_EQ(tests::texts_of(record.keywords), (Texts{"岸电", "减排"}));
    EXPECT_EQ(tests::extra_of(record, "【参考文献】"), "\"1.王海.岸电.港口.2019.7(2)\"");
    EXPECT_EQ(entries[1].record->issue, "5");
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
