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
    EXPECT_EQ(article.abstract[0].text, "荔枝采后易褐变。Methods: 低温贮藏。 第二行摘要。");
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"陈一", "林二"}));
    EXPECT_EQ(article.affiliations, (Texts{"岭南大学", "果树研究所"}));
    EXPECT_EQ(tests::extra_of(article, "Page"), "\"168-170\"");
    EXPECT_EQ(entries[1].record->kind, RecordKind::Thesis);
    EXPECT_EQ(entries[1].record->venue, "海湾大学");
    EXPECT_EQ(to_string(entries[1].record->date), "2019-06");
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
    EXPECT_EQ(article.affiliations, (Texts{"岭南大学 农学院", "果树研究所 ,广东广州"}));
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"生物炭", "还田", "减排"}));
    EXPECT_EQ(tests::extra_of(article, "ISBN/ISSN"), "\"0000-0000\"");
    const Record& thesis = *entries[1].record;
    EXPECT_EQ(display_title(thesis), "果园机器人路径规划");
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.venue, "海湾大学");
    EXPECT_EQ(thesis.language, "zh");
    EXPECT_EQ(tests::texts_of(thesis.keywords), (Texts{"机器人", "路径规划"}));
}

TEST(Endnote, ReadsArticlesPatentsAndStandards) {
    const auto entries = tests::read_data("endnote/cnki.txt");
    ASSERT_EQ(entries.size(), 3U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.id, "doi:10.5555/gyxb.2019.03");
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"智慧灌溉", "荔枝", "传感器"}));
    EXPECT_EQ(article.abstract[0].text, "介绍智慧灌溉，节水 30 %20以上。");
    const Record& patent = *entries[1].record;
    EXPECT_EQ(patent.id, "CN123456789A");
    EXPECT_EQ(patent.kind, RecordKind::Patent);
    EXPECT_EQ(tests::names_of(patent.patent.inventors), (Texts{"王三", "林二"}));
    EXPECT_EQ(to_string(patent.date), "2021-05-16");
    EXPECT_EQ(entries[2].record->kind, RecordKind::Standard);
}

TEST(Endnote, EntriesWithoutATypeAndWithTwo) {
    const auto untyped = tests::read_text("%T Corn\n%D 1891\n\n%T Oats\n%D 1892\n", "endnote");
    ASSERT_EQ(untyped.size(), 2U);
    EXPECT_EQ(display_title(*untyped[1].record), "Oats");
    const auto twice = tests::read_text("%0 Serial\n%0 Audio\n%T Eden\n", "endnote");
    ASSERT_EQ(twice.size(), 1U);
    EXPECT_EQ(display_title(*twice[0].record), "Eden");
}

TEST(Refworks, ReadsMissingSpacesAndContinuedAbstracts) {
    const auto entries = tests::read_data("refworks/cnki.txt");
    ASSERT_EQ(entries.size(), 2U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.abstract[0].text, "目的分析荔枝品种。 方法采用分子标记。");
    EXPECT_EQ(tests::extra_of(article, "VO"), "\"49\"");
    EXPECT_EQ(article.doi, "10.5555/gyxb.2020.12");
    const Record& thesis = *entries[1].record;
    EXPECT_EQ(tests::names_of(thesis.authors), Texts{"林二"});
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.venue, "海湾大学");
    EXPECT_EQ(thesis.language, "zh");
}

TEST(ChineseFields, NamesInLatinScriptAreNotCutAtCommas) {
    const auto entries =
        tests::read_text("%0 Journal Article\n%T A\n%A Reed, Ann; Moss, Bo\n", "endnote");
    EXPECT_EQ(tests::names_of(entries.at(0).record->authors), (Texts{"Reed, Ann", "Moss, Bo"}));
}

}  // namespace
}  // namespace litchi::corpora
