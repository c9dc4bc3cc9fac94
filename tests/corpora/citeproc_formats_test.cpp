#include "tests/corpora/reading.h"

#include <gmock/gmock.h>

// Crossref's JSON and CSL-JSON.
namespace litchi::corpora {
namespace {

using testing::ElementsAre;

// A work with all dates, one of a book with an ISBN as an address and an article number, and one
// that says nothing in words.
TEST(Crossref, AListOfWorks) {
    const auto entries = tests::read_data("crossref/work_list.json");
    ASSERT_EQ(entries.size(), 3U);
    const Record& work = *entries[0].record;
    EXPECT_EQ(work.id, "doi:10.5555/xref.1");
    EXPECT_EQ(work.kind, RecordKind::Article);
    EXPECT_EQ(display_title(work), "Cold chains for lychee ports");
    EXPECT_EQ(work.abstract[0].text, "Aims Keep CO₂ & fruit cold. See here.");
    EXPECT_EQ(to_string(work.date), "2020-03");
    EXPECT_EQ(work.venue, "Journal of Invented Orchards");
    EXPECT_EQ(work.volume + "/" + work.issue + "/" + work.pages, "11/3/101-117");
    EXPECT_EQ(work.publisher, "Example Press");
    EXPECT_THAT(work.issn, ElementsAre("1234-5679"));
    EXPECT_THAT(tests::names_of(work.authors),
                ElementsAre("Berg, Astrid", "Reed, Otto, Jr.", "The Harbour Consortium"));
    EXPECT_THAT(work.authors[0].affiliations, ElementsAre("Orchard Institute"));
    EXPECT_THAT(tests::texts_of(work.subjects), ElementsAre("Food Science", "Transportation"));
    EXPECT_EQ(work.times_cited, 5);
    EXPECT_EQ(tests::extra_of(work, "subtitle"), "[\"A made-up survey\"]");
    EXPECT_EQ(tests::extra_of(work, "container-title"), "\"J. Invent. Orch.\"");
    EXPECT_EQ(tests::extra_of(work, "editor"), "\"Quay, Ines\"");
    const Record& chapter = *entries[1].record;
    EXPECT_EQ(chapter.kind, RecordKind::Chapter);
    EXPECT_EQ(chapter.pages, "e55");
    EXPECT_THAT(chapter.isbn, ElementsAre("9780000000002"));
    EXPECT_EQ(to_string(chapter.date), "2018");
    EXPECT_FALSE(entries[2].record);
}

TEST(Crossref, ReferencesHaveADoiATextOrParts) {
    const Record work = *tests::read_data("crossref/work.json").at(0).record;
    ASSERT_EQ(work.references.size(), 3U);
    EXPECT_EQ(work.references[0].doi, "10.5555/old.1");
    EXPECT_EQ(work.references[1].doi, "10.5555/old.2");
    EXPECT_EQ(work.references[1].text,
              "Li W. Ports of nowhere. Quay Books; 2001. doi:10.5555/old.2");
    EXPECT_EQ(work.references[2].text, "Stone, 1999, Ice in transit, J. Cold, V12, P7");
}

TEST(Crossref, LinesAndThePublicDataFileGiveTheSameRecords) {
    const auto lines = tests::read_data("crossref/works.jsonl");
    const auto file = tests::read_data("crossref/public_data.json");
    ASSERT_EQ(lines.size(), 2U);
    ASSERT_EQ(file.size(), 2U);
    EXPECT_EQ(*lines[0].record, *file[1].record);
    EXPECT_EQ(*lines[1].record, *file[0].record);
}

TEST(CslJson, NamesDatesAndKeywords) {
    const auto entries = tests::read_data("csl-json/items.json");
    ASSERT_EQ(entries.size(), 4U);
    const Record& article = *entries[0].record;
    EXPECT_EQ(article.id, "doi:10.5555/csl.1");
    EXPECT_THAT(
        tests::names_of(article.authors),
        ElementsAre("Berg, Astrid", "van Delft, Jan", "Stein, Karl von, III", "Orchard Society"));
    EXPECT_EQ(to_string(article.date), "2020-04");
    EXPECT_THAT(tests::texts_of(article.keywords),
                ElementsAre("biochar, soil carbon", "deep soil"));
    EXPECT_EQ(article.keywords[0].language, "en-GB");
    EXPECT_EQ(article.abstract[0].text, "Soil keeps it.");
    EXPECT_EQ(article.issue, "1");
    EXPECT_EQ(article.pages, "3-9");
    EXPECT_EQ(tests::extra_of(article, "id"), "\"berg2020\"");
    EXPECT_EQ(tests::extra_of(article, "number"), "\"A7\"");
    const Record& thesis = *entries[1].record;
    EXPECT_EQ(thesis.kind, RecordKind::Thesis);
    EXPECT_EQ(thesis.publisher, "荔枝大学");
    EXPECT_EQ(to_string(thesis.date), "2018-06");
    EXPECT_THAT(tests::texts_of(thesis.keywords), ElementsAre("港口", "碳中和"));
}

TEST(CslJson, APatentHasInventorsAndItsNumber) {
    const auto entries = tests::read_data("csl-json/items.json");
    const Record& patent = *entries[2].record;
    EXPECT_EQ(patent.id, "US10999999B2");
    EXPECT_THAT(tests::names_of(patent.patent.inventors), ElementsAre("Reed, Otto"));
    EXPECT_TRUE(patent.authors.empty());
    EXPECT_EQ(to_string(patent.patent.filing_date), "2017-02-01");
    EXPECT_EQ(to_string(patent.date), "2019-05-03");
    EXPECT_EQ(tests::extra_of(*entries[3].record, "issued"), "\"no date\"");
    ASSERT_EQ(entries[3].problems.size(), 1U);
    EXPECT_EQ(entries[3].problems[0].field, "issued");
}

TEST(CslJson, SingleItemsAndAnswersOfAnApi) {
    EXPECT_EQ(*tests::read_data("csl-json/single.json").at(0).record,
              *tests::read_data("csl-json/items.json").at(0).record);
    const auto answer = tests::read_data("csl-json/api.json");
    ASSERT_EQ(answer.size(), 2U);
    EXPECT_EQ(answer[1].record->id, "US10999999B2");
}

TEST(JsonDetection, OtherJsonIsNobodys) {
    for (
        const std::string_view text :
        {R"({"network":{"items":[{"id":1,"label":"a"}],"links":[]},"info":{"title":"x"}})",
         R"({"count":1,"papers":[{"title":"A","authors":["B"],"arxiv_id":"1"}]})",
         R"([{"id":"https://doi.org/10.5555/d","doi":"10.5555/d","titles":[{"title":"A"}],"types":{}}])",
         "{\n  \"id\": \"a\",\n  \"keywords\": [\"b\"]\n}\n",
         R"({"id":0,"abst":"text","keyword":["a"],"label":"1"})",
         R"({"patentBag":[{"inventionTitle":"A","applicationNumberText":"1"}]})",
         R"({"id":"https://openalex.org/A1","display_name":"A","works_count":3})"})
        for (const Format& format : formats()) EXPECT_EQ(format.confidence(text), 0) << text;
}

}  // namespace
}  // namespace litchi::corpora
