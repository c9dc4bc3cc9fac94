#include "corpora/formats/scopus_csv.h"

#include "corpora/formats/scopus.h"
#include "corpora/formats/scopus_references.h"
#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(ScopusCsv, NewHeads) {
    const auto entries = tests::read_data("scopus-csv/new.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& twin = *entries[0].record;
    EXPECT_EQ(twin.id, "doi:10.5555/pd.2023.7");
    EXPECT_EQ(twin.kind, RecordKind::Conference);
    EXPECT_EQ(display_title(twin), "Digital twins for quays, cranes and \"smart\" gates");
    EXPECT_EQ(twin.abstract[0].text,
              "A digital twin copies a quay. It is fed by cranes. © 2023 The Authors.");
    EXPECT_EQ(tests::names_of(twin.authors), (Texts{"Berg, Astrid", "Lindqvist, Bo Carl"}));
    EXPECT_EQ(twin.authors[1].affiliations, Texts{"Coast University, Riga, Latvia"});
    EXPECT_EQ(tests::texts_of(twin.keywords), (Texts{"digital twin", "smart port"}));
    EXPECT_EQ(tests::texts_of(twin.subjects), (Texts{"Cranes", "Ports and harbors"}));
    EXPECT_EQ(twin.times_cited, 4);
    EXPECT_EQ(twin.volume, "7");
    const Record& bills = *entries[1].record;
    EXPECT_EQ(bills.id, "eid:2-s2.0-85100000002");
    EXPECT_EQ(entries[1].line, 4U);  // the row above holds a line end
    EXPECT_TRUE(bills.authors.empty());
    EXPECT_TRUE(bills.abstract.empty());
    EXPECT_EQ(bills.times_cited, std::nullopt);
}

