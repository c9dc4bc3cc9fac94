#include "server/views/json.h"
#include "server/views/views.h"

#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

std::string_view name_of(query::MatchedBy by) {
    switch (by) {
        case query::MatchedBy::Translation:
            return "translation";
        case query::MatchedBy::Concept:
            return "concept";
        case query::MatchedBy::Word:
            break;
    }
    return "word";
}

Json why_json(const std::vector<query::MatchedWord>& words) {
    Json rows = Json::array();
    for (const query::MatchedWord& word : words)
        rows.push_back({{"query", word.query},
                        {"by", name_of(word.by)},
                        {"fields", word.fields},
                        {"texts", word.texts}});
    return rows;
}

Json hit_json(const query::Hit& hit) {
    Json snippets = Json::array();
    for (const query::Snippet& snippet : hit.snippets) snippets.push_back(snippet_json(snippet));
    Json concepts = Json::array();
    for (const query::ConceptMatch& match : hit.concepts)
        concepts.push_back({{"concept", match.concept_id},
                            {"query", match.query_text},
                            {"label", match.label},
                            {"language", match.language}});
    return {{"id", hit.id},
            {"title", hit.title},
            {"date", to_string(hit.date)},
            {"kind", hit.kind},
            {"language", hit.language},
            {"people", hit.people},
            {"venue", hit.venue},
            {"score", hit.score},
            {"times_cited", hit.times_cited ? Json(*hit.times_cited) : Json()},
            {"snippets", std::move(snippets)},
            {"concepts", std::move(concepts)},
            {"why", why_json(hit.why)}};
}

Json facets_json(const std::vector<query::FacetCounts>& facets) {
    Json rows = Json::array();
    for (const query::FacetCounts& facet : facets) {
        Json counts = Json::array();
        for (const query::FacetCount& count : facet.counts)
            counts.push_back(
                {{"value", count.value}, {"label", count.label}, {"count", count.count}});
        rows.push_back({{"facet", facet.facet},
                        {"distinct", facet.distinct},
                        {"missing", facet.missing},
                        {"counts", std::move(counts)}});
    }
    return rows;
}

}  // namespace

std::string search_view(const indexer::Snapshot& snapshot, const query::SearchRequest& request,
                        const query::SearchResult& result) {
    Json json = {{"collection", snapshot.collection()},
                 {"revision", snapshot.revision().number},
                 {"total", result.total},
                 {"offset", request.offset},
                 {"limit", request.limit},
                 {"notes", result.notes},
                 {"suggestion", result.suggestion.empty() ? Json() : Json(result.suggestion)},
                 {"hits", Json::array()}};
    for (const query::Hit& hit : result.hits) json["hits"].push_back(hit_json(hit));
    if (request.facets) json["facets"] = facets_json(result.facets);
    return to_text(json);
}

std::string facets_view(const std::vector<query::FacetCounts>& facets) {
    return to_text({{"facets", facets_json(facets)}});
}

}  // namespace litchi::server
