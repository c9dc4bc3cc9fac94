#include "tests/corpora/reading.h"

#include <gtest/gtest.h>

// pubmed-xml and endnote-xml.
namespace litchi::corpora {
namespace {

using Texts = std::vector<std::string>;

TEST(PubmedXml, Article) {
    const auto entries = tests::read_data("pubmed-xml/set.xml");
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "doi:10.5555/fruit.2007.59");
    EXPECT_EQ(record.kind, RecordKind::Review);
    EXPECT_EQ(display_title(record), "Storing CO₂ in Litchi peel.");
    ASSERT_EQ(record.abstract.size(), 2U);
    EXPECT_EQ(record.abstract[0].text,
              "BACKGROUND: Peel is left over. RESULTS: It stays at p<0.05.");
    EXPECT_EQ(record.abstract[1].language, "es");
    EXPECT_EQ(record.venue, "Journal of fruit & soil");
    EXPECT_EQ(record.volume, "4");
    EXPECT_EQ(record.issue, "2");
    EXPECT_EQ(record.pages, "132-42");
    EXPECT_EQ(record.issn, (Texts{"1552-0000", "1552-0001"}));
    EXPECT_EQ(to_string(record.date), "2008-02");
    EXPECT_EQ(tests::names_of(record.authors), (Texts{"Berg, Astrid B Jr", "Litchi Study Group"}));
    EXPECT_EQ(record.authors[0].affiliations,
              (Texts{"University of Litchi, Bergen, Norway.", "Peel Institute, Oslo, Norway."}));
    EXPECT_EQ(record.affiliations.size(), 2U);
}

TEST(PubmedXml, KeywordsSubjectsAndReferences) {
    const Record record = *tests::read_data("pubmed-xml/set.xml").at(0).record;
    EXPECT_EQ(tests::texts_of(record.keywords), (Texts{"peel", "carbon, stored"}));
    EXPECT_EQ(tests::texts_of(record.subjects),
              (Texts{"Water Pollutants, Chemical/*analysis/toxicity", "*Fruit", "Life Support"}));
    ASSERT_EQ(record.references.size(), 1U);
    EXPECT_EQ(record.references[0].doi, "10.5555/reed.1");
    EXPECT_EQ(record.references[0].text, "Reed J. Peel. J Fruit. 2001;1:2.");
    EXPECT_EQ(tests::extra_of(record, "PMID"), "\"90000001\"");
    EXPECT_EQ(tests::extra_of(record, "pmc"), "\"PMC9000001\"");
    EXPECT_EQ(tests::extra_of(record, "Chemical"), "\"Carbon Dioxide (142M471B3J)\"");
    EXPECT_EQ(tests::extra_of(record, "PubMedPubDate"), "\"received 2007-6-15\"");
    EXPECT_EQ(tests::extra_of(record, "ArticleDate"), "\"2007-12-23\"");
}

TEST(PubmedXml, TitlesInTwoLanguagesAndAVagueDate) {
    const auto entries = tests::read_data("pubmed-xml/set.xml");
    const Record& record = *entries.at(1).record;
    EXPECT_TRUE(entries[1].problems.empty());
    EXPECT_EQ(record.id, "pmid:90000002");
    EXPECT_EQ(record.language, "sv");
    EXPECT_EQ(display_title(record, "en"), "[Peel and health].");
    EXPECT_EQ(display_title(record), "Skal och hälsa.");
    EXPECT_EQ(to_string(record.date), "1999");
    EXPECT_EQ(tests::extra_of(record, "MedlineDate"), "\"1999 Spring\"");
    EXPECT_EQ(record.authors[0].affiliations, Texts{"Lund."});
    ASSERT_EQ(record.references.size(), 1U);
    EXPECT_EQ(record.references[0].id, "pmid:70000001");
}

TEST(PubmedXml, AChapterOfABook) {
    const Record record = *tests::read_data("pubmed-xml/set.xml").at(2).record;
    EXPECT_EQ(record.kind, RecordKind::Chapter);
    EXPECT_EQ(display_title(record), "Peel");
    EXPECT_EQ(record.venue, "All about Fruit");
    EXPECT_EQ(record.publisher, "Fruit Press");
    EXPECT_EQ(record.isbn, Texts{"9780000000001"});
    EXPECT_EQ(to_string(record.date), "2001-02");
    EXPECT_EQ(tests::names_of(record.authors), Texts{"Elm, Eve"});
    EXPECT_EQ(tests::extra_of(record, "editors"), "\"Oak, John\"");
}

// Text in runs of style, two ISSNs in one element, a date without its year, keywords a line.
TEST(EndnoteXml, StyledText) {
    const auto entries = tests::read_data("endnote-xml/styles.xml");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].problems.empty());
    const Record& record = *entries[0].record;
    EXPECT_EQ(record.id, "doi:10.5555/fruit.18");
    EXPECT_EQ(record.kind, RecordKind::Article);
    EXPECT_EQ(display_title(record), "Storing CO₂ in Litchi");
    EXPECT_EQ(record.abstract[0].text, "Peel <5% is kept.");
    EXPECT_EQ(record.venue, "Journal of Fruit");
    EXPECT_EQ(record.volume, "18");
    EXPECT_EQ(record.issue, "1");
    EXPECT_EQ(record.pages, "93-105");
    EXPECT_EQ(record.issn, (Texts{"1532-0000", "0007-0000"}));
    EXPECT_TRUE(record.isbn.empty());
    EXPECT_EQ(to_string(record.date), "2015-03-03");
    EXPECT_EQ(tests::names_of(record.authors), (Texts{"Berg, Astrid", "Reed, J. A."}));
    EXPECT_EQ(tests::texts_of(record.keywords), (Texts{"peel", "carbon, stored", "soil"}));
    EXPECT_EQ(record.url, "http://example.org/fruit");
    EXPECT_EQ(record.language, "en");
    EXPECT_EQ(tests::extra_of(record, "url"), "\"<Go to ISI>://000000000000001\"");
    EXPECT_EQ(tests::extra_of(record, "secondary-title"), "\"J Fruit\"");
    EXPECT_EQ(tests::extra_of(record, "secondary-authors"), "\"Oak, John\"");
    EXPECT_EQ(tests::extra_of(record, "accession-num"), "\"ISI:000000000000001\"");
}

