#include "corpora/formats/wos.h"

#include "corpora/formats/wos_addresses.h"
#include "corpora/formats/wos_fields.h"
#include "corpora/record_json.h"
#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(Wos, AFullRecord) {
    const auto entries = tests::read_data("wos/savedrecs.txt");
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_EQ(entries[0].line, 3U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& review = *entries[0].record;
    EXPECT_EQ(review.id, "doi:10.5555/jps.2021.0101");
    EXPECT_EQ(review.kind, RecordKind::Review);
    EXPECT_EQ(review.title[0].text,
              "Shore power for small container ports: a review of cables with a title on two "
              "lines");
    EXPECT_EQ(tests::texts_of(review.keywords),
              (Texts{"shore power", "container port", "CO₂ emissions"}));
    EXPECT_EQ(tests::texts_of(review.subjects), (Texts{"BERTH", "EMISSION FACTORS"}));
    EXPECT_EQ(to_string(review.date), "2021-12-16");
    EXPECT_EQ(review.venue, "JOURNAL OF PORT STUDIES");
    EXPECT_EQ(review.volume, "12");
    EXPECT_EQ(review.issue, "3");
    EXPECT_EQ(review.pages, "101-118");
    EXPECT_EQ(review.issn, (Texts{"1234-5678", "2345-678X"}));
    EXPECT_EQ(review.publisher, "HARBOUR PRESS");
    EXPECT_EQ(review.language, "en");
    EXPECT_EQ(review.times_cited, 17);
    EXPECT_EQ(tests::extra_of(review, "Z9"), "\"19\"");
    EXPECT_EQ(tests::extra_of(review, "DT"), "\"Review; Early Access\"");
    EXPECT_EQ(tests::extra_of(review, "EA"), "\"JUN 2021\"");
    EXPECT_EQ(tests::extra_of(review, "UT"), "\"WOS:000000000000001\"");
    EXPECT_EQ(tests::extra_of(review, "WC"), R"(["Transportation","Engineering, Marine"])");
    EXPECT_EQ(tests::extra_of(review, "C3"), R"(["Coast University","Lingnan University"])");
    EXPECT_EQ(tests::extra_of(review, "EM"), "\"astrid@example.org; bo@example.org\"");
    EXPECT_EQ(tests::extra_of(review, "FX"),
              "\"Thanks to a word that fills a line: "
              "Instrumentacion-de-Sensores-para-Aplicaciones-de-Fisiologia-y-Biomedicina, and to "
              "others.\"");
}

TEST(Wos, PeopleHaveTheAddressesThatNameThem) {
    const Record review = *tests::read_data("wos/savedrecs.txt").at(0).record;
    EXPECT_EQ(tests::names_of(review.authors),
              (Texts{"Berg, Astrid", "Lind, Bo C.", "Wu, Caicong", "Harbour Grp"}));
    EXPECT_EQ(review.authors[0].affiliations, (Texts{"Coast Univ, Dept Ships, Riga, Latvia",
                                                     "Harbour Inst, Gainesville, FL 32611 USA"}));
    EXPECT_EQ(review.authors[1].affiliations, Texts{"Coast Univ, Dept Ships, Riga, Latvia"});
    EXPECT_EQ(review.authors[2].affiliations, Texts{"Lingnan Univ, Guangzhou, Peoples R China"});
    EXPECT_EQ(
        review.affiliations,
        (Texts{"Coast Univ, Dept Ships, Riga, Latvia", "Harbour Inst, Gainesville, FL 32611 USA",
               "Lingnan Univ, Guangzhou, Peoples R China", "Old Dock Lab, Riga, Latvia"}));
    EXPECT_EQ(review.countries, (Texts{"Latvia", "USA", "Peoples R China"}));
    EXPECT_EQ(wos_country("NO COMMA"), "");
}

TEST(Wos, References) {
    const Record review = *tests::read_data("wos/savedrecs.txt").at(0).record;
    ASSERT_EQ(review.references.size(), 6U);
    EXPECT_EQ(review.references[0].text,
              "[吴才聪 Wu Caicong], 2013, [农业机械学报, Transactions of Machines], V44, P1");
    EXPECT_EQ(review.references[1].doi, "10.5555/(sici)1097(1998)43:3<338::aid-jb16>3.0.co;2-b");
    EXPECT_EQ(review.references[2].doi, "10.5555/port.77");
    EXPECT_EQ(review.references[3].publication_number, "US7128577");
    EXPECT_EQ(review.references[4].publication_number, "WO 2009/134205");
    EXPECT_EQ(review.references[5].publication_number, "");
}

TEST(Wos, ProceedingsAndEarlyAccess) {
    const auto entries = tests::read_data("wos/savedrecs.txt");
    const Record& paper = *entries[1].record;
    EXPECT_EQ(paper.id, "wos:WOS:000000000000002");
    EXPECT_EQ(paper.kind, RecordKind::Conference);
    EXPECT_EQ(to_string(paper.date), "2017");
    EXPECT_EQ(tests::extra_of(paper, "PD"), "\"SPR\"");
    EXPECT_EQ(paper.pages, "42");
    EXPECT_EQ(paper.isbn, (Texts{"978-0-00-000000-2", "978-0-00-000001-9"}));
    EXPECT_EQ(tests::extra_of(paper, "BE"), R"(["Berg, A","Tide, D"])");
    EXPECT_EQ(paper.authors.at(0).affiliations, Texts{"Coast Univ, Riga, Latvia"});
    EXPECT_EQ(paper.times_cited, 0);
    const Record& early = *entries[2].record;
    EXPECT_EQ(to_string(early.date), "2023-06");
    EXPECT_FALSE(early.times_cited);
}

