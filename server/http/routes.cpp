#include "server/http/routes.h"

#include "corpora/base/error.h"
#include "server/http/handlers.h"
#include "server/views/json.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

constexpr std::array kRoutes = {
    Route{Method::Get, "/api/v1/status", "", get_status, "Version, analyser and collections."},
    Route{Method::Get, "/api/v1/collections", "", get_collections, "The collections."},
    Route{Method::Get, "/api/v1/collections/{collection}", "", get_collection,
          "Numbers and digests of a collection's current revision."},
    Route{Method::Post, "/api/v1/collections/{collection}/imports", "format dry_run", post_import,
          "Import the body, an export file; answers with a job to poll."},
    Route{Method::Get, "/api/v1/collections/{collection}/imports", "", get_imports,
          "The imports of a collection."},
    Route{Method::Get, "/api/v1/collections/{collection}/imports/{id}", "", get_import,
          "An import by its number, or a job by its name."},
    Route{Method::Delete, "/api/v1/collections/{collection}/imports/{id}", "", delete_import,
          "Take back an import; answers with a job to poll."},
    Route{Method::Get, "/api/v1/collections/{collection}/duplicates", "state offset limit",
          get_duplicates, "Pairs of readings that are, or may be, the same work."},
    Route{Method::Post, "/api/v1/collections/{collection}/duplicates", "accept reject undo_edit",
          post_duplicates, "Decide about a pair, or take a decision back."},
    Route{Method::Get, "/api/v1/collections/{collection}/thesaurus", "offset limit", get_thesaurus,
          "The concepts that edits of the thesaurus changed."},
    Route{Method::Post, "/api/v1/collections/{collection}/thesaurus",
          "action label other label_language relation", post_thesaurus,
          "Edit the thesaurus, or take an edit back."},
    Route{Method::Get, "/api/v1/collections/{collection}/thesaurus/suggestions",
          "suggestion_kinds min_score offset limit", get_thesaurus_suggestions,
          "Labels that may name one concept."},
    Route{Method::Get, "/api/v1/collections/{collection}/thesaurus/log", "offset limit",
          get_thesaurus_log, "The edits of the thesaurus, in order."},
    Route{Method::Get, "/api/v1/collections/{collection}/thesaurus/export", "thesaurus_format",
          get_thesaurus_export, "The edited thesaurus as a file."},
    Route{Method::Post, "/api/v1/collections/{collection}/thesaurus/imports", "thesaurus_format",
          post_thesaurus_import, "Add the edits of the body, a thesaurus file."},
    Route{Method::Get, "/api/v1/collections/{collection}/dictionaries", "", get_dictionaries,
          "The dictionaries by which searches are translated."},
    Route{Method::Post, "/api/v1/collections/{collection}/dictionaries", "dictionary_name",
          post_dictionary, "Add the body, a dictionary file, in place of one of the same name."},
    Route{Method::Delete, "/api/v1/collections/{collection}/dictionaries/{id}", "",
          delete_dictionary, "Remove a dictionary."},
    Route{Method::Get, "/api/v1/collections/{collection}/label-pairs", "offset limit",
          get_label_pairs, "Chinese and English labels that the records give side by side."},
    Route{Method::Get, "/api/v1/collections/{collection}/records/{id}", "", get_record,
          "A record with its references, sources and concepts."},
    Route{Method::Get, "/api/v1/collections/{collection}/search",
          "q plain literal years unit kind lang sort offset limit facets class_level titles",
          get_search, "Search records by words and meaning."},
    Route{Method::Get, "/api/v1/collections/{collection}/facets",
          "q plain literal years unit kind lang by class_level", get_facets,
          "Counts of what a search finds, by facet."},
    Route{Method::Get, "/api/v1/collections/{collection}/queries", "", get_queries,
          "The saved queries."},
    Route{Method::Post, "/api/v1/collections/{collection}/queries",
          "query_name q plain literal years unit kind lang sort class_level", post_query,
          "Save a query under a name, in place of one of the same name."},
    Route{Method::Get, "/api/v1/collections/{collection}/queries/{id}", "offset limit", get_query,
          "Run a saved query."},
    Route{Method::Delete, "/api/v1/collections/{collection}/queries/{id}", "", delete_query,
          "Remove a saved query."},
    Route{Method::Get, "/api/v1/collections/{collection}/concepts", "prefix limit", get_concepts,
          "Concepts with a label that starts so."},
    Route{Method::Get, "/api/v1/collections/{collection}/concepts/{id}", "", get_concept,
          "A concept by id or label."},
    Route{Method::Get, "/api/v1/collections/{collection}/prior-art",
          "idea idea_record before literal years unit kind lang limit titles", get_prior_art,
          "What came before an idea, point by point."},
    Route{Method::Post, "/api/v1/collections/{collection}/prior-art",
          "idea idea_record before literal years unit kind lang limit titles", post_prior_art,
          "The same for an idea in the body: JSON, or a text, Word or PDF file."},
    Route{Method::Get, "/api/v1/collections/{collection}/novelty",
          "idea idea_record before literal years unit kind lang titles", get_novelty,
          "What is new in an idea: its features alone, in pairs and all together."},
    Route{Method::Post, "/api/v1/collections/{collection}/novelty",
          "idea idea_record before literal years unit kind lang titles", post_novelty,
          "The same for an idea in the body: JSON, or a text, Word or PDF file."},
    Route{Method::Get, "/api/v1/collections/{collection}/report",
          "idea idea_record before literal years unit kind limit report_format report_lang "
          "report_title report_title_en",
          get_report, "The draft of a novelty search report on an idea."},
    Route{Method::Post, "/api/v1/collections/{collection}/report",
          "idea idea_record before literal years unit kind limit report_format report_lang "
          "report_title report_title_en",
          post_report, "The same for an idea in the body: JSON, or a text, Word or PDF file."},
    Route{Method::Get, "/api/v1/collections/{collection}/terms", "record most_terms", get_terms,
          "The collection's new multi-word terms, or the terms of one record."},
    Route{Method::Get, "/api/v1/collections/{collection}/evidence",
          "item item2 q plain literal years unit type template theme labels offset limit",
          get_evidence, "The records and sentences behind an item or a link."},
    Route{Method::Get, "/api/v1/collections/{collection}/maps/{type}",
          "q plain literal years unit counting similarity min_occurrences min_link_strength items "
          "resolution "
          "min_cluster_size largest_component seed labels",
          get_map, "A map as VOSviewer JSON with Litchi's members beside it."},
    Route{Method::Get, "/api/v1/collections/{collection}/bridges",
          "from to k q plain literal years unit type labels", get_bridges,
          "The strongest paths between two domains or items."},
    Route{Method::Get, "/api/v1/collections/{collection}/roadmap",
          "template theme q plain literal years unit seed roadmap_lang roadmap_format", get_roadmap,
          "A roadmap as JSON, drawing or Markdown."},
    Route{Method::Get, "/api/v1/collections/{collection}/export/{what}.{ext}",
          "type q plain literal years unit kind record_langs counting similarity min_occurrences "
          "min_link_strength "
          "items "
          "resolution min_cluster_size largest_component seed template theme roadmap_lang",
          get_export, "Records, a map, its nodes or edges, or a roadmap as a file."},
    Route{Method::Get, "/api/v1/templates", "", get_templates, "The roadmap templates."},
    Route{Method::Get, "/api/v1/templates/{id}", "", get_template, "A roadmap template."},
    Route{Method::Get, "/api/v1/openapi.yaml", "", get_openapi, "This API as OpenAPI 3."},
};

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin) parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

