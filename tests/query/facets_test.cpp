#include "query/facets.h"

#include "corpora/base/error.h"
#include "tests/query/search_world.h"
#include "tests/support/seeded_random.h"

namespace litchi::query {
namespace {

using Facets = SearchWorld;

// Each document of a single-valued facet has one value or none.
TEST_F(Facets, FacetsAgreeWithTotals) {
    for (const char* query : {"", "carbon", "荔枝", "kind:paper", "nowhere"}) {
        const SearchResult result = run({.query = query, .facets = true});
        EXPECT_EQ(result.total, result.hits.size());
        std::uint64_t dated = 0;
        for (const Hit& found : result.hits) dated += found.date.year != 0;
        for (const FacetCounts& facet : result.facets) {
            std::uint64_t sum = 0;
            for (const FacetCount& row : facet.counts) sum += row.count;
            EXPECT_EQ(facet.distinct, facet.counts.size());
            EXPECT_LE(facet.missing, result.total) << query << facet.facet;
            if (facet.facet == "kind" || facet.facet == "language" || facet.facet == "year") {
                EXPECT_EQ(sum + facet.missing, result.total) << query << facet.facet;
            }
            if (facet.facet == "year") {
                EXPECT_EQ(sum, dated) << query;
            }
        }
    }
}

corpora::Record random_record(tests::SeededRandom& random, int number) {
    const auto pick = [&](std::initializer_list<const char*> values) {
        return std::string(values.begin()[random.below(values.size())]);
    };
    corpora::Record record;
    record.id = "r" + std::to_string(number);
    record.kind = random.below(2) == 0 ? corpora::RecordKind::Patent : corpora::RecordKind::Paper;
    record.language = pick({"en", "zh-Hans", "zh-Hant", "de", "eo"});
    record.title = {{record.language, pick({"Iron", "Salt", "碳"}) + " " + record.id}};
    if (random.below(4) > 0)
        record.date = PartialDate{static_cast<std::int16_t>(2000 + random.below(5)), 0, 0};
    if (random.below(3) > 0) record.venue = pick({"Letters", "LETTERS", "Letters B"});
    if (random.below(3) > 0) record.countries = {pick({"China", "Peru"}), pick({"china", "Chad"})};
    if (record.kind == corpora::RecordKind::Paper) {
        for (std::size_t n = random.below(3); n > 0; --n)
            record.authors.push_back({"", "", pick({"Li Wei", "Li Wei Jr", "Ada"}), {}});
        return record;
    }
    record.patent.applicants = {pick({"Plum", "Plum Ltd", "PLUM"})};
    for (auto* symbols : {&record.patent.ipc, &record.patent.cpc})
        for (std::size_t n = random.below(4); n > 0; --n)
            symbols->push_back(pick({"A01G 7/02", "A01G 7/06", "A01G 9/00", "A01B1/00", "A23L 2/02",
                                     "Y02C 20/40", "y02c20/10", "Y02P", "odd"}));
    return record;
}

std::string field_of(const FacetCounts& facet, const std::string& value) {
    const bool whole = facet.facet == "author" || facet.facet == "applicant" ||
                       facet.facet == "venue" || facet.facet == "country";
    const std::string field = facet.facet == "language" ? "lang" : facet.facet;
    return field + (whole ? ":=" : ":") + "\"" + value + "\"";
}

// Every value of every facet, as a filter, finds exactly its count, at each level of classes.
TEST(FacetValues, FindTheirCounts) {
    tests::SeededRandom random(17);
    std::vector<corpora::Record> records;
    for (int i = 0; i < 120; ++i) records.push_back(random_record(random, i));
    tests::SmallWorld world({records.begin(), records.begin() + 70}, search_lexicon());
    world.add({records.begin() + 70, records.end()});
    Searcher searcher(world.snapshot());
    std::size_t checked = 0;
    for (const ClassLevel level :
         {ClassLevel::Section, ClassLevel::Class, ClassLevel::Subclass, ClassLevel::Group}) {
        for (const char* query : {"", "iron", "kind:patent"}) {
            for (const FacetCounts& facet :
                 searcher.facets({.query = query, .class_level = level}, {})) {
                for (const FacetCount& row : facet.counts) {
                    const std::string both = std::string(query) + " " + field_of(facet, row.value);
                    EXPECT_EQ(searcher.search({.query = both}).total, row.count) << both;
                    ++checked;
                }
            }
        }
    }
    EXPECT_GE(checked, 300U);
    EXPECT_EQ(searcher.search({.query = "year:unknown"}).total,
              searcher.facets({}, {"year"}).front().missing);
}

TEST_F(Facets, ConceptFacetIsNamedInTheLanguage) {
    SearchRequest request{.query = "lychee"};
    for (const auto& [language, label] :
         {std::pair("en", "lychee"), std::pair("zh-Hant", "荔枝")}) {
        request.language = language;
        const std::vector<FacetCounts> facets = searcher_->facets(request, {"concept"});
        ASSERT_EQ(facets.size(), 1U);
        EXPECT_EQ(facets[0].counts[0].value, "lychee");
        EXPECT_EQ(facets[0].counts[0].label, label);
        EXPECT_EQ(facets[0].counts[0].count, 3U);
    }
    EXPECT_THROW(searcher_->facets(request, {"colour"}), Error);
}

}  // namespace
}  // namespace litchi::query
