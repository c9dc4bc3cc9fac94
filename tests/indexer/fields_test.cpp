#include "indexer/fields.h"

#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

using indexer::Facet;

corpora::Record record_of(std::string_view json) {
    std::vector<corpora::Problem> problems;
    return corpora::parse_record_json(json, problems);
}

TEST(Fields, PrefixesCannotBeMistakenForEachOther) {
    std::map<std::string_view, indexer::FieldForm> forms;
    for (const auto& field : indexer::search_fields()) {
        EXPECT_EQ(indexer::find_search_field(field.name), &field);
        EXPECT_EQ(field.prefix.size(), 1U);
        // Taken by stems, Han words, ids, years and the two-letter boolean terms.
        EXPECT_EQ(std::string_view("ZWQYX").find(field.prefix), std::string_view::npos);
        const auto known = forms.find(field.prefix);
        if (known != forms.end()) {
            EXPECT_EQ(known->second, field.form);
        }
        forms[field.prefix] = field.form;
    }
    EXPECT_EQ(indexer::find_search_field("colour"), nullptr);
}

TEST(Fields, TextsOfARecord) {
    const corpora::Record record = record_of(
        R"({"id":"x","kind":"patent","title":{"en":"T","zh-Hans":"题"},"abstract":{"en":"A"},)"
        R"("summary":{"en":"Sum"},"keywords":{"en":["k1","k2"]},"subjects":{"en":["s1"]},)"
        R"("inventors":["Li, Wei"],"applicants":["Acme"],"affiliations":["Uni"],"venue":"J",)"
        R"("ipc":["A01B 1/00"],"cpc":["Y02P60/30"],"claims":["c1"]})");
    std::vector<std::string> texts;
    for (const auto& text : indexer::search_texts(record)) {
        texts.push_back(std::string(text.field->name) + ":" + text.text);
    }
    EXPECT_EQ(texts,
              (std::vector<std::string>{"title:T", "title:题", "abstract:A", "abstract:Sum",
                                        "abstract:c1", "keywords:k1", "keywords:k2", "keywords:s1",
                                        "authors:Li, Wei", "applicants:Acme", "applicants:Uni",
                                        "venue:J", "ipc:A01B 1/00", "cpc:Y02P60/30"}));
}

TEST(Fields, FacetValuesAreSortedAndUnique) {
    const corpora::Record record = record_of(
        R"({"id":"x","title":"t","authors":["Wu, B","Li, A"],"inventors":["Li, A"],"venue":" J  K ",)"
        R"("cpc":["Y02P60/30","Y02P 60/40","b66c 1/00","nonsense"],"countries":["CN","CN"]})");
    const auto values = [&](Facet facet) { return indexer::facet_values(record, facet); };
    EXPECT_THAT(values(Facet::Author), testing::ElementsAre("Li, A", "Wu, B"));
    EXPECT_THAT(values(Facet::Venue), testing::ElementsAre("J K"));
    EXPECT_THAT(values(Facet::Cpc), testing::ElementsAre("B66C", "Y02P"));
    EXPECT_THAT(values(Facet::Country), testing::ElementsAre("CN"));
    EXPECT_THAT(values(Facet::Applicant), testing::IsEmpty());
    for (std::size_t i = 0; i < indexer::kFacetCount; ++i) {
        const Facet facet = static_cast<Facet>(i);
        EXPECT_EQ(indexer::parse_facet(indexer::to_string(facet)), facet);
    }
    EXPECT_FALSE(indexer::parse_facet("colour").has_value());
}

TEST(Fields, YearIsOfPublicationThenFilingThenPriority) {
    corpora::Record record;
    EXPECT_EQ(indexer::column_year(record), 0);
    record.patent.priority_date.year = 2011;
    EXPECT_EQ(indexer::column_year(record), 2011);
    record.patent.filing_date.year = 2012;
    EXPECT_EQ(indexer::column_year(record), 2012);
    record.date.year = 2014;
    EXPECT_EQ(indexer::column_year(record), 2014);
}

TEST(Fields, LanguagesHaveAPlace) {
    const auto name = [](std::string_view tag) {
        return indexer::kColumnLanguages[indexer::column_language(tag)];
    };
    EXPECT_EQ(name("en"), "en");
    EXPECT_EQ(name("en-GB"), "en");
    EXPECT_EQ(name("zh"), "zh-Hans");
    EXPECT_EQ(name("zh-CN"), "zh-Hans");
    EXPECT_EQ(name("zh-Hant-HK"), "zh-Hant");
    EXPECT_EQ(name("zh-TW"), "zh-Hant");
    EXPECT_EQ(name(""), "und");
    EXPECT_EQ(name("fi"), "other");
    EXPECT_EQ(indexer::main_language(record_of(R"({"id":"x","title":{"zh-Hant":"港口"}})")),
              "zh-Hant");
    EXPECT_EQ(indexer::main_language({}), "und");
}

}  // namespace
}  // namespace litchi::tests
