#include "corpora/formats/endnote.h"

#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(Endnote, ReadsArticlesPatentsAndStandards) {
    const auto entries = tests::read_data("endnote/cnki.txt");
    ASSERT_EQ(entries.size(), 3U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.id, "doi:10.5555/gyxb.2019.03");
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"智慧灌溉", "荔枝", "传感器"}));
    EXPECT_EQ(article.abstract[0].text, "介绍智慧灌溉，节水 30 %20以上。");
    EXPECT_EQ(article.issue, "03");
    EXPECT_EQ(article.pages, "1-9");
    EXPECT_EQ(article.issn, Texts{"0000-0000"});
    EXPECT_EQ(tests::extra_of(article, "W"), "\"CNKI\"");
    const Record& patent = *entries[1].record;
    EXPECT_EQ(patent.id, "CN123456789A");
    EXPECT_EQ(patent.kind, RecordKind::Patent);
    EXPECT_EQ(tests::names_of(patent.patent.inventors), (Texts{"王三", "林二"}));
    EXPECT_EQ(to_string(patent.date), "2021-05-16");
    EXPECT_EQ(tests::extra_of(patent, "PageCount"), "\"0\"");
    const Record& standard = *entries[2].record;
    EXPECT_EQ(standard.kind, RecordKind::Standard);
    EXPECT_EQ(tests::extra_of(standard, "V"), "\"GB/T 00000-2020\"");
    EXPECT_EQ(standard.volume, "");
}

TEST(Endnote, ATagInsideALineIsATag) {
    const auto entries = tests::read_data("endnote/cnki_kinds.txt");
    ASSERT_EQ(entries.size(), 4U);
    const Record& thesis = *entries[0].record;
    EXPECT_EQ(tests::names_of(thesis.authors), (Texts{"林二", "陈一"}));
    const auto percent = tests::read_text("%0 Book\n%T 产量提高30%A 组与 %K 组\n", "endnote");
    EXPECT_EQ(display_title(*percent.at(0).record), "产量提高30%A 组与 %K 组");
}

TEST(Endnote, ThesesConferencesNewspapersAndYearbooks) {
    const auto entries = tests::read_data("endnote/cnki_kinds.txt");
    ASSERT_EQ(entries.size(), 4U);
    const Record& thesis = *entries[0].record;
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.publisher, "岭南大学");
    EXPECT_EQ(tests::extra_of(thesis, "Y"), "\"王三;赵四\"");
    EXPECT_EQ(tests::extra_of(thesis, "9"), "\"博士\"");
    EXPECT_EQ(tests::extra_of(thesis, "N"), "\"05\"");
    EXPECT_EQ(tests::extra_of(thesis, "P"), "\"120\"");
    EXPECT_EQ(thesis.issue + thesis.pages, "");
    EXPECT_EQ(tests::texts_of(thesis.keywords), (Texts{"荔枝", "多糖", "消化"}));
    EXPECT_EQ(thesis.abstract[0].text,
              "首先研究荔枝多糖。 1、体外消化 H₃PO₄与Ca²⁺ 缓解胁迫,IC₅₀为3~5。");
    const Record& talk = *entries[1].record;
    EXPECT_EQ(talk.kind, RecordKind::Conference);
    EXPECT_EQ(talk.venue, "2013年荔枝大会");
    EXPECT_EQ(talk.pages, "269-273");
    EXPECT_EQ(tests::extra_of(talk, "P"), "\"5\"");
    EXPECT_EQ(tests::extra_of(talk, "?"), "\"荔枝学会\"");
    const Record& news = *entries[2].record;
    EXPECT_EQ(news.kind, RecordKind::News);
    EXPECT_EQ(to_string(news.date), "2023-09-21");
    EXPECT_EQ(news.pages, "004");
    EXPECT_EQ(news.publisher, "岭南日报");
    EXPECT_EQ(entries[3].record->kind, RecordKind::Chapter);
}

