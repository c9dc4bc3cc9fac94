#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

// The USPTO's formats: uspto-xml, uspto-sgml, uspto-text.
namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

// Three documents end to end, the second of them broken; a description that is not well-formed.
TEST(UsptoXml, AGrantOfAWeeklyFile) {
    const auto entries = tests::read_data("uspto-xml/weekly.xml");
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(entries[0].line, 3U);
    const Record& grant = *entries[0].record;
    EXPECT_EQ(grant.id, "US8999999B2");
    EXPECT_EQ(grant.kind, RecordKind::Patent);
    EXPECT_EQ(grant.language, "en");
    EXPECT_EQ(display_title(grant), "Storing CO₂ in composted Litchi peel");
    EXPECT_EQ(grant.abstract[0].text, "Peel is composted at 60° C. The gas is kept.");
    EXPECT_EQ(to_string(grant.date), "2015-04-07");
    const PatentData& patent = grant.patent;
    EXPECT_EQ(patent.publication_number, "US8999999B2");
    EXPECT_EQ(patent.kind_code, "B2");
    EXPECT_EQ(patent.application_number, "US13700001");
    EXPECT_EQ(to_string(patent.filing_date), "2012-10-03");
    EXPECT_EQ(to_string(patent.priority_date), "2011-09-30");  // of the provisional application
    EXPECT_EQ(tests::names_of(patent.inventors), (Texts{"Berg, Astrid", "Reed, John A. Jr."}));
    EXPECT_EQ(patent.inventors[1].affiliations, Texts{"Salem, OR, US"});
    EXPECT_EQ(patent.applicants, Texts{"Nordic Fruit R&D AS"});
    EXPECT_EQ(grant.countries, (Texts{"NO", "US"}));
    EXPECT_EQ(patent.ipc, Texts{"C05F 3/00"});
    EXPECT_EQ(patent.cpc, (Texts{"C05F 3/06", "Y02P 20/145"}));
    EXPECT_EQ(patent.claims, (Texts{"1. A process comprising: a) drying peel; and b) storing CO₂.",
                                    "2. The process of claim 1, wherein the peel is dry."}));
}

TEST(UsptoXml, CitationsAndWhatHasNoPlace) {
    const Record grant = *tests::read_data("uspto-xml/weekly.xml").at(0).record;
    ASSERT_EQ(grant.references.size(), 3U);
    EXPECT_EQ(grant.references[0].publication_number, "US20070123456A1");
    EXPECT_EQ(grant.references[0].text, "Reed et al., 2007");
    EXPECT_EQ(grant.references[1].publication_number, "USD654321S");
    EXPECT_EQ(grant.references[2].doi, "10.5555/fruit.7");
    EXPECT_EQ(grant.references[2].text,
              "Berg, A. “Peel and soil”, J. Fruit, 2010, doi:10.5555/fruit.7.");
    EXPECT_EQ(tests::extra_of(grant, "classification-national"), R"(["71 21","422 67"])");
    EXPECT_EQ(tests::extra_of(grant, "related-publication"), "\"US20130099999A1\"");
    EXPECT_EQ(tests::extra_of(grant, "priority-claim"), "\"NO 2011 1234 20111004\"");
    EXPECT_EQ(tests::extra_of(grant, "number-of-claims"), "\"2\"");
}

TEST(UsptoXml, ABrokenDocumentIsReadUpToThereAndTheNextOneWhole) {
    const auto entries = tests::read_data("uspto-xml/weekly.xml");
    ASSERT_EQ(entries.size(), 3U);
    ASSERT_EQ(entries[1].problems.size(), 1U);
    EXPECT_EQ(entries[1].problems[0].line, 40U);
    EXPECT_EQ(entries[1].problems[0].why,
              "The XML is not well-formed: Opening and ending tag mismatch: invention-title");
    EXPECT_EQ(entries[1].record->id, "US9000001B1");
    EXPECT_EQ(display_title(*entries[1].record), "A press for peel");
    const Record& application = *entries[2].record;
    EXPECT_EQ(application.id, "US20050001111A1");
    EXPECT_EQ(application.patent.ipc, Texts{"A01G 9/24"});
    EXPECT_EQ(to_string(application.patent.priority_date), "2002-10-21");
    EXPECT_EQ(tests::names_of(application.patent.inventors), Texts{"Kaufmann, Heidi R."});
    EXPECT_EQ(application.patent.inventors[0].affiliations, Texts{"Bern, CH"});
    EXPECT_EQ(application.patent.applicants, Texts{"Glashaus AG"});
    EXPECT_EQ(application.patent.claims, Texts{"1. A greenhouse."});
}

TEST(UsptoXml, ApplicationsOf2001) {
    const auto entries = tests::read_data("uspto-xml/pap.xml");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "US20010000999A1");
    EXPECT_EQ(display_title(record), "Lamp with a α-alumina tube");
    EXPECT_EQ(record.abstract[0].text, "A lamp. It gives light — and &unknown; heat.");
    EXPECT_EQ(record.patent.application_number, "US09700001");
    EXPECT_EQ(to_string(record.patent.filing_date), "2000-12-04");
    EXPECT_EQ(to_string(record.patent.priority_date), "1999-04-05");
    EXPECT_EQ(tests::names_of(record.patent.inventors), (Texts{"Mori, Kenta", "Peel, Ada B."}));
    EXPECT_EQ(record.patent.inventors[0].affiliations, Texts{"Chiba-shi, JP"});
    EXPECT_EQ(record.patent.applicants, Texts{"LAMP WORKS CO., LTD."});
    EXPECT_EQ(record.patent.ipc, Texts{"H01J 1/62"});
    EXPECT_EQ(record.patent.claims, Texts{"1. A lamp comprising: a tube."});
    EXPECT_EQ(tests::extra_of(record, "uspc"), "\"313/504000\"");
}

