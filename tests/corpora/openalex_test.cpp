#include "corpora/formats/openalex.h"

#include "tests/corpora/reading.h"

#include <gmock/gmock.h>

namespace litchi::corpora {
namespace {

using testing::ElementsAre;

// The second line is cut short; the abstract has a gap and character references; one name is given
// with a comma, one affiliation only as it was printed.
TEST(OpenAlex, AWorkALine) {
    const auto entries = tests::read_data("openalex/works.jsonl");
    ASSERT_EQ(entries.size(), 4U);
    const Record& work = *entries[0].record;
    EXPECT_TRUE(entries[0].problems.empty());
    EXPECT_EQ(work.id, "doi:10.5555/lychee.2021.7");
    EXPECT_EQ(work.kind, RecordKind::Article);
    EXPECT_EQ(display_title(work), "Biochar in lychee orchards & the soil carbon");
    EXPECT_EQ(work.title.size(), 1U);
    EXPECT_EQ(work.abstract[0].text,
              "The orchard keeps the carbon the biochar stays <two years> in soil.");
    EXPECT_EQ(work.language, "en");
    EXPECT_EQ(to_string(work.date), "2021-05-14");
    EXPECT_EQ(work.venue, "Journal of Invented Orchards");
    EXPECT_EQ(work.volume + "/" + work.issue + "/" + work.pages, "7/2/11-29");
    EXPECT_THAT(work.issn, ElementsAre("1234-5679", "9876-5432"));
    EXPECT_EQ(work.publisher, "Example Press");
    EXPECT_THAT(tests::names_of(work.authors), ElementsAre("A. Berg", "Li, Wei"));
    EXPECT_THAT(work.authors[0].affiliations, ElementsAre("Orchard Institute"));
    EXPECT_THAT(work.authors[1].affiliations, ElementsAre("Port University"));
    EXPECT_THAT(work.countries, ElementsAre("NO"));
    EXPECT_TRUE(work.keywords.empty());
    EXPECT_THAT(tests::texts_of(work.subjects),
                ElementsAre("Soil Carbon", "Biochar", "Lychee", "Soil/chemistry"));
    ASSERT_EQ(work.references.size(), 2U);
    EXPECT_EQ(work.references[1].id, "openalex:W9000000003");
    EXPECT_EQ(work.times_cited, 12);
}

TEST(OpenAlex, WhatHasNoPlaceIsKeptUnderItsPath) {
    const Record work = *tests::read_data("openalex/single.json").at(0).record;
    EXPECT_EQ(tests::extra_of(work, "id"), "\"https://openalex.org/W9000000001\"");
    EXPECT_EQ(tests::extra_of(work, "ids.mag"), "\"9000000001\"");
    EXPECT_EQ(tests::extra_of(work, "is_retracted"), "false");
    EXPECT_EQ(tests::extra_of(work, "primary_location.license"), "\"cc-by\"");
    EXPECT_EQ(tests::extra_of(work, "concepts"), "\"Biology\"");
    EXPECT_EQ(tests::extra_of(work, "authorships.author.orcid"),
              "\"A. Berg = https://orcid.org/0000-0000-0000-0001\"");
    EXPECT_EQ(tests::extra_of(work, "counts_by_year"), R"([{"year":2022,"cited_by_count":12}])");
    EXPECT_EQ(tests::extra_of(work, "title"), "");
}

TEST(OpenAlex, WithoutDoiTheWorkKeepsItsOwnId) {
    const auto entries = tests::read_data("openalex/works.jsonl");
    EXPECT_FALSE(entries[1].record);
    EXPECT_EQ(entries[1].line, 2U);
    const Record& chinese = *entries[2].record;
    EXPECT_EQ(chinese.id, "openalex:W9000000002");
    EXPECT_EQ(chinese.kind, RecordKind::Conference);
    EXPECT_EQ(chinese.title[0].language, "zh-Hans");
    EXPECT_THAT(tests::names_of(chinese.authors), ElementsAre("陈静"));
    EXPECT_EQ(chinese.pages, "e17");
    EXPECT_THAT(tests::texts_of(chinese.subjects), ElementsAre("carbon sink"));
}

TEST(OpenAlex, WorksOfBefore2023) {
    const Record old = *tests::read_data("openalex/works.jsonl").at(3).record;
    EXPECT_EQ(display_title(old), "Letters on ports");
    EXPECT_EQ(old.abstract[0].text, "Only Only gaps");
    EXPECT_EQ(to_string(old.date), "1988");
    EXPECT_EQ(old.venue, "Harbour Notes");
    EXPECT_EQ(old.publisher, "Quay Books");
    EXPECT_EQ(old.url, "http://example.org/notes");
    EXPECT_EQ(tests::extra_of(old, "type"), "\"paratext\"");
}

TEST(OpenAlex, AnAnswerOfTheApi) {
    const auto entries = tests::read_data("openalex/page.json");
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(entries[0].record->id, "openalex:W9000000002");
    EXPECT_EQ(entries[0].line, 9U);
    EXPECT_EQ(entries[1].record->id, "openalex:W9000000003");
}

TEST(OpenAlex, AnAbstractCannotGrowWithoutBound) {
    std::string positions = "0";
    for (int i = 1; i < 200'000; ++i) positions += "," + std::to_string(i);
    const auto entries = tests::read_text(
        "{\"id\":\"https://openalex.org/W1\",\"title\":\"A\",\"abstract_inverted_index\":{\"" +
            std::string(1000, 'x') + "\":[" + positions + "]}}",
        "openalex");
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_TRUE(entries[0].record->abstract.empty());
    ASSERT_EQ(entries[0].problems.size(), 1U);
    EXPECT_EQ(entries[0].problems[0].field, "abstract_inverted_index");
}

TEST(OpenAlex, MembersOfAnotherTypeDoNoHarm) {
    const auto entries = tests::read_text(
        R"({"id":7,"title":["A","B"],"authorships":"x","biblio":[1],"keywords":{"a":1},)"
        R"("language":{"x":1},"abstract_inverted_index":"text","publication_date":false})",
        "openalex");
    ASSERT_EQ(entries.size(), 1U);
    ASSERT_TRUE(entries[0].record);
    EXPECT_EQ(display_title(*entries[0].record), "A");
    EXPECT_EQ(tests::extra_of(*entries[0].record, "other_titles"), "\"B\"");
    EXPECT_EQ(tests::extra_of(*entries[0].record, "language"), R"({"x":1})");
    EXPECT_EQ(entries[0].problems.size(), 3U);
}

}  // namespace
}  // namespace litchi::corpora