TEST(ScopusCsv, OldHeads) {
    const auto entries = tests::read_data("scopus-csv/old.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& kelp = *entries[0].record;
    EXPECT_EQ(display_title(kelp), "Storing CO₂ under the sea");
    EXPECT_EQ(tests::names_of(kelp.authors), (Texts{"Marsh, C.", "Kelp, D.E.", "Van Dune, F."}));
    ASSERT_EQ(kelp.references.size(), 3U);
    EXPECT_EQ(kelp.references[1].text, "Fern, C., Sand; silt; clay (1999) Soil, 10.5555/soil.9");
    EXPECT_EQ(kelp.references[1].doi, "10.5555/soil.9");
    EXPECT_EQ(tests::names_of(entries[1].record->authors), (Texts{"Marsh C.", "Kelp D.E."}));
    EXPECT_EQ(entries[1].record->language, "zh");
}

TEST(ScopusReferences, AuthorsStartTheNextOneWhereTheYearIsMissing) {
    EXPECT_EQ(scopus_references("Fern, C., Moss, D.-E., Soil, , in press; Marsh, A., Silt, p. 17; "
                                "Reed, B., (1999) Soil, 7, pp. 1-9; Marsh, A., Sand and its ports"),
              (Texts{"Fern, C., Moss, D.-E., Soil, , in press", "Marsh, A., Silt, p. 17",
                     "Reed, B., (1999) Soil, 7, pp. 1-9", "Marsh, A., Sand and its ports"}));
    EXPECT_EQ(scopus_references("Soil atlas; (2001) Quays, , Riga; Sand in Motion; Fern, Clara Vi, "
                                "Sand under ships, Soil, 3, (2004)"),
              (Texts{"Soil atlas", "(2001) Quays, , Riga; Sand in Motion",
                     "Fern, Clara Vi, Sand under ships, Soil, 3, (2004)"}));
}

TEST(ScopusReferences, NamesAloneGoWithTheNextPart) {
    EXPECT_EQ(
        scopus_references("Fern C.; van der Moss D.E.; Öst B., Sand in ports, Soil, 3, (2020); "
                          "Reed PB; Marsh A, Silt, 4, (2021)"),
        (Texts{"Fern C.; van der Moss D.E.; Öst B., Sand in ports, Soil, 3, (2020)",
               "Reed PB; Marsh A, Silt, 4, (2021)"}));
    EXPECT_EQ(
        scopus_references("Fern, C.; Moss, D., Eds.; Quay Press: Riga; Reed, B., (1999) Soil"),
        (Texts{"Fern, C.; Moss, D., Eds.; Quay Press: Riga", "Reed, B., (1999) Soil"}));
}

TEST(ScopusReferences, SemicolonsInsideAReferenceStay) {
    EXPECT_EQ(
        scopus_references("Fern, C., Sand; silt and clay; Loam too (1999) Soil, 1; "
                          "Moss, D., Grain (2001) Silt, 2, 10.1002/(SICI)1097(2001)3.0.CO;2-9"),
        (Texts{"Fern, C., Sand; silt and clay; Loam too (1999) Soil, 1",
               "Moss, D., Grain (2001) Silt, 2, 10.1002/(SICI)1097(2001)3.0.CO;2-9"}));
    EXPECT_EQ(scopus_references("Fern, C., Sand (1999) Soil;Moss, D., Grain (2001) Silt;"),
              (Texts{"Fern, C., Sand (1999) Soil", "Moss, D., Grain (2001) Silt"}));
}

TEST(ScopusReferences, CompleteOnesEndBeforeACapitalLetter) {
    EXPECT_EQ(
        scopus_references("Tides, , https://tides.example, Coast Office; Ports of the North (2003) "
                          "Quays, 5; Coast Office, 1999a. Waves. Riga; Coast Office, 1999b. "
                          "Winds. Riga; accessed in May"),
        (Texts{"Tides, , https://tides.example, Coast Office", "Ports of the North (2003) Quays, 5",
               "Coast Office, 1999a. Waves. Riga",
               "Coast Office, 1999b. Winds. Riga; accessed in May"}));
}

TEST(ScopusReferences, ShortRestsGoWithTheOneBefore) {
    EXPECT_EQ(scopus_references("Fern, C., (1999) Sand, , In D. Moss (Ed.); Riga: Quay Press; "
                                "Reed, B., (2000) Silt, 3, p. 5; note"),
              (Texts{"Fern, C., (1999) Sand, , In D. Moss (Ed.); Riga: Quay Press",
                     "Reed, B., (2000) Silt, 3, p. 5; note"}));
    EXPECT_EQ(
        scopus_references("undefined; Fern C., Sand, (1999); undefined; Silt atlas; undefined"),
        (Texts{"Fern C., Sand, (1999)", "Silt atlas"}));
    EXPECT_TRUE(scopus_references(" ; ;; ").empty());
}

TEST(ScopusCsv, HeadsOf2025) {
    const auto entries = tests::read_data("scopus-csv/heads_2025.csv");
    ASSERT_EQ(entries.size(), 2U);
    const Record& locks = *entries[0].record;
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(locks.kind, RecordKind::Conference);
    EXPECT_EQ(locks.issue, "2");
    EXPECT_EQ(locks.pages, "181-193");
    EXPECT_EQ(tests::extra_of(locks, "Art. No."), "\"1620\"");
    EXPECT_EQ(locks.publisher, "Harbour Press");
    EXPECT_EQ(locks.issn, (Texts{"1559-0267", "1080-0549"}));
    EXPECT_EQ(locks.isbn, Texts{"9781781909998"});
    EXPECT_EQ(locks.venue, "Proceedings of the Lock Days");
    EXPECT_EQ(tests::extra_of(locks, "Conference name"), "\"Lock Days 2025\"");
    EXPECT_EQ(tests::extra_of(locks, "Open Access"), "\"All Open Access; Gold Open Access\"");
    EXPECT_EQ(tests::extra_of(locks, "Author(s) ID"), "\"57000000001\"");
    const Record& gates = *entries[1].record;
    EXPECT_EQ(gates.pages, "e77");
    EXPECT_EQ(gates.venue, "Gate Lett.");
    EXPECT_EQ(gates.url, "");
    EXPECT_EQ(tests::extra_of(gates, "Link"), "\"View the full record\"");
}

TEST(ScopusCsv, FundingTextsWithoutAColumnShiftNothing) {
    const auto entries = tests::read_text(
        "Title,Year,Source title,Funding Text 1,References,Publisher,EID\n"
        "One,2019,S,first,\"Fern, C., (1999) Soil\",P,2-s2.0-1\n"
        "Two,2019,S,first,second,third,\"Fern, C., (1999) Soil\",P,2-s2.0-2\n"
        "Three,2019,S,first,second,\"Fern, C., (1999) Soil\",P,other\n",
        "scopus-csv");
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& two = *entries[1].record;
    EXPECT_EQ(two.id, "eid:2-s2.0-2");
    EXPECT_EQ(two.publisher, "P");
    EXPECT_EQ(two.references.size(), 1U);
    EXPECT_EQ(tests::extra_of(two, "Funding Text 1"), "\"first second third\"");
    EXPECT_EQ(entries[1].problems.size(), 1U);
    EXPECT_EQ(tests::extra_of(*entries[2].record, "column 8"), "\"other\"");
}

TEST(ScopusCsv, BrokenRowsCostThemselvesOnly) {
    const auto entries = tests::read_data("scopus-csv/broken.csv");
    ASSERT_EQ(entries.size(), 5U);
    EXPECT_EQ(display_title(*entries[0].record), "First record");
    EXPECT_FALSE(entries[1].record);
    EXPECT_EQ(entries[1].problems[0].line, 3U);
    EXPECT_EQ(display_title(*entries[2].record), "Third record");
    EXPECT_EQ(entries[3].problems.size(), 1U);  // two columns are missing
    EXPECT_EQ(display_title(*entries[4].record), "Fifth record");
    EXPECT_TRUE(entries[4].problems.empty());
}

TEST(ScopusCsv, Identifiers) {
    EXPECT_EQ(scopus_eid("record.uri?eid=2-s2.0-85152802780&doi=10"), "2-s2.0-85152802780");
    EXPECT_EQ(scopus_eid("https://example.org"), "");
}

TEST(ScopusCsv, AuthorsOfThreeAges) {
    EXPECT_EQ(scopus_authors("Abdi R.; Bern J."), (Texts{"Abdi R.", "Bern J."}));
    EXPECT_EQ(scopus_authors("Phil J.C., Brown R."), (Texts{"Phil J.C.", "Brown R."}));
    EXPECT_EQ(scopus_authors("Marc, A., Kyp, S.-P."), (Texts{"Marc, A.", "Kyp, S.-P."}));
    EXPECT_EQ(scopus_authors(""), Texts{});
}

}  // namespace
}  // namespace litchi::corpora