// Empty elements without an end, names of characters from ISO 8879, symbols in columns.
TEST(UsptoSgml, Patdoc) {
    const auto entries = tests::read_data("uspto-sgml/patdoc.sgm");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "US6299999B1");
    EXPECT_EQ(display_title(record), "Greenhouse for α-pinene — and CO₂");
    EXPECT_EQ(record.abstract[0].text, "A greenhouse, see FIG. 1.");
    EXPECT_EQ(to_string(record.date), "2001-01-09");
    EXPECT_EQ(record.patent.application_number, "US09400001");
    EXPECT_EQ(to_string(record.patent.priority_date), "1997-04-08");
    EXPECT_EQ(record.patent.ipc, (Texts{"A01G 9/00", "G06F 15/16"}));
    EXPECT_EQ(tests::names_of(record.patent.inventors), Texts{"Berg, Astrid"});
    EXPECT_EQ(record.patent.applicants, Texts{"Glass & Leaf AS"});
    ASSERT_EQ(record.references.size(), 3U);
    EXPECT_EQ(record.references[0].publication_number, "US5825759A");
    EXPECT_EQ(record.references[1].publication_number, "WO9625012");
    EXPECT_EQ(record.references[2].text, "J. Fruit, vol. 9, H. Handegård, “Glass”, 46th year.");
    EXPECT_EQ(record.patent.claims, Texts{"1. A greenhouse of claim 0 with: a roof."});
    EXPECT_EQ(tests::extra_of(record, "B521"), "\"47 17\"");
}

TEST(UsptoText, GreenBook) {
    const auto entries = tests::read_data("uspto-text/greenbook.txt");
    ASSERT_EQ(entries.size(), 2U);
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "US3999999");
    EXPECT_EQ(display_title(record), "Drying fruit peel at 60° C.");
    EXPECT_EQ(record.abstract[0].text,
              "Peel is dried in CO₂ at a pressure of 10⁵ Pa so that nothing is lost. It is kept.");
    EXPECT_EQ(to_string(record.date), "1976-02-10");
    EXPECT_EQ(record.patent.application_number, "US05440001");
    EXPECT_EQ(to_string(record.patent.filing_date), "1974-10-29");
    EXPECT_EQ(to_string(record.patent.priority_date), "1973-10-30");
    EXPECT_EQ(tests::names_of(record.patent.inventors),
              (Texts{"Daniels, Edith E.", "Mori, Kenta"}));
    EXPECT_EQ(record.patent.inventors[1].affiliations, Texts{"Chiba, JP"});
    EXPECT_EQ(record.patent.applicants, Texts{"Peel Works Incorporated"});
    EXPECT_EQ(record.patent.ipc, (Texts{"B60R 9/00", "A23L 3/40"}));
    ASSERT_EQ(record.references.size(), 3U);
    EXPECT_EQ(record.references[0].publication_number, "US2542907");
    EXPECT_EQ(record.references[0].text, "Reed et al., 1951");
    EXPECT_EQ(record.references[1].publication_number, "DE1234567");
    EXPECT_EQ(record.references[2].text, "Berg, \"Peel\", J. Fruit, vol. 1, 1970.");
    EXPECT_EQ(record.patent.claims,
              (Texts{"1. A process for drying peel, comprising: a. cutting; and b. drying.",
                     "2. The process of claim 1."}));
    EXPECT_EQ(tests::extra_of(record, "OCL"), "\"224 4207\"");
    EXPECT_EQ(entries[1].record->id, "USD239999");
    EXPECT_EQ(entries[1].record->patent.claims,
              Texts{"The ornamental design for a peeler, as shown."});
}

// A summary line may look like a tagged line: "LED lamp".
TEST(UsptoText, Brs) {
    const auto entries = tests::read_data("uspto-text/brs.txt");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "US9999999B2");
    EXPECT_EQ(display_title(record), "LED lamp for drying fruit");
    EXPECT_EQ(record.abstract[0].text, "A lamp is provided. It dries.");
    EXPECT_EQ(to_string(record.patent.filing_date), "2012-11-14");
    EXPECT_EQ(to_string(record.patent.priority_date), "2011-11-14");
    EXPECT_EQ(tests::names_of(record.patent.inventors), Texts{"Yu, Li-Hua"});
    EXPECT_EQ(record.patent.inventors[0].affiliations, Texts{"New Taipei, TW"});
    EXPECT_EQ(record.patent.applicants, Texts{"LIGHT INC."});
    EXPECT_EQ(record.patent.cpc, (Texts{"H05K 9/0066", "Y02P 20/145"}));
    ASSERT_EQ(record.references.size(), 3U);
    EXPECT_EQ(record.references[0].publication_number, "US20030169838A1");
    EXPECT_EQ(record.references[1].publication_number, "JP201045940");
    EXPECT_EQ(record.patent.claims,
              (Texts{"1. A lamp, comprising: a diode.", "2. The lamp of claim 1."}));
    EXPECT_EQ(tests::extra_of(record, "PDID"), "\"US 20130120000 A1\"");
    EXPECT_EQ(display_title(*entries[1].record), "USB fan");
}

}  // namespace
}  // namespace litchi::corpora