bool is_name(std::string_view piece) {
    return piece.starts_with('{') && piece.ends_with('}');
}

// One segment against "word", "{name}" or "{name}.{name}".
bool match_segment(std::string_view piece, std::string_view segment, RouteMatch& match) {
    if (!is_name(piece)) return piece == segment;
    const std::size_t joint = piece.find("}.{");
    if (joint == std::string_view::npos) {
        match.path_values.emplace_back(piece.substr(1, piece.size() - 2), segment);
        return !segment.empty();
    }
    const std::size_t dot = segment.find('.');
    if (dot == std::string_view::npos) return false;
    return match_segment(piece.substr(0, joint + 1), segment.substr(0, dot), match) &&
           match_segment(piece.substr(joint + 2), segment.substr(dot + 1), match);
}

bool match_path(std::string_view pattern, const std::vector<std::string>& segments,
                RouteMatch& match) {
    const auto pieces = split(pattern, '/');
    if (pieces.size() != segments.size()) return false;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (!match_segment(pieces[i], segments[i], match)) return false;
    return true;
}

std::string key_of(const Route& route, const std::string& name) {
    for (const std::string& key : query_keys(route))
        if (parameter(key).name == name) return key;
    throw Error(ErrorCode::InvalidArgument,
                fmt::format("This route has no parameter '{}'.", name.substr(0, 200)),
                name.substr(0, 200));
}

}  // namespace

std::span<const Route> routes() {
    return kRoutes;
}

std::vector<std::string> query_keys(const Route& route) {
    const auto keys = split(route.parameters, ' ');
    return {keys.begin(), keys.end()};
}

std::optional<RouteMatch> match_route(Method method, const std::vector<std::string>& segments) {
    for (const Route& route : kRoutes) {
        RouteMatch match{&route, {}};
        if (route.method == method && match_path(route.pattern, segments, match)) return match;
    }
    return std::nullopt;
}

ParameterValues read_values(const RouteMatch& match, const Target& target) {
    ParameterValues values;
    for (const auto& [key, value] : match.path_values) values.set(key, value);
    for (const auto& [name, value] : target.query) {
        const std::string key = key_of(*match.route, name);
        if (!value.empty() || parameter(key).type == ParameterType::Flag) values.set(key, value);
    }
    return values;
}

Answer routes_answer() {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Route& route : kRoutes) {
        std::vector<std::string_view> names;
        for (const std::string& key : query_keys(route)) names.push_back(parameter(key).name);
        rows.push_back({{"method", to_string(route.method)},
                        {"path", route.pattern},
                        {"parameters", names},
                        {"summary", route.summary}});
    }
    return json_answer(to_text({{"routes", std::move(rows)}}));
}

std::string_view to_string(Method method) {
    switch (method) {
        case Method::Get:
            return "GET";
        case Method::Post:
            return "POST";
        case Method::Delete:
            return "DELETE";
        case Method::Other:
            break;
    }
    return "other";
}

}  // namespace litchi::server
