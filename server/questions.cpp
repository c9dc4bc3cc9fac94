#include "server/questions.h"

#include "corpora/base/error.h"
#include "query/query_syntax.h"
#include "server/percent.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

constexpr std::pair<graph::ItemSource, std::string_view> kSources[] = {
    {graph::ItemSource::Concepts, "concepts"},
    {graph::ItemSource::Keywords, "keywords"},
    {graph::ItemSource::Terms, "terms"},
    {graph::ItemSource::Lexicon, "lexicon"},
};

graph::ItemSource item_source(const ParameterValues& values) {
    for (const auto& [source, name] : kSources)
        if (name == values.text("type")) return source;
    throw Error(ErrorCode::Internal, "A map type without a row.", values.text("type"));
}

query::SearchRequest selection(const ParameterValues& values) {
    query::SearchRequest request;
    request.query = values.text("q");
    request.plain = values.flag("plain");
    request.literal = values.flag("literal");
    if (values.text("unit") == "family") request.unit = query::CountingUnit::Family;
    const YearRange years = values.years("years");
    request.year_from = years.from;
    request.year_to = years.to;
    return request;
}

query::SortOrder sort_order(const std::string& name) {
    if (name == "newest") return query::SortOrder::Newest;
    if (name == "oldest") return query::SortOrder::Oldest;
    if (name == "citations") return query::SortOrder::Citations;
    return query::SortOrder::Relevance;
}

query::ClassLevel class_level(const std::string& name) {
    if (name == "section") return query::ClassLevel::Section;
    if (name == "class") return query::ClassLevel::Class;
    if (name == "group") return query::ClassLevel::Group;
    return query::ClassLevel::Subclass;
}

std::string normal_query(const std::string& query) {
    return query::to_string(query::parse_query(query));
}

nlohmann::json selection_json(const query::SearchRequest& request) {
    return {{"q", request.plain ? request.query : normal_query(request.query)},
            {"plain", request.plain},
            {"literal", request.literal},
            {"from", request.year_from},
            {"to", request.year_to},
            {"unit", request.unit == query::CountingUnit::Family ? "family" : "document"}};
}

nlohmann::json request_json(const query::SearchRequest& request) {
    nlohmann::json json = selection_json(request);
    json["kinds"] = request.kinds;
    json["languages"] = request.languages;
    return json;
}

nlohmann::json options_json(const graph::MapOptions& options) {
    return {{"min_occurrences", options.min_occurrences},
            {"items", options.max_items},
            {"min_link_strength", options.min_link_strength},
            {"largest_component", options.largest_component},
            {"counting", options.counting == graph::Counting::Full ? "full" : "fractional"},
            {"similarity", graph::to_string(options.similarity)},
            {"resolution", options.resolution},
            {"min_cluster_size", options.min_cluster_size},
            {"seed", options.seed}};
}

void add(std::string& filter, std::string_view name, std::string_view value) {
    if (!value.empty()) filter += fmt::format("{}={}&", name, percent_encode(value));
}

void add_selection(std::string& filter, const query::SearchRequest& selection) {
    const auto year = [](int value) { return value == 0 ? std::string() : std::to_string(value); };
    add(filter, "q", selection.query);
    if (selection.plain) add(filter, "plain", "true");
    if (selection.literal) add(filter, "literal", "true");
    if (selection.year_from != 0 || selection.year_to != 0)
        add(filter, "years", year(selection.year_from) + ".." + year(selection.year_to));
    if (selection.unit == query::CountingUnit::Family) add(filter, "unit", "family");
}

std::string map_filter(const query::SearchRequest& selection, graph::ItemSource source) {
    std::string filter;
    if (source != graph::ItemSource::Concepts) add(filter, "type", to_string(source));
    add_selection(filter, selection);
    return filter;
}

}  // namespace

std::string_view to_string(graph::ItemSource source) {
    return kSources[static_cast<std::size_t>(source)].second;
}

query::SearchRequest search_request(const ParameterValues& values) {
    query::SearchRequest request = selection(values);
    request.kinds = values.list("kind");
    // An export's "lang" is that of labels.
    request.languages = values.list(values.has("record_langs") ? "record_langs" : "lang");
    request.sort = sort_order(values.text("sort"));
    request.offset = static_cast<std::size_t>(values.integer("offset"));
    request.limit = static_cast<std::size_t>(values.integer("limit"));
    request.facets = values.flag("facets");
    request.class_level = class_level(values.text("class_level"));
    request.language = values.text("titles");
    return request;
}

