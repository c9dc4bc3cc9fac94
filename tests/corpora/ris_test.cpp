#include "corpora/formats/ris.h"

#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(Ris, Scopus) {
    const auto entries = tests::read_data("ris/scopus.ris");
    ASSERT_EQ(entries.size(), 2U);
    const Record& review = *entries[0].record;
    EXPECT_EQ(review.id, "doi:10.5555/jps.2021.0101");
    EXPECT_EQ(review.kind, RecordKind::Review);
    EXPECT_EQ(review.abstract[0].text,
              "Ships at berth burn fuel for their own power. We measure CO₂ saved by cables & "
              "batteries.");
    EXPECT_EQ(tests::texts_of(review.keywords),
              (Texts{"shore power", "container port", "emissions"}));
    EXPECT_EQ(tests::names_of(review.authors), (Texts{"Berg, A.", "Lindqvist, B.C."}));
    EXPECT_EQ(review.affiliations.size(), 2U);
    EXPECT_EQ(review.venue, "Journal of Port Studies");
    EXPECT_EQ(review.language, "en");
    EXPECT_EQ(review.times_cited, 17);
    ASSERT_EQ(review.references.size(), 2U);
    EXPECT_EQ(review.references[0].text,
              "Quay, C., Berths and power (2010) Port Rev., 4, pp. 1-9;");
    EXPECT_EQ(review.references[1].doi, "10.5555/port.77");
    EXPECT_EQ(tests::extra_of(review, "N1"), "\"Export Date: 2 March 2022\"");
    const Record& paper = *entries[1].record;
    EXPECT_EQ(paper.id, "eid:2-s2.0-85000000002");
    EXPECT_EQ(paper.kind, RecordKind::Conference);
    EXPECT_TRUE(paper.abstract.empty());
    EXPECT_EQ(paper.times_cited, 0);
}

TEST(Ris, KeywordsOnUntaggedLines) {
    const auto entries = tests::read_data("ris/cnki.ris");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(tests::texts_of(entries[0].record->keywords),
              (Texts{"荔枝", "生物炭", "土壤有机碳"}));
    EXPECT_EQ(entries[0].record->affiliations, Texts{"岭南果树研究所"});
    EXPECT_EQ(entries[0].record->venue, "果园学报");
    EXPECT_TRUE(entries[0].problems.empty());
}

TEST(Ris, Dialects) {
    const auto entries = tests::read_data("ris/dialects.ris");
    ASSERT_EQ(entries.size(), 4U);
    EXPECT_EQ(display_title(*entries[0].record), "One space before the dash");
    EXPECT_EQ(to_string(entries[0].record->date), "2014");
    EXPECT_EQ(tests::texts_of(entries[0].record->keywords), (Texts{"barley", "oats"}));
    EXPECT_EQ(entries[0].record->authors[0].literal, "Maria Olsen");
    EXPECT_EQ(display_title(*entries[1].record), "No closing line and a title on two lines");
    EXPECT_EQ(to_string(entries[1].record->date), "2014-06-01");
    EXPECT_EQ(tests::extra_of(*entries[1].record, "ZZ"), R"(["an unknown tag","twice"])");
    ASSERT_EQ(entries[1].problems.size(), 1U);
    EXPECT_EQ(entries[1].problems[0].field, "ER");
    ASSERT_EQ(entries[2].problems.size(), 1U);
    EXPECT_EQ(entries[2].problems[0].field, "PY");
    EXPECT_EQ(entries[2].problems[0].line, 25U);
    EXPECT_FALSE(entries[3].record);
}

TEST(Ris, VosviewerAndPatents) {
    const auto entries = tests::read_data("ris/vosviewer.ris");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].record->times_cited, 20);
    EXPECT_EQ(tests::texts_of(entries[0].record->keywords),
              (Texts{"fatty acids, unsaturated/analysis", "goats"}));
    const Record& patent = *entries[1].record;
    EXPECT_EQ(patent.id, "US10000000B2");
    EXPECT_EQ(patent.patent.applicants, Texts{"Litchi Machines Ltd."});
    EXPECT_EQ(tests::names_of(patent.patent.inventors), Texts{"Peel, Ada"});
    EXPECT_TRUE(patent.authors.empty());
}

