#include "tests/corpora/reading.h"

#include <gmock/gmock.h>

// The JSON of Lens and of Google Patents Public Data.
namespace litchi::corpora {
namespace {

using testing::ElementsAre;

TEST(LensScholarlyJson, AWork) {
    const auto entries = tests::read_data("lens-scholarly-json/export.jsonl");
    ASSERT_EQ(entries.size(), 2U);
    const Record& work = *entries[0].record;
    EXPECT_EQ(work.id, "doi:10.5555/lens.1");
    EXPECT_EQ(work.kind, RecordKind::Review);
    EXPECT_EQ(work.abstract[0].text, "Farms & ports. Second line.");
    EXPECT_THAT(tests::names_of(work.authors),
                ElementsAre("Berg, Astrid", "The Harbour Consortium"));
    EXPECT_THAT(work.authors[0].affiliations, ElementsAre("Orchard Institute"));
    EXPECT_THAT(work.countries, ElementsAre("NO"));
    EXPECT_THAT(tests::texts_of(work.keywords), ElementsAre("tidal farm", "port, green"));
    EXPECT_THAT(tests::texts_of(work.subjects), ElementsAre("Tide", "Port", "Oceans/methods"));
    EXPECT_EQ(to_string(work.date), "2020-08-20");
    EXPECT_EQ(work.venue, "Journal of Invented Tides");
    EXPECT_THAT(work.issn, ElementsAre("1234-5679"));
    EXPECT_EQ(work.pages, "5-17");
    EXPECT_EQ(work.times_cited, 9);
    EXPECT_EQ(work.url, "http://example.org/1");
    ASSERT_EQ(work.references.size(), 1U);
    EXPECT_EQ(work.references[0].id, "lens:000-000-000-000-028");
    EXPECT_EQ(tests::extra_of(work, "external_ids.pmid"), "\"90000001\"");
    EXPECT_EQ(tests::extra_of(work, "lens_id"), "\"000-000-000-000-01X\"");
}

// The full date of a work of which only the year is known is a first of January.
TEST(LensScholarlyJson, ADateIsAsPreciseAsItsParts) {
    const Record work = *tests::read_data("lens-scholarly-json/answer.json").at(1).record;
    EXPECT_EQ(work.id, "lens:000-000-000-000-028");
    EXPECT_EQ(to_string(work.date), "1974");
    EXPECT_EQ(work.venue, "Tide Days 1974");
    EXPECT_EQ(work.kind, RecordKind::Conference);
}

TEST(LensPatentJson, APatent) {
    const auto entries = tests::read_data("lens-patent-json/export.jsonl");
    ASSERT_EQ(entries.size(), 2U);
    const Record& record = *entries[0].record;
    const PatentData& patent = record.patent;
    EXPECT_EQ(record.id, "EP9999999A1");
    EXPECT_EQ(record.kind, RecordKind::Patent);
    ASSERT_EQ(record.title.size(), 3U);
    EXPECT_EQ(record.title[0].language, "de");
    EXPECT_EQ(record.title[2].language, "zh-Hans");
    EXPECT_EQ(to_string(record.date), "2019-07-04");
    EXPECT_EQ(patent.application_number, "EP17000001A");
    EXPECT_EQ(to_string(patent.filing_date), "2017-12-31");
    EXPECT_EQ(to_string(patent.priority_date), "2016-12-31");
    EXPECT_EQ(patent.kind_code, "A1");
    EXPECT_EQ(patent.family, "lens:000-000-000-000-05X");
    EXPECT_THAT(tests::names_of(patent.inventors), ElementsAre("BERG ASTRID"));
    EXPECT_THAT(patent.applicants, ElementsAre("ORCHARD INST AS"));
    EXPECT_THAT(patent.ipc, ElementsAre("F25D3/00"));
    EXPECT_THAT(patent.cpc, ElementsAre("F25D3/00", "Y02P60/80"));
    EXPECT_THAT(patent.claims, ElementsAre("A cooler, with ice.", "The cooler of claim 1."));
    EXPECT_EQ(record.times_cited, 1);
    EXPECT_EQ(tests::extra_of(record, "biblio.priority_claims.claims"), "\"NO20160001A\"");
    EXPECT_EQ(tests::extra_of(record, "families.simple_family.members"),
              R"(["US20190000009A1","EP9999999A1"])");
}

// The same document cited in two phases is one reference.
TEST(LensPatentJson, CitationsOfPatentsAndPapers) {
    const Record record = *tests::read_data("lens-patent-json/export.jsonl").at(0).record;
    ASSERT_EQ(record.references.size(), 2U);
    EXPECT_EQ(record.references[0].publication_number, "WO2009000001A2");
    EXPECT_EQ(record.references[1].doi, "10.5555/ice.1");
    EXPECT_EQ(record.references[1].id, "lens:000-000-000-000-128");
    EXPECT_THAT(record.references[1].text, testing::StartsWith("STONE J"));
}

TEST(LensPatentJson, AnAnswerOfTheApi) {
    const auto entries = tests::read_data("lens-patent-json/answer.json");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].record->id, "CN209999999U");
    EXPECT_EQ(entries[0].record->language, "zh");
    EXPECT_EQ(entries[0].record->times_cited, 4);
}