// The same records as tagged text and as a table are the same Records.
TEST(Wos, TaggedAndTabAgree) {
    const auto tagged = tests::read_data("wos/savedrecs.txt");
    const auto table = tests::read_data("wos-tab/savedrecs.txt");
    ASSERT_EQ(tagged.size(), table.size());
    for (std::size_t i = 0; i < tagged.size(); ++i) {
        EXPECT_TRUE(table[i].problems.empty());
        EXPECT_EQ(to_json(*tagged[i].record), to_json(*table[i].record));
    }
}

TEST(Wos, DamagedFile) {
    const auto entries = tests::read_data("wos/damaged.isi");
    ASSERT_EQ(entries.size(), 4U);
    EXPECT_EQ(display_title(*entries[0].record), "No line that ends the entry");
    EXPECT_EQ(entries[0].record->id, "wos:WOS:A1999BB00100001");
    EXPECT_EQ(tests::names_of(entries[1].record->authors), (Texts{"Reed, A", "Fen, B"}));
    EXPECT_EQ(to_string(entries[1].record->date), "2006-05");
    EXPECT_EQ(entries[1].record->pages, "170-9");
    ASSERT_EQ(entries[2].problems.size(), 2U);
    EXPECT_EQ(entries[2].problems[0].field, "PT");
    EXPECT_EQ(entries[2].problems[1].field, "PY");
    EXPECT_EQ(entries[2].problems[1].line, 23U);
    EXPECT_EQ(display_title(*entries[3].record), "Cut short");
    ASSERT_EQ(entries[3].problems.size(), 1U);
    EXPECT_EQ(entries[3].problems[0].field, "ER");
}

TEST(Wos, APatentOfAnotherDatabase) {
    const auto entries = tests::read_data("wos/biosis.txt");
    ASSERT_EQ(entries.size(), 1U);
    const Record& patent = *entries[0].record;
    EXPECT_EQ(patent.id, "US10000000");
    EXPECT_EQ(patent.kind, RecordKind::Patent);
    EXPECT_EQ(tests::names_of(patent.patent.inventors), (Texts{"Peel, Ada", "Husk, Ben"}));
    EXPECT_EQ(patent.patent.applicants, Texts{"Litchi Machines Ltd"});
    EXPECT_TRUE(patent.authors.empty());
    EXPECT_EQ(tests::texts_of(patent.subjects),
              (Texts{"Equipment and Devices", "Food Technology", "peeler", "litchi"}));
    EXPECT_EQ(tests::extra_of(patent, "EM"), "\"ada@example.org\"");
    EXPECT_EQ(tests::extra_of(patent, "UT"), "\"BIOSIS:PREV200000000001\"");
    EXPECT_EQ(to_string(patent.date), "2018-06-19");
}

TEST(Wos, TagsInSmallLetters) {
    const auto entries = tests::read_data("wos/small_letters.ciw");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(display_title(*entries[0].record),
              "Tags in small letters is no reason to lose a title");
    EXPECT_EQ(tests::names_of(entries[0].record->authors), (Texts{"Berg, A", "Lind, B"}));
    EXPECT_TRUE(entries[0].problems.empty());
}

TEST(Wos, ACellOfATableIsTakenApartOutsideBrackets) {
    EXPECT_EQ(wos_cell_parts("[Berg, A; Lind, B] Riga; Gothenburg"),
              (Texts{"[Berg, A; Lind, B] Riga", "Gothenburg"}));
    EXPECT_EQ(wos_cell_parts("A [open; B"), (Texts{"A [open", "B"}));
    EXPECT_EQ(wos_cell_parts(""), Texts{});
}

TEST(Wos, QuotesInATableAreText) {
    const auto entries = tests::read_text(
        "PT\tAU\tTI\tSO\tUT\nJ\tBerg, A\t\"Smart\" ports\tS\tWOS:1\nJ\tLind, B\t\"open\tS\tWOS:2\n",
        "wos-tab");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(display_title(*entries[0].record), "\"Smart\" ports");
    EXPECT_EQ(display_title(*entries[1].record), "\"open");
}

TEST(Wos, AffiliationsOfAllAuthorsAreBounded) {
    std::string names;
    for (int i = 0; i < 10'000; ++i) names += (i > 0 ? "; A, B" : "A, B") + std::to_string(i);
    const std::string text = "PT J\nAU " + names + "\nTI T\nC1 [" + names + "] " +
                             std::string(100'000, 'x') + ", Latvia.\nER\n";
    const auto entries = tests::read_text(text, "wos");
    ASSERT_EQ(entries.size(), 1U);
    std::size_t bytes = 0;
    for (const Person& author : entries[0].record->authors)
        for (const std::string& affiliation : author.affiliations) bytes += affiliation.size();
    EXPECT_LT(bytes, 9'000'000U);
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].field, "C1");
}

TEST(Wos, OtherTaggedTextIsNotClaimed) {
    EXPECT_EQ(wos_confidence("TY  - JOUR\nTI  - A\nSO  - B\nER  - \n"), 0);
    EXPECT_EQ(wos_confidence("PMID- 1\nTI  - A\nSO  - B\nPT  - Letter\n"), 0);
    EXPECT_EQ(wos_tab_confidence("PT,AU,TI,SO\n"), 0);
}

}  // namespace
}  // namespace litchi::corpora
