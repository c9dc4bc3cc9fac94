#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

// The European Patent Office's formats: epo, ep-fulltext.
namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

std::string text_in(const LocalTexts& texts, std::string_view language) {
    for (const LocalText& entry : texts)
        if (entry.language == language) return entry.text;
    return {};
}

// Each name in two formats, each number in three.
TEST(Epo, OpsBiblio) {
    const auto entries = tests::read_data("epo/ops.xml");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "EP9000001A1");
    EXPECT_EQ(text_in(record.title, "de"), "Vorrichtung für Steinformlinge");
    EXPECT_EQ(text_in(record.title, "en"), "Apparatus for green bricks");
    EXPECT_EQ(text_in(record.abstract, "fr"), "Un appareil (1) pour briques.");
    EXPECT_EQ(to_string(record.date), "2000-05-17");
    EXPECT_EQ(record.patent.family, "99000001");
    EXPECT_EQ(record.patent.application_number, "EP99200001");
    EXPECT_EQ(to_string(record.patent.filing_date), "1999-11-08");
    EXPECT_EQ(to_string(record.patent.priority_date), "1998-11-12");
    EXPECT_EQ(record.patent.applicants, Texts{"Steenbeheer B.V."});
    EXPECT_EQ(tests::names_of(record.patent.inventors), Texts{"JANSEN, WILHELMINA MARIA"});
    EXPECT_EQ(record.patent.inventors[0].affiliations, Texts{"NL"});
    EXPECT_EQ(record.countries, Texts{"NL"});
    EXPECT_EQ(record.patent.ipc, (Texts{"B28B 5/02", "B28B 1/29"}));
    EXPECT_EQ(record.patent.cpc, Texts{"B28B 5/022"});
    ASSERT_EQ(record.references.size(), 2U);
    EXPECT_EQ(record.references[0].publication_number, "DE3500001A1");
    EXPECT_EQ(record.references[0].text, "STEIN GMBH [DE], 1987");
    EXPECT_EQ(record.references[1].doi, "10.5555/bricks.1");
    EXPECT_EQ(tests::extra_of(record, "UC"), "\"425/447\"");
    EXPECT_EQ(tests::extra_of(record, "applicant@epodoc"), "\"STEEN BEHEER BV\"");
}

TEST(Epo, DocdbWithPrefixes) {
    const auto entries = tests::read_data("epo/docdb.xml");
    ASSERT_EQ(entries.size(), 1U);
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "CN109999999A");
    EXPECT_EQ(text_in(record.title, "zh"), "荔枝种植方法");
    EXPECT_EQ(text_in(record.title, "en"), "Method for planting litchi");
    EXPECT_EQ(text_in(record.abstract, "zh"), "本发明公开了一种方法。");
    EXPECT_EQ(to_string(record.date), "2019-05-28");
    EXPECT_EQ(record.patent.application_number, "CN201910000001");
    EXPECT_EQ(record.patent.applicants, Texts{"荔枝大学"});
    EXPECT_EQ(record.countries, Texts{"CN"});
    EXPECT_EQ(tests::names_of(record.patent.inventors), Texts{"LI MING"});
    EXPECT_EQ(record.patent.ipc, Texts{"A01G 22/05"});
    EXPECT_EQ(record.patent.cpc, Texts{"A01G 22/05"});
    EXPECT_EQ(tests::extra_of(record, "applicant@docdba"), "\"LITCHI UNIVERSITY\"");
}

TEST(Epo, ClaimsOfTheFullTextService) {
    const auto entries = tests::read_data("epo/claims.xml");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].record->id, "EP9000001A1");
    EXPECT_EQ(entries[0].record->patent.claims,
              (Texts{"1. An apparatus.", "2. The apparatus of claim 1."}));
}

// The description is not well-formed, which nobody notices.
TEST(EpFulltext, Grant) {
    const auto entries = tests::read_data("ep-fulltext/grant.xml");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "EP3999999B1");
    EXPECT_EQ(record.title.size(), 3U);
    EXPECT_EQ(text_in(record.title, "fr"), "FERMETURE À VIS");
    EXPECT_EQ(to_string(record.date), "2021-07-07");
    EXPECT_EQ(record.patent.application_number, "EP16999999.1");
    EXPECT_EQ(to_string(record.patent.filing_date), "2016-08-29");
    EXPECT_EQ(to_string(record.patent.priority_date), "2015-08-25");
    EXPECT_EQ(tests::names_of(record.patent.inventors), Texts{"JACOB, Chris"});
    EXPECT_EQ(record.patent.inventors[0].affiliations, Texts{"42100 Saint-Etienne, FR"});
    EXPECT_EQ(record.patent.applicants, Texts{"Lid Management LLC"});
    EXPECT_EQ(record.patent.ipc, Texts{"B65D 51/18"});
    EXPECT_EQ(record.patent.cpc, Texts{"B60K 17/28"});
    EXPECT_EQ(record.patent.claims, Texts{"A closure for CO₂: with a lid."});
    EXPECT_EQ(tests::extra_of(record, "claims@de"), "\"Ein Verschluss.\"");
    EXPECT_EQ(tests::extra_of(record, "B310"), R"(["US 201514860000","US 201514850000"])");
    EXPECT_EQ(tests::extra_of(record, "B871"), "\"WO2017050000 20170330 201713\"");
}

TEST(EpFulltext, CitationsOfTheGrantAndItsDescription) {
    const Record record = *tests::read_data("ep-fulltext/grant.xml").at(0).record;
    ASSERT_EQ(record.references.size(), 6U);
    EXPECT_EQ(record.references[0].publication_number, "WO2014114000A1");
    EXPECT_EQ(record.references[1].publication_number, "US20070204000A1");
    EXPECT_EQ(record.references[2].text, "see the search report");
    EXPECT_EQ(record.references[3].text, "BERG, ASTRID: \"Closures\", J. FRUIT, 2012");
    EXPECT_EQ(record.references[4].publication_number, "JP58180000A");
    EXPECT_EQ(record.references[5].text, "REED et al., 2011, Lids, Nat. Lid, V11, P23");
}

TEST(EpFulltext, AnOldApplication) {
    const auto entries = tests::read_data("ep-fulltext/application.xml");
    ASSERT_EQ(entries.size(), 1U);
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "EP0000099A1");
    EXPECT_EQ(record.language, "de");
    EXPECT_EQ(text_in(record.abstract, "de"), "Neue Derivate.");
    EXPECT_EQ(record.patent.ipc, (Texts{"C07D 307/12", "A01N 43/08"}));
    EXPECT_EQ(record.patent.applicants, Texts{"FURAN AG"});
}

}  // namespace
}  // namespace litchi::corpora
