#include "server/saved_query.h"

#include "corpora/base/error.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

constexpr std::string_view kKept[] = {"q",    "plain", "literal", "years",      "unit",
                                      "kind", "lang",  "sort",    "class_level"};

// Of a query that another version saved, a parameter may have no row.
std::string name_of(const std::string& key) {
    for (const Parameter& row : parameters())
        if (row.key == key) return std::string(row.name);
    return key;
}

}  // namespace

std::map<std::string, std::string> saved_parameters(const ParameterValues& values) {
    std::map<std::string, std::string> parameters;
    for (const std::string_view key : kKept)
        if (values.has(key)) parameters.emplace(key, values.text(key));
    return parameters;
}

ParameterValues saved_values(const std::map<std::string, std::string>& parameters) {
    ParameterValues values;
    for (const auto& [key, value] : parameters) {
        if (std::ranges::find(kKept, key) == std::end(kKept))
            throw Error(ErrorCode::InvalidArgument,
                        "The saved query has a parameter that this version does not know.",
                        key.substr(0, 64));
        values.set(key, value);
    }
    return values;
}

std::string saved_query_view(const indexer::SavedQuery& query) {
    nlohmann::ordered_json parameters = nlohmann::ordered_json::object();
    for (const auto& [key, value] : query.parameters) parameters[name_of(key)] = value;
    return nlohmann::ordered_json{{"name", query.name},
                                  {"parameters", std::move(parameters)},
                                  {"revision", query.revision},
                                  {"total", query.total}}
        .dump();
}

}  // namespace litchi::server
