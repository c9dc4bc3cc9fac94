#include "corpora/formats/nbib.h"

#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(Nbib, AnArticle) {
    const auto entries = tests::read_data("nbib/pubmed.nbib");
    ASSERT_EQ(entries.size(), 3U);
    for (const Entry& entry : entries) EXPECT_TRUE(entry.problems.empty());
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.id, "doi:10.5555/fume.2020.11");
    EXPECT_EQ(article.kind, RecordKind::Review);
    EXPECT_EQ(article.title[0].text, "Fumes at the berth: a cohort of dock workers.");
    EXPECT_EQ(article.abstract[0].text,
              "BACKGROUND: Ships burn fuel at berth. RESULTS: Workers cough.");
    EXPECT_EQ(to_string(article.date), "2020-01");
    EXPECT_EQ(article.venue, "Journal of dock health");
    EXPECT_EQ(article.volume, "10");
    EXPECT_EQ(article.issue, "2");
    EXPECT_EQ(article.pages, "11-9");
    EXPECT_EQ(article.issn, Texts{"1234-5678"});
    EXPECT_EQ(article.language, "en");
    EXPECT_EQ(tests::texts_of(article.subjects),
              (Texts{"Occupational Exposure", "Water Pollutants, Chemical/analysis/toxicity"}));
    EXPECT_EQ(tests::texts_of(article.keywords), (Texts{"berth", "cough"}));
    EXPECT_EQ(tests::names_of(article.authors),
              (Texts{"Berg, Astrid", "Lind, Bo C", "Dock Study Group"}));
    EXPECT_EQ(article.authors[0].affiliations,
              (Texts{"Coast University, Riga, Latvia", "Harbour Institute, Riga, Latvia"}));
    EXPECT_EQ(article.authors[1].affiliations, Texts{"Coast University, Riga, Latvia"});
    EXPECT_EQ(article.affiliations.size(), 2U);
    EXPECT_EQ(tests::extra_of(article, "PMID"), "\"90000001\"");
    EXPECT_EQ(tests::extra_of(article, "PMC"), "\"PMC9000001\"");
    EXPECT_EQ(tests::extra_of(article, "LID"), "\"895552 [pii]\"");
    EXPECT_EQ(tests::extra_of(article, "PT"), R"(["Journal Article","Systematic Review"])");
    EXPECT_EQ(tests::extra_of(article, "PHST"),
              R"(["2019/11/01 00:00 [received]","2020/01/03 06:00 [entrez]"])");
}

TEST(Nbib, AVernacularTitleASeasonAndAChapter) {
    const auto entries = tests::read_data("nbib/pubmed.nbib");
    const Record& letter = *entries[1].record;
    EXPECT_EQ(letter.id, "pmid:90000002");
    EXPECT_EQ(letter.kind, RecordKind::Other);
    EXPECT_EQ(letter.title,
              (LocalTexts{{"de", "Staub im Speicher."}, {"en", "[Dust in the granary]."}}));
    EXPECT_EQ(to_string(letter.date), "1998");
    EXPECT_EQ(tests::extra_of(letter, "DP"), "\"1998 Winter\"");
    EXPECT_EQ(tests::names_of(letter.authors), (Texts{"Roth E", "Keil F"}));
    const Record& chapter = *entries[2].record;
    EXPECT_EQ(chapter.kind, RecordKind::Chapter);
    EXPECT_EQ(chapter.venue, "The Dock Book");
    EXPECT_EQ(chapter.publisher, "Harbour Press");
    EXPECT_EQ(chapter.isbn, Texts{"978-0-00-000000-2"});
    EXPECT_EQ(tests::names_of(chapter.authors), Texts{"Quay, Carl"});
    EXPECT_EQ(tests::extra_of(chapter, "FED"), "\"Tide, Dora\"");
}

TEST(Nbib, EricHasNoPmid) {
    const auto entries = tests::read_data("nbib/eric.nbib");
    ASSERT_EQ(entries.size(), 2U);
    const Record& thesis = *entries[0].record;
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.url, "http://eric.example.org/?id=ED000001");
    EXPECT_EQ(thesis.isbn, Texts{"978-0-00-000001-9"});
    EXPECT_EQ(thesis.issn, Texts{"2345-678X"});
    EXPECT_EQ(tests::extra_of(thesis, "OID"), "\"ED000001\"");
    EXPECT_EQ(entries[1].record->kind, RecordKind::Book);
}

TEST(Nbib, IdentifiersWithoutTheirMark) {
    const auto record = [](const std::string& lines) {
        return *tests::read_text("PMID- 17\nTI  - A\n" + lines, "nbib").at(0).record;
    };
    const Record eric = record("AID - http://dx.doi.org/10.5555/Quay.7\n");
    EXPECT_EQ(eric.doi, "10.5555/quay.7");
    EXPECT_TRUE(eric.url.empty());
    EXPECT_EQ(tests::extra_of(eric, "AID"), "");
    EXPECT_EQ(record("AID - doi:10.5555/q\nAID - S1 [pii]\n").doi, "10.5555/q");
    EXPECT_EQ(record("AID - http://quay.example/10.5555/q\n").url, "http://quay.example/10.5555/q");
}

TEST(Nbib, OnlyDigitsAreANumberOfPubMed) {
    const auto entries =
        tests::read_text("PMID- 17\nSO- broken\nTI  - A\n\nPMID- none\nTI  - B\n", "nbib");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].record->id, "pmid:17");
    EXPECT_EQ(tests::extra_of(*entries[0].record, "PMID"), "\"17 SO- broken\"");
    EXPECT_TRUE(entries[1].record->id.starts_with("src:"));
}

TEST(Nbib, ElectronicDateOnlyWithoutAnother) {
    const auto date = [](const std::string& lines) {
        return to_string(tests::read_text("PMID- 1\nTI  - A\n" + lines, "nbib").at(0).record->date);
    };
    EXPECT_EQ(date("DP  - 2022\nDEP - 20220630\n"), "2022");
    EXPECT_EQ(date("DEP - 20220630\n"), "2022-06-30");
    EXPECT_EQ(date("DP  - 1998 Dec-1999 Jan\n"), "1998");
}

}  // namespace
}  // namespace litchi::corpora