TEST(Endnote, ReadsEndNotesOwnFiles) {
    const auto entries = tests::read_data("endnote/endnote.enw");
    ASSERT_EQ(entries.size(), 2U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(tests::names_of(article.authors), (Texts{"Berg, Astrid", "Moss, Bo"}));
    EXPECT_EQ(article.venue, "Peat Journal");
    EXPECT_EQ(tests::extra_of(article, "B"), "\"Proceedings of the Peat Society\"");
    EXPECT_EQ(tests::extra_of(article, "E"), "\"Reed, Ann\"");
    EXPECT_EQ(to_string(article.date), "2016-12-25");
    EXPECT_EQ(article.volume + " " + article.issue + " " + article.pages, "12 3 20-31");
    EXPECT_EQ(article.issn, Texts{"1234-567X"});
    EXPECT_EQ(article.isbn, Texts{"978-3-00-000000-2"});
    EXPECT_EQ(article.doi, "10.5555/peat.2016.12");
    EXPECT_EQ(article.language, "en");
    EXPECT_EQ(tests::extra_of(article, "G"), "\"Deutsch\"");
    EXPECT_EQ(article.url, "https://example.org/peat/12");
    EXPECT_EQ(tests::extra_of(article, "U"), "\"https://example.org/peat/12.pdf\"");
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"peat", "bogs"}));
    const Record& patent = *entries[1].record;
    EXPECT_EQ(patent.patent.publication_number, "EP1234567B1");
    EXPECT_EQ(patent.patent.application_number, "EP 12345678");
    EXPECT_EQ(patent.patent.applicants, Texts{"Peat Works Ltd"});
    EXPECT_EQ(tests::names_of(patent.patent.inventors), Texts{"Berg, Astrid"});
}

TEST(Endnote, WithoutTypesABlankLinePartsTheEntries) {
    const auto entries = tests::read_data("endnote/library.txt");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(tests::names_of(entries[0].record->authors),
              (Texts{"Newman, W.", "Field, C.", "Barley, D."}));
    EXPECT_EQ(display_title(*entries[1].record), "Oats");
    EXPECT_EQ(entries[1].line, 9U);
    EXPECT_TRUE(entries[1].problems.empty());
}

TEST(Endnote, WanfangPartsKeywordsBySpacesAndRepeatsTheJournal) {
    const auto entries = tests::read_data("endnote/wanfang.enw");
    ASSERT_EQ(entries.size(), 1U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(tests::texts_of(article.keywords),
              (Texts{"文献管理", "管理软件", "书签", "machine learning", "Zotero"}));
    EXPECT_EQ(article.venue, "果园情报");
    EXPECT_EQ(tests::extra_of(article, "J"), "\"JOURNAL OF ORCHARD INFORMATION\"");
    EXPECT_EQ(tests::extra_of(article, "H"), "[\"Yu Yi\",\"Zhu Er\"]");
    EXPECT_EQ(article.authors[0].affiliations,
              (Texts{"果树研究所,岭南,510000", "岭南大学,岭南,510001"}));
    EXPECT_EQ(article.authors[1].affiliations, Texts{"果树研究所,岭南,510000"});
}

TEST(Endnote, AnEntryMayHaveTwoTypes) {
    const auto twice = tests::read_text("%0 Serial\n%0 Audio\n%T Eden\n", "endnote");
    ASSERT_EQ(twice.size(), 1U);
    EXPECT_EQ(display_title(*twice[0].record), "Eden");
}

TEST(Endnote, AQuotedExampleIsNoExport) {
    EXPECT_EQ(endnote_confidence("Use it so:\n\n    %0 Book\n    %T Oats\n"), 0);
    EXPECT_EQ(endnote_confidence("  %0 Book\n  %T Oats\n"), 90);
    EXPECT_EQ(endnote_confidence("%A 李雷\n%T荔枝\n"), 50);
    EXPECT_EQ(endnote_confidence("Share of paths\n%Users 79.90%\n%Trails 72.14%\n"), 0);
    EXPECT_EQ(endnote_confidence("%A tRNA rRNA\n%T\n%G\n%C\n"), 0);
}

}  // namespace
}  // namespace litchi::corpora
