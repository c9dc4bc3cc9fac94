#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(Refworks, ReadsMissingSpacesAndContinuedAbstracts) {
    const auto entries = tests::read_data("refworks/cnki.txt");
    ASSERT_EQ(entries.size(), 2U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.abstract[0].text, "目的分析荔枝品种。方法采用分子标记。");
    EXPECT_EQ(article.volume, "49");
    EXPECT_EQ(article.issue, "12");
    EXPECT_EQ(article.pages, "1106-1111");
    EXPECT_EQ(article.issn, Texts{"0000-0000"});
    EXPECT_EQ(article.doi, "10.5555/gyxb.2020.12");
    const Record& thesis = *entries[1].record;
    EXPECT_EQ(tests::names_of(thesis.authors), Texts{"林二"});
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.venue, "海湾大学");
    EXPECT_EQ(thesis.publisher, "海湾大学");
    EXPECT_EQ(tests::extra_of(thesis, "A3"), "\"王三\"");
    EXPECT_EQ(thesis.language, "zh");
}

TEST(Refworks, ReadsRefWorksOwnFilesBehindTheirLegend) {
    const auto entries = tests::read_data("refworks/refworks.txt");
    ASSERT_EQ(entries.size(), 3U);
    const Record& chapter = *entries[0].record;
    EXPECT_EQ(chapter.kind, RecordKind::Chapter);
    EXPECT_EQ(tests::names_of(chapter.authors), (Texts{"Berg, Astrid", "Moss, Bo"}));
    EXPECT_EQ(chapter.pages, "101-123");
    EXPECT_EQ(chapter.abstract[0].text,
              "This chapter is about bogs. It is about carbon an old store.");
    EXPECT_EQ(tests::texts_of(chapter.keywords), (Texts{"Peat", "Carbon -- Storage"}));
    EXPECT_EQ(chapter.doi, "10.5555/bogs.2002");
    EXPECT_EQ(chapter.venue, "Peat and the climate");
    EXPECT_EQ(chapter.publisher, "Peat Books");
    EXPECT_EQ(chapter.isbn, Texts{"0000000000"});
    EXPECT_EQ(chapter.language, "en");
    EXPECT_EQ(tests::extra_of(chapter, "SF"), "\"Print; Book\"");
    ASSERT_EQ(chapter.references.size(), 1U);
    EXPECT_EQ(chapter.references[0].doi, "10.5555/oats.1");
    EXPECT_EQ(chapter.url, "https://example.org/bogs");
    EXPECT_EQ(tests::extra_of(chapter, "UL"), "\"https://example.org/bogs.pdf\"");
    const Record& thesis = *entries[1].record;
    EXPECT_EQ(to_string(thesis.date), "2003-02");
    EXPECT_EQ(tests::extra_of(thesis, "SP"), "\"141\"");
    EXPECT_EQ(tests::extra_of(thesis, "PMID"), "\"123\"");
    EXPECT_EQ(thesis.pages, "");
    const Record& article = *entries[2].record;
    EXPECT_EQ(to_string(article.date), "2004");
    EXPECT_EQ(tests::extra_of(article, "FD"), "\"05/06\"");
    EXPECT_EQ(tests::extra_of(article, "U10"), "\"shelf 7\"");
    EXPECT_EQ(article.pages, "3");
}

TEST(Refworks, NamesThatWanfangMayHaveMixedUpAreReported) {
    const auto entries = tests::read_data("refworks/wanfang.txt");
    ASSERT_EQ(entries.size(), 3U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"陈一", "林二"}));
    EXPECT_EQ(tests::extra_of(article, "A1"), "[\"CHEN Yi\",\"LIN Er\"]");
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].field, "A1");
    EXPECT_EQ(entries[0].problems[0].line, 3U);
    EXPECT_EQ(to_string(article.date), "2020");
    EXPECT_EQ(article.pages, "1106-1111+1117");
}

TEST(Refworks, OldRecordsOfCnkiHaveAnAddressForEachAuthor) {
    const auto entries = tests::read_data("refworks/wanfang.txt");
    ASSERT_EQ(entries.size(), 3U);
    const Record& article = *entries[1].record;
    EXPECT_EQ(display_title(article), "外施Ca²⁺及H₃PO₄的缓解效应");
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"盐胁迫", "脱落酸(ABA)", "Ca²⁺"}));
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"王三", "赵四"}));
    EXPECT_EQ(article.authors[0].affiliations, Texts{"岭南大学农学院, 岭南510000"});
    EXPECT_EQ(article.authors[1].affiliations, Texts{"果树研究所, 岭南510001"});
    EXPECT_EQ(article.url, "https://example.org/3");
    const Record& patent = *entries[2].record;
    EXPECT_EQ(patent.id, "CN108000002A");
    EXPECT_EQ(to_string(patent.date), "2018-11-02");
}

}  // namespace
}  // namespace litchi::corpora
