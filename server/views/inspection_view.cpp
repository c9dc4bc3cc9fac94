#include "corpora/record_json.h"
#include "server/views/json.h"
#include "server/views/views.h"

#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

template <typename Counts>
Json counts_json(const Counts& counts, const char* name) {
    Json rows = Json::array();
    for (const auto& [value, records] : counts)
        rows.push_back({{name, text_or_null(std::string(value))}, {"records", records}});
    return rows;
}

Json problems_json(const corpora::Inspection& inspection) {
    Json rows = Json::array();
    for (const corpora::ProblemGroup& group : inspection.problems())
        rows.push_back({{"field", text_or_null(group.field)},
                        {"why", group.why},
                        {"count", group.count},
                        {"lines", group.lines}});
    return rows;
}

Json year_json(int year) {
    return year == 0 ? Json(nullptr) : Json(year);
}

void add_contents(Json& json, const corpora::Inspection& inspection) {
    json["read"] = inspection.entries();
    json["records"] = inspection.records();
    json["rejected"] = inspection.rejected();
    json["years"] = {{"from", year_json(inspection.first_year())},
                     {"to", year_json(inspection.last_year())}};
    json["kinds"] = counts_json(inspection.kinds(), "kind");
    json["languages"] = counts_json(inspection.languages(), "language");
    json["members"] = counts_json(inspection.members(), "member");
    json["texts"] = counts_json(inspection.texts(), "text");
    json["extra"] = counts_json(inspection.extra(), "field");
    json["problem_count"] = inspection.problem_count();
    json["problems"] = problems_json(inspection);
    json["first"] = Json::array();
    for (const corpora::Record& record : inspection.first())
        json["first"].push_back(Json::parse(corpora::to_json(record)));
}

Json file_json(const InspectedFile& file) {
    Json json = {{"file", file.file},
                 {"bytes", file.bytes},
                 {"format", text_or_null(file.format)},
                 {"title", text_or_null(file.format_title)},
                 {"confidence", file.confidence},
                 {"encoding", to_string(file.encoding)}};
    json["failure"] = file.failure ? Json(file.failure->what()) : Json(nullptr);
    add_contents(json, file.inspection);
    return json;
}

}  // namespace

std::string inspections_view(const std::vector<InspectedFile>& files) {
    Json rows = Json::array();
    for (const InspectedFile& file : files) rows.push_back(file_json(file));
    return to_text({{"files", std::move(rows)}});
}

}  // namespace litchi::server