TEST(Ris, NumbersPagesAndSerialNumbers) {
    const auto entries = tests::read_text(
        "TY  - JOUR\nTI  - A\nVL  - 12\nIS  - 3\nSP  - 101\nEP  - 118\nPB  - Harbour Press\n"
        "SN  - 12345678 (ISSN); 978-0-00-000000-2 (ISBN)\nAN  - WOS:000000000000001\n"
        "JF  - Journal of Ports\nJ2  - J. Ports\nED  - Tide, D.\nER  - \n"
        "TY  - JOUR\nTI  - B\nSP  - 33-38\nEP  - 38\nSN  - 1234-5678\n2345-678X\nER  - \n"
        "TY  - JOUR\nTI  - C\nC7  - 107\nSN  - none\nUR  - https://lens.org/000-001\n"
        "UR  - http://example.org/b\nER  - \n"
        "TY  - BOOK\nBT  - A book\nSN  - 0-00-000000-0\nER  - \n",
        "ris");
    ASSERT_EQ(entries.size(), 4U);
    const Record& first = *entries[0].record;
    EXPECT_EQ(first.volume, "12");
    EXPECT_EQ(first.issue, "3");
    EXPECT_EQ(first.pages, "101-118");
    EXPECT_EQ(first.publisher, "Harbour Press");
    EXPECT_EQ(first.issn, Texts{"12345678"});
    EXPECT_EQ(first.isbn, Texts{"978-0-00-000000-2"});
    EXPECT_EQ(first.id, "wos:WOS:000000000000001");
    EXPECT_EQ(first.venue, "Journal of Ports");
    EXPECT_EQ(tests::extra_of(first, "J2"), "\"J. Ports\"");
    EXPECT_EQ(tests::extra_of(first, "ED"), "\"Tide, D.\"");
    EXPECT_EQ(tests::extra_of(first, "SN"), "");
    EXPECT_EQ(entries[1].record->pages, "33-38");
    EXPECT_EQ(tests::extra_of(*entries[1].record, "EP"), "");
    EXPECT_EQ(entries[1].record->issn, (Texts{"1234-5678", "2345-678X"}));
    const Record& third = *entries[2].record;
    EXPECT_EQ(third.pages, "107");
    EXPECT_EQ(third.id, "lens:000-001");
    EXPECT_EQ(tests::extra_of(third, "SN"), "\"none\"");
    EXPECT_EQ(tests::extra_of(third, "UR"), "\"http://example.org/b\"");
    EXPECT_EQ(display_title(*entries[3].record), "A book");
    EXPECT_EQ(entries[3].record->isbn, Texts{"0-00-000000-0"});
    EXPECT_EQ(entries[3].record->venue, "");
}

TEST(Ris, NotesOfSeveralLines) {
    const auto entries = tests::read_text(
        "TY  - JOUR\nTI  - A\nU3  - Cited By :9\nExport Date: 12 May 2022\n"
        "U1  - 90000001[pmid]\nTY\t- JOUR\nTI\t- B\nER  - \n",
        "ris");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].record->times_cited, 9);
    EXPECT_EQ(tests::extra_of(*entries[0].record, "U3"), "\"Export Date: 12 May 2022\"");
    EXPECT_EQ(entries[0].record->id, "pmid:90000001");
    EXPECT_EQ(display_title(*entries[1].record), "B");
}

TEST(Ris, AnEntryWithoutItsTypeIsKept) {
    const auto entries = tests::read_text("AU  - Reed, A.\nTI  - Bogs\nER  - \n", "ris");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(display_title(*entries[0].record), "Bogs");
    EXPECT_EQ(entries[0].problems.size(), 1U);
}

TEST(Ris, TextThatLooksLikeATagContinues) {
    const auto entries = tests::read_text(
        "TY  - JOUR\nTI  - A\nAB  - first line,\nER then second line\nA1-antitrypsin\n"
        "      and the last\nER  -\n",
        "ris");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].record->abstract[0].text,
              "first line, ER then second line A1-antitrypsin and the last");
}

TEST(Ris, DoiFromNotesAndLinks) {
    const auto doi = [](const std::string& line) {
        return tests::read_text("TY  - JOUR\nTI  - A\n" + line + "\nER  - \n", "ris")
            .at(0)
            .record->doi;
    };
    EXPECT_EQ(doi("UR  - http://dx.doi.org/10.5555/A"), "10.5555/a");
    EXPECT_EQ(doi("N1  - doi: 10.5555/A"), "10.5555/a");
    EXPECT_EQ(doi("M3  - 10.5555/A"), "10.5555/a");
    EXPECT_EQ(doi("UR  - http://example.org/10.5555/A"), "");
}

}  // namespace
}  // namespace litchi::corpora
