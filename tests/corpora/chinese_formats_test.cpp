#include "corpora/formats/chinese_fields.h"
#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(CnkiEstudy, ReadsBothSpellingsOfTheTags) {
    const auto entries = tests::read_data("cnki-estudy/estudy.txt");
    ASSERT_EQ(entries.size(), 2U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(display_title(article), "荔枝保鲜的研究进展");
    EXPECT_EQ(article.kind, RecordKind::Article);
    EXPECT_EQ(to_string(article.date), "2021-01-18");
    EXPECT_EQ(article.abstract[0].text, "荔枝采后易褐变。Methods: 低温贮藏。第二行摘要。");
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"陈一", "林二"}));
    EXPECT_EQ(article.affiliations, (Texts{"岭南大学", "果树研究所"}));
    EXPECT_EQ(article.issue, "01");
    EXPECT_EQ(article.pages, "168-170");
    const Record& thesis = *entries[1].record;
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.venue, "海湾大学");
    EXPECT_EQ(thesis.publisher, "海湾大学");
    EXPECT_EQ(to_string(thesis.date), "2019-06");
}

TEST(CnkiEstudy, AnEntryWithoutAYearHasItsTimeOfPublication) {
    const auto entries = tests::read_data("cnki-estudy/search.txt");
    ASSERT_EQ(entries.size(), 2U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.id, "doi:10.5555/gyxb.2021.19");
    EXPECT_EQ(to_string(article.date), "2021-01-15");
    EXPECT_EQ(display_title(article), "外施CO₂对荔枝的影响");
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"荔枝", "CO₂"}));
    EXPECT_EQ(article.abstract[0].text, "荔枝的CD4⁺细胞.");
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"陈一", "Berg, Astrid", "林二"}));
    EXPECT_EQ(article.volume, "19");
    EXPECT_EQ(article.pages, "12-20");
    EXPECT_EQ(article.issn, Texts{"0000-0000"});
    EXPECT_EQ(tests::extra_of(article, "Fund"), "\"岭南科研项目(20200001)\"");
    EXPECT_EQ(tests::extra_of(article, "CLC"), "\"S667.1\"");
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(entries[1].record->kind, RecordKind::Chapter);
    EXPECT_EQ(tests::extra_of(*entries[1].record, "PageCount"), "\"3\"");
    EXPECT_EQ(entries[1].record->pages, "");
}

TEST(CnkiEstudy, AnyFirstTagOpensTheEntries) {
    const auto entries = tests::read_text(
        "SrcDatabase-来源库: 期刊\nTitle-题名: 甲\n\nSrcDatabase-来源库: 期刊\nTitle-题名: 乙\n",
        "cnki-estudy");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(display_title(*entries[1].record), "乙");
}

TEST(Noteexpress, ReadsWideColonsRepeatedTagsAndTranslatedTitles) {
    const auto entries = tests::read_data("noteexpress/cnki.net");
    ASSERT_EQ(entries.size(), 2U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.id, "doi:10.5555/gyxb.2019.01");
    EXPECT_EQ(article.title.size(), 2U);
    EXPECT_EQ(article.abstract[0].text, "生物炭减少排放。");
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"陈一", "林二", "王三"}));
    EXPECT_EQ(article.affiliations, (Texts{"岭南大学 农学院", "果树研究所,广东广州"}));
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"生物炭", "还田", "减排"}));
    EXPECT_EQ(article.issn, Texts{"0000-0000"});
    EXPECT_EQ(article.issue, "01");
    EXPECT_EQ(article.pages, "7-12");
    EXPECT_EQ(tests::extra_of(article, "Database Provider"), "\"CNKI\"");
    const Record& thesis = *entries[1].record;
    EXPECT_EQ(display_title(thesis), "果园机器人路径规划");
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.venue, "海湾大学");
    EXPECT_EQ(thesis.publisher, "海湾大学");
    EXPECT_EQ(tests::extra_of(thesis, "Tertiary Author"), "\"王三\"");
    EXPECT_EQ(tests::extra_of(thesis, "Type of Work"), "\"硕士\"");
    EXPECT_EQ(thesis.language, "zh");
    EXPECT_EQ(tests::texts_of(thesis.keywords), (Texts{"机器人", "路径规划"}));
}

