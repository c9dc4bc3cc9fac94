#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

// Tables of papers: The Lens, OpenAlex, Dimensions, IEEE Xplore, Springer Link, and those that are
// recognised by the names of their columns alone.
namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(LensScholarlyCsv, AllColumns) {
    const auto entries = tests::read_data("lens-scholarly-csv/full.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& kelp = *entries[0].record;
    EXPECT_EQ(kelp.id, "doi:10.5555/kelp.12");
    EXPECT_EQ(kelp.kind, RecordKind::Article);
    EXPECT_EQ(display_title(kelp), "Kelp farms, storms and CO₂");
    EXPECT_EQ(to_string(kelp.date), "2021-03-09");
    EXPECT_EQ(tests::names_of(kelp.authors), (Texts{"Astrid Berg", "Bo Carl Lindqvist", "林 海"}));
    EXPECT_EQ(kelp.issn, (Texts{"1559-0267", "1080-0549"}));
    EXPECT_EQ(kelp.volume, "12");
    EXPECT_EQ(kelp.issue, "3");
    EXPECT_EQ(kelp.pages, "101-118");
    EXPECT_EQ(tests::texts_of(kelp.keywords), (Texts{"kelp farm", "storm"}));
    EXPECT_EQ(tests::texts_of(kelp.subjects),
              (Texts{"Kelp", "Storm", "Coast", "Humans/physiology"}));
    ASSERT_EQ(kelp.references.size(), 2U);
    EXPECT_EQ(kelp.references[1].id, "lens:000-111-222-333-666");
    EXPECT_EQ(kelp.times_cited, 13);
    EXPECT_EQ(tests::extra_of(kelp, "Funding"), "\"Sea Fund; Coast Council\"");
    EXPECT_EQ(tests::extra_of(kelp, "Lens ID"), "\"000-111-222-333-44X\"");
    EXPECT_EQ(entries[1].record->id, "lens:000-111-222-333-777");
    EXPECT_EQ(to_string(entries[1].record->date), "1999");
    EXPECT_EQ(entries[1].record->pages, "7");
}

TEST(LensScholarlyCsv, ALineEndInsideATitle) {
    const auto entries = tests::read_data("lens-scholarly-csv/short.csv");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(display_title(*entries[0].record), "Barns, cows and sensors");
    EXPECT_EQ(entries[0].record->times_cited, 147);
}

TEST(OpenAlexCsv, NamesOfThePaths) {
    const auto entries = tests::read_data("openalex-csv/paths.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& quays = *entries[0].record;
    EXPECT_EQ(quays.id, "doi:10.5555/quay.7");
    EXPECT_EQ(tests::names_of(quays.authors),
              (Texts{"Astrid Berg", "Francisco-Javier; Reed", "林海"}));
    EXPECT_EQ(quays.affiliations, (Texts{"University of Oslo", "Coast University"}));
    EXPECT_EQ(quays.countries, (Texts{"NO", "ES", "CN"}));
    EXPECT_EQ(quays.pages, "3-19");
    EXPECT_EQ(quays.language, "en");
    EXPECT_EQ(to_string(quays.date), "2022-01-23");
    EXPECT_EQ(tests::texts_of(quays.subjects), (Texts{"Quay", "Crane", "Ports and Logistics"}));
    ASSERT_EQ(quays.references.size(), 2U);
    EXPECT_EQ(quays.references[0].id, "openalex:W9000000002");
    const Record& bare = *entries[1].record;
    EXPECT_EQ(bare.id, "openalex:W9000000004");
    EXPECT_TRUE(bare.doi.empty());
    EXPECT_TRUE(entries[1].problems.empty());
    EXPECT_EQ(tests::extra_of(bare, "type"), "\"dataset\"");
}

TEST(OpenAlexCsv, NamesInWords) {
    const auto entries = tests::read_data("openalex-csv/words.csv");
    ASSERT_EQ(entries.size(), 1U);
    const Record& gates = *entries[0].record;
    EXPECT_EQ(gates.kind, RecordKind::Review);
    EXPECT_EQ(gates.venue, "Gate Review");
    EXPECT_EQ(tests::names_of(gates.authors), (Texts{"Dora Kelp", "Mia Reed"}));
    EXPECT_EQ(gates.affiliations, Texts{"Institute of Tides"});
    EXPECT_EQ(gates.times_cited, 4);
}

TEST(DimensionsCsv, TheNoticeAboveTheHeaderIsKept) {
    const auto entries = tests::read_data("dimensions-csv/new.csv");
    ASSERT_EQ(entries.size(), 1U);
    const Record& kelp = *entries[0].record;
    EXPECT_EQ(entries[0].line, 3U);
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_TRUE(tests::extra_of(kelp, "About the data").starts_with("\"Exported on Nov 05, 2025."));
    EXPECT_EQ(kelp.id, "doi:10.5555/kelp.77");
    EXPECT_EQ(to_string(kelp.date), "2023-05-09");
    EXPECT_EQ(tests::names_of(kelp.authors), (Texts{"Berg, Astrid", "Lindqvist, Bo Carl"}));
    EXPECT_EQ(kelp.authors[0].affiliations,
              (Texts{"Institute of Tides (IoT), Oslo, Norway", "Coast University, Riga, Latvia"}));
    EXPECT_TRUE(kelp.authors[1].affiliations.empty());
    EXPECT_EQ(kelp.countries, (Texts{"Norway", "Latvia"}));
    EXPECT_EQ(kelp.pages, "33-47");
    EXPECT_EQ(kelp.url, "https://example.org/kelp.77");
    ASSERT_EQ(kelp.references.size(), 2U);
    EXPECT_EQ(kelp.references[0].text, "Fern, C., 1999, Soil Notes, V12, P45");
    EXPECT_EQ(kelp.references[0].doi, "10.5555/soil.9");
    EXPECT_EQ(kelp.references[1].text, "Reed, M., 2001, Tide Book");
    EXPECT_EQ(tests::extra_of(kelp, "Publication ID"), "\"pub.1999999999\"");
}

TEST(DimensionsCsv, OldHeads) {
    const auto entries = tests::read_data("dimensions-csv/old.csv");
    ASSERT_EQ(entries.size(), 1U);
    const Record& ropes = *entries[0].record;
    EXPECT_EQ(ropes.id, "dimensions:pub.1888888888");
    EXPECT_EQ(ropes.venue, "Proceedings of the Rope Days");
    EXPECT_EQ(ropes.affiliations, Texts{"Rope Institute"});
    EXPECT_EQ(ropes.url, "https://app.dimensions.ai/details/publication/pub.1888888888");
}

TEST(IeeeCsv, TermsAreSubjectsAndQuotesInsideCellsAreNotDoubled) {
    const auto entries = tests::read_data("ieee-csv/xplore.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& cranes = *entries[0].record;
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(cranes.kind, RecordKind::Conference);
    EXPECT_EQ(cranes.pages, "675-681");
    EXPECT_EQ(to_string(cranes.date), "2020-07-28");
    EXPECT_EQ(cranes.authors[1].affiliations, Texts{"Coast University, Riga"});
    EXPECT_EQ(tests::texts_of(cranes.keywords), (Texts{"crane", "smart grid"}));
    EXPECT_EQ(tests::texts_of(cranes.subjects),
              (Texts{"Cranes", "Power grids", "power grids", "crane load curve"}));
    EXPECT_EQ(cranes.isbn, (Texts{"978-1-7281-9999-7", "978-1-7281-9998-0"}));
    EXPECT_EQ(cranes.times_cited, 5);
    const Record& quays = *entries[1].record;
    ASSERT_EQ(entries[1].problems.size(), 1U);
    EXPECT_EQ(entries[1].problems[0].line, 3U);
    EXPECT_EQ(quays.venue, "EUROPORT 2007 - The Days of \"The Quay\"");
    EXPECT_EQ(quays.abstract[0].text, "Lamps, and \"fog\".");
    EXPECT_EQ(quays.kind, RecordKind::Article);
    EXPECT_EQ(quays.affiliations, Texts{"Harbour Office"});
}

TEST(SpringerCsv, JoinedNamesStayOneTextAndAreReportedOnce) {
    const auto entries = tests::read_data("springer-csv/link.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& cranes = *entries[0].record;
    EXPECT_EQ(tests::names_of(cranes.authors), Texts{"Vera K. FernAnton Mc BergMia Reed"});
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].field, "Authors");
    EXPECT_TRUE(entries[1].problems.empty());
    EXPECT_EQ(cranes.volume, "61");
    EXPECT_EQ(entries[1].record->venue, "Lecture Notes in Ropes");
    EXPECT_EQ(entries[1].record->kind, RecordKind::Chapter);
}

TEST(PlainTable, ListsThatAProgramWrote) {
    const auto entries = tests::read_data("table/lists.tsv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& story = *entries[0].record;
    EXPECT_EQ(tests::names_of(story.authors), (Texts{"Marsh, Cora", "Fern, Dag"}));
    EXPECT_EQ(tests::texts_of(story.keywords), (Texts{"kelp", "rope, new"}));
    EXPECT_EQ(to_string(story.date), "2014");
    EXPECT_EQ(story.pages, "e0815");
    // Neither 3 April nor 4 March: no date of the file tells.
    EXPECT_EQ(tests::extra_of(story, "Publication_Date"), "\"3/4/2014\"");
    EXPECT_EQ(entries[0].problems[0].field, "Publication_Date");
    const Record& answer = *entries[1].record;
    EXPECT_EQ(tests::names_of(answer.authors), (Texts{"Reed, Mia", "Kelp, Dora"}));
    EXPECT_EQ(tests::texts_of(answer.keywords), (Texts{"kelp", "rope"}));
    EXPECT_EQ(to_string(answer.date), "2015-02-01");
}

// Lists as JSON whose quotes are not doubled, as CORE downloads them.
TEST(PlainTable, JsonListsInCells) {
    const auto entries = tests::read_text(
        "\"workID\",\"oaiID\",\"doi\",\"title\",\"authors\"\n"
        "1,\"[\"oai:quay:1\",\"oai:pier:7\"]\",10.5555/q.1,\"Cranes, and quays\","
        "\"[\"Berg, Astrid\",\"\\u00d6st, Bo\"]\"\n"
        "2,\"[]\",,\"Ropes\",\"[]\"\n",
        "table");
    ASSERT_EQ(entries.size(), 2U);
    const Record& cranes = *entries[0].record;
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(cranes.id, "doi:10.5555/q.1");
    EXPECT_EQ(display_title(cranes), "Cranes, and quays");
    EXPECT_EQ(tests::names_of(cranes.authors), (Texts{"Berg, Astrid", "Öst, Bo"}));
    EXPECT_TRUE(entries[1].record->authors.empty());
}

TEST(PlainTable, ScreeningList) {
    const auto entries = tests::read_data("table/screening.csv");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].record->doi, "10.5555/night.1");
    EXPECT_EQ(tests::extra_of(*entries[0].record, "decision"), "\"include\"");
    EXPECT_EQ(tests::extra_of(*entries[1].record, "doi"), "\"not a doi\"");
}

TEST(PlainTable, ChineseNamesUnderALineOfText) {
    const auto entries = tests::read_data("table/chinese.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& cranes = *entries[0].record;
    EXPECT_EQ(cranes.title, (LocalTexts{{"zh-Hans", "港口的起重机"}}));
    EXPECT_EQ(tests::names_of(cranes.authors), (Texts{"林海", "李江"}));
    EXPECT_EQ(cranes.venue, "港口学报");
    EXPECT_EQ(tests::texts_of(cranes.keywords), (Texts{"港口", "起重机"}));
    EXPECT_EQ(tests::extra_of(cranes, "preamble"), "\"导出时间：2025年11月5日\"");
    EXPECT_EQ(entries[1].record->kind, RecordKind::Patent);
    EXPECT_EQ(entries[1].record->id, "CN109999998A");
}

TEST(PlainTable, ZoteroAndColumnsOfOneName) {
    const auto entries = tests::read_data("table/zotero.csv");
    ASSERT_EQ(entries.size(), 1U);
    const Record& lamps = *entries[0].record;
    EXPECT_EQ(lamps.kind, RecordKind::Article);
    EXPECT_EQ(to_string(lamps.date), "2022-05");
    EXPECT_EQ(tests::texts_of(lamps.keywords), (Texts{"lamp", "sea"}));
    EXPECT_EQ(tests::texts_of(lamps.subjects), Texts{"Lamps"});
    EXPECT_EQ(tests::extra_of(lamps, "other_titles"), "\"Leuchten der See\"");
}

}  // namespace
}  // namespace litchi::corpora