TEST(EndnoteXml, PlainTextAndABrokenRecord) {
    const auto entries = tests::read_data("endnote-xml/plain.xml");
    ASSERT_EQ(entries.size(), 4U);
    const Record& chapter = *entries[0].record;
    EXPECT_EQ(chapter.kind, RecordKind::Chapter);
    EXPECT_EQ(chapter.venue, "All about Fruit");
    EXPECT_EQ(chapter.issue, "3");
    EXPECT_EQ(chapter.isbn, Texts{"978-0-00-000000-2"});
    EXPECT_EQ(chapter.publisher, "Fruit Press");
    EXPECT_EQ(to_string(chapter.date), "2022-05");
    const Record& patent = *entries[1].record;
    EXPECT_EQ(patent.id, "WO2011030000A1");
    EXPECT_EQ(tests::names_of(patent.patent.inventors), Texts{"Peel, Ada"});
    EXPECT_EQ(patent.patent.applicants, Texts{"Litchi Machines Ltd."});
    EXPECT_EQ(display_title(*entries[2].record), "Broken & title");
    ASSERT_EQ(entries[2].problems.size(), 1U);
    EXPECT_EQ(entries[2].problems[0].line, 24U);
    EXPECT_EQ(entries[3].record->kind, RecordKind::Thesis);
    EXPECT_TRUE(entries[3].problems.empty());
}

TEST(PubmedXml, ADateThatIsNoneIsKeptWhole) {
    const auto entries = tests::read_text(
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>9</PMID><Article><Journal>"
        "<JournalIssue><PubDate><MedlineDate>199港 Spring</MedlineDate></PubDate></JournalIssue>"
        "</Journal><ArticleTitle>Peel.</ArticleTitle></Article></MedlineCitation></PubmedArticle>"
        "</PubmedArticleSet>",
        "pubmed-xml");
    ASSERT_EQ(entries.size(), 1U);
    ASSERT_TRUE(entries[0].record);
    EXPECT_TRUE(entries[0].record->date.empty());
    EXPECT_EQ(tests::extra_of(*entries[0].record, "MedlineDate"), "\"199港 Spring\"");
}

}  // namespace
}  // namespace litchi::corpora
