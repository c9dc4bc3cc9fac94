#include "query/facets.h"

#include "corpora/base/error.h"
#include "tests/query/search_world.h"

namespace litchi::query {
namespace {

using Facets = SearchWorld;

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
            if (facet.facet == "kind" || facet.facet == "language") {
                EXPECT_EQ(sum, result.total) << query << facet.facet;
            }
            if (facet.facet == "year") {
                EXPECT_EQ(sum, dated) << query;
            }
        }
    }
}

// Each count of a facet is the total of the query with that value.
TEST_F(Facets, FacetValuesFindTheirCounts) {
    const std::map<std::string, std::string> fields = {
        {"year", "year:"}, {"kind", "kind:"}, {"language", "lang:"}, {"concept", "concept:"}};
    std::size_t checked = 0;
    for (const FacetCounts& facet : searcher_->facets({}, {})) {
        const auto field = fields.find(facet.facet);
        if (field == fields.end()) continue;
        for (const FacetCount& row : facet.counts) {
            EXPECT_EQ(run({.query = field->second + "\"" + row.value + "\""}).total, row.count)
                << facet.facet << " " << row.value;
            ++checked;
        }
    }
    EXPECT_GE(checked, 15U);
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