MapQuestion map_question(const ParameterValues& values) {
    MapQuestion question;
    question.selection = selection(values);
    question.source = item_source(values);
    question.language = values.text("labels");
    graph::MapOptions& options = question.options;
    options.min_occurrences = static_cast<std::uint32_t>(values.integer("min_occurrences"));
    options.max_items = static_cast<std::uint32_t>(values.integer("items"));
    options.min_link_strength = static_cast<std::uint32_t>(values.integer("min_link_strength"));
    options.largest_component = values.flag("largest_component");
    options.counting =
        values.text("counting") == "full" ? graph::Counting::Full : graph::Counting::Fractional;
    options.similarity = graph::parse_similarity(values.text("similarity"));
    options.resolution = values.number("resolution");
    options.min_cluster_size = static_cast<std::uint32_t>(values.integer("min_cluster_size"));
    options.seed = static_cast<std::uint64_t>(values.integer("seed"));
    return question;
}

EvidenceQuestion evidence_question(const ParameterValues& values) {
    EvidenceQuestion question;
    question.item = values.text("item");
    question.item2 = values.text("item2");
    question.selection = selection(values);
    question.source = item_source(values);
    question.theme = values.text("theme");
    if (values.has("template") || values.has("theme"))
        question.template_id = values.text("template");
    question.offset = static_cast<std::size_t>(values.integer("offset"));
    question.limit = static_cast<std::size_t>(values.integer("limit"));
    question.language = values.text("labels");
    return question;
}

RoadmapQuestion roadmap_question(const ParameterValues& values) {
    RoadmapQuestion question;
    question.template_id = values.text("template");
    question.theme = values.text("theme");
    question.selection = selection(values);
    question.seed = static_cast<std::uint64_t>(values.integer("seed"));
    question.language = values.text("roadmap_lang");
    return question;
}

BridgesQuestion bridges_question(const ParameterValues& values) {
    BridgesQuestion question;
    question.from = values.text("from");
    question.to = values.text("to");
    question.count = static_cast<std::size_t>(values.integer("k"));
    question.selection = selection(values);
    question.source = item_source(values);
    question.language = values.text("labels");
    return question;
}

std::string canonical_json(const query::SearchRequest& request) {
    nlohmann::json json = request_json(request);
    json["sort"] = static_cast<int>(request.sort);
    json["offset"] = request.offset;
    json["limit"] = request.limit;
    json["facets"] = request.facets;
    json["class_level"] = static_cast<int>(request.class_level);
    json["language"] = request.language;
    return json.dump();
}

std::string canonical_json(const query::SearchRequest& request,
                           const std::vector<std::string>& by) {
    nlohmann::json json = request_json(request);
    json["by"] = by;
    json["class_level"] = static_cast<int>(request.class_level);
    return json.dump();
}

std::string canonical_json(const MapQuestion& question) {
    nlohmann::json json = selection_json(question.selection);
    json["type"] = to_string(question.source);
    json["options"] = options_json(question.options);
    return json.dump();
}

std::string canonical_json(const EvidenceQuestion& question) {
    nlohmann::json json = selection_json(question.selection);
    json["type"] = to_string(question.source);
    json["item"] = question.item;
    json["item2"] = question.item2;
    json["template"] = question.template_id;
    json["theme"] = normal_query(question.theme);
    json["offset"] = question.offset;
    json["limit"] = question.limit;
    json["language"] = question.language;
    return json.dump();
}

std::string canonical_json(const RoadmapQuestion& question, const std::string& template_digest) {
    nlohmann::json json = selection_json(question.selection);
    json["template"] = template_digest;
    json["theme"] = question.theme;
    json["seed"] = question.seed;
    return json.dump();
}

std::string canonical_json(const BridgesQuestion& question) {
    nlohmann::json json = selection_json(question.selection);
    json["type"] = to_string(question.source);
    json["bridge"] = {question.from, question.to};
    json["k"] = question.count;
    json["language"] = question.language;
    return json.dump();
}

std::string evidence_filter(const MapQuestion& question) {
    return map_filter(question.selection, question.source);
}

std::string evidence_filter(const RoadmapQuestion& question) {
    std::string filter;
    add(filter, "template", question.template_id);
    add(filter, "theme", question.theme);
    add_selection(filter, question.selection);
    return filter;
}

std::string evidence_filter(const BridgesQuestion& question) {
    return map_filter(question.selection, question.source);
}

}  // namespace litchi::server