TEST(Noteexpress, WanfangHasAnAddressForEachAuthorAndTranslations) {
    const auto entries = tests::read_data("noteexpress/wanfang.net");
    ASSERT_EQ(entries.size(), 4U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.title, (LocalTexts{{"en", "Energy Use of the Litchi Cold Chain"},
                                         {"zh-Hans", "荔枝冷链的能耗评估"}}));
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"陈一", "林二"}));
    EXPECT_EQ(article.authors[0].affiliations,
              (Texts{"510000,岭南市 岭南大学农学院", "果树研究所"}));
    EXPECT_EQ(article.authors[1].affiliations, Texts{"果树研究所"});
    EXPECT_EQ(article.affiliations, (Texts{"510000,岭南市 岭南大学农学院", "果树研究所"}));
    EXPECT_EQ(tests::extra_of(article, "Author Address"), "\"果树研究所|JG000001\"");
    EXPECT_EQ(tests::extra_of(article, "Translated Author"), "[\"CHEN Yi\",\"LIN Er\"]");
    EXPECT_EQ(tests::extra_of(article, "Translated Journal"), "\"Journal of Orchards\"");
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"荔枝", "冷链"}));
    EXPECT_EQ(article.abstract[0].text, "目的 评估荔枝冷链的能耗.方法 计量CO₂与 Energy use.");
    EXPECT_EQ(article.volume, "9");
    EXPECT_EQ(article.issue, "1");
    EXPECT_EQ(article.pages, "117-118,120");
    EXPECT_EQ(article.language, "zh");
    EXPECT_EQ(article.id, "doi:10.5555/gyxb.2020.01");
}

TEST(Noteexpress, PatentsYearbooksAndBooksOfCnki) {
    const auto entries = tests::read_data("noteexpress/wanfang.net");
    ASSERT_EQ(entries.size(), 4U);
    const Record& patent = *entries[1].record;
    EXPECT_EQ(patent.id, "CN108000001A");
    EXPECT_EQ(tests::names_of(patent.patent.inventors), Texts{"王三"});
    EXPECT_EQ(patent.patent.applicants, Texts{"岭南机械有限公司"});
    EXPECT_EQ(patent.patent.claims, Texts{"1.一种荔枝清洗装置,其特征在于：包括底座(1)。"});
    EXPECT_EQ(to_string(patent.date), "2018-11-02");
    const Record& yearbook = *entries[2].record;
    EXPECT_EQ(yearbook.kind, RecordKind::Chapter);
    EXPECT_EQ(tests::texts_of(yearbook.keywords),
              (Texts{"万人", "总量指标", "人均收入", "capita"}));
    const Record& book = *entries[3].record;
    EXPECT_EQ(book.isbn, Texts{"9780000000002"});
    EXPECT_EQ(book.publisher, "Peat Books");
}

TEST(ChineseFields, NamesInLatinScriptAreNotCutAtCommas) {
    const auto entries =
        tests::read_text("%0 Journal Article\n%T A\n%A Reed, Ann; Moss, Bo\n", "endnote");
    EXPECT_EQ(tests::names_of(entries.at(0).record->authors), (Texts{"Reed, Ann", "Moss, Bo"}));
}

TEST(ChineseFields, LinesOfHanCharactersAreJoinedWithoutSpaces) {
    const SourceField field{
        "X", {"黄瓜是蔬菜", ",基因组序列", "图谱完成", "ABC 分析", "", "甲"}, 1};
    EXPECT_EQ(chinese_text(field), "黄瓜是蔬菜,基因组序列图谱完成 ABC 分析甲");
    EXPECT_EQ(chinese_text({"X", {"one", "two"}, 1}), "one two");
    EXPECT_EQ(chinese_text({"X", {"甲。", "    1、乙"}, 1}), "甲。 1、乙");
}

}  // namespace
}  // namespace litchi::corpora