TEST(BigQueryPatents, ARow) {
    const auto entries = tests::read_data("bigquery-patents/rows.json");
    ASSERT_EQ(entries.size(), 2U);
    const Record& record = *entries[0].record;
    const PatentData& patent = record.patent;
    EXPECT_EQ(record.id, "CN109999999B");
    ASSERT_EQ(record.title.size(), 2U);
    EXPECT_EQ(record.title[1].language, "zh-Hans");
    EXPECT_EQ(record.abstract[0].text, "A cold box.");
    EXPECT_EQ(to_string(record.date), "2020-01-03");
    EXPECT_EQ(to_string(patent.filing_date), "2017-01-05");
    EXPECT_EQ(to_string(patent.priority_date), "2016-01-05");
    EXPECT_EQ(patent.family, "60000001");
    EXPECT_THAT(tests::names_of(patent.inventors), ElementsAre("CHEN JING"));
    EXPECT_THAT(patent.applicants, ElementsAre("LYCHEE UNIV"));
    EXPECT_THAT(patent.cpc, ElementsAre("F25D3/00", "Y02P60/80"));
    EXPECT_THAT(patent.claims, ElementsAre("1. A cold box."));
    EXPECT_THAT(record.countries, ElementsAre("CN"));
    ASSERT_EQ(record.references.size(), 2U);
    EXPECT_EQ(record.references[0].publication_number, "US-9999999-B2");
    EXPECT_EQ(record.references[1].doi, "10.5555/ice.1");
    EXPECT_EQ(tests::extra_of(record, "inventor"), R"(["陈静"])");
}

// Whole numbers as texts, 0 and -1 for nothing, no harmonised names.
TEST(BigQueryPatents, NothingIsWrittenAsZero) {
    const Record record = *tests::read_data("bigquery-patents/query.json").at(0).record;
    EXPECT_EQ(record.id, "JP2001000001A");
    EXPECT_EQ(to_string(record.date), "2001-01-09");
    EXPECT_TRUE(record.patent.filing_date.empty());
    EXPECT_TRUE(record.patent.priority_date.empty());
    EXPECT_EQ(record.patent.family, "");
    EXPECT_THAT(tests::names_of(record.patent.inventors), ElementsAre("Reed, Otto"));
    EXPECT_THAT(record.patent.applicants, ElementsAre("Quay Corp"));
    EXPECT_EQ(tests::extra_of(record, "grant_date"), "\"20010110\"");
}

}  // namespace
}  // namespace litchi::corpora
