#include "indexer/saved_queries.h"

#include "corpora/base/error.h"
#include "indexer/writer_session.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::indexer {
namespace {

using Json = nlohmann::json;

constexpr std::string_view kAuthor = "local";
constexpr std::string_view kSave = "query";
constexpr std::string_view kRemove = "query-remove";
constexpr std::size_t kMaxName = 64;

bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= kMaxName && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

void append(Connection& edits, std::string_view kind, const std::string& json) {
    edits
        .prepare(
            "INSERT INTO edit(at, author, kind, json) "
            "VALUES(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?1, ?2, ?3)")
        .with(kAuthor, kind, json)
        .run();
}

SavedQuery query_of(const Json& json) {
    return {json.at("name").get<std::string>(),
            json.at("parameters").get<std::map<std::string, std::string>>(),
            json.at("revision").get<std::uint64_t>(), json.at("total").get<std::uint64_t>()};
}

std::map<std::string, SavedQuery> read_queries(Connection& edits) {
    std::map<std::string, SavedQuery> queries;
    Statement rows = edits.prepare(
        "SELECT kind, json FROM edit WHERE kind IN ('query', 'query-remove') ORDER BY id");
    try {
        while (rows.step()) {
            const Json json = Json::parse(rows.text(1));
            const std::string name = json.at("name").get<std::string>();
            if (rows.text(0) == kSave) {
                queries.insert_or_assign(name, query_of(json));
            } else {
                queries.erase(name);
            }
        }
    } catch (const Json::exception&) {
        throw Error(ErrorCode::CorruptCollection, "The collection's saved queries cannot be read.");
    }
    return queries;
}

std::map<std::string, SavedQuery> read_queries(const Collection& collection) {
    Connection edits(collection.folder() / "edits.sqlite", Connection::Access::Read);
    return read_queries(edits);
}

}  // namespace

std::vector<SavedQuery> saved_queries(const Collection& collection) {
    std::vector<SavedQuery> queries;
    for (auto& [name, query] : read_queries(collection)) queries.push_back(std::move(query));
    return queries;
}

std::optional<SavedQuery> find_saved_query(const Collection& collection, std::string_view name) {
    auto queries = read_queries(collection);
    const auto place = queries.find(std::string(name));
    if (place == queries.end()) return std::nullopt;
    return std::move(place->second);
}

void save_query(const Collection& collection, const SavedQuery& query) {
    if (!is_name(query.name))
        throw Error(ErrorCode::InvalidArgument,
                    "A query's name is made of a-z, 0-9 and -, at most 64 characters.",
                    query.name.substr(0, kMaxName));
    const std::string json = Json{
        {"name", query.name},
        {"parameters", query.parameters},
        {"revision", query.revision},
        {"total", query.total}}.dump();
    if (json.size() > kMaxSavedBytes)
        throw Error(ErrorCode::InvalidArgument,
                    fmt::format("A saved query holds at most {} KiB.", kMaxSavedBytes >> 10),
                    query.name);
    WriterSession session(collection.folder(), collection.name());
    const auto queries = read_queries(session.edits());
    if (queries.size() >= kMaxSavedQueries && !queries.contains(query.name))
        throw Error(ErrorCode::InvalidArgument,
                    fmt::format("A collection keeps at most {} queries.", kMaxSavedQueries),
                    query.name);
    append(session.edits(), kSave, json);
}

void remove_saved_query(const Collection& collection, std::string_view name) {
    WriterSession session(collection.folder(), collection.name());
    if (!read_queries(session.edits()).contains(std::string(name)))
        throw Error(ErrorCode::InvalidArgument, "No query is saved under this name.",
                    std::string(name.substr(0, kMaxName)));
    append(session.edits(), kRemove, Json{{"name", name}}.dump());
}

}  // namespace litchi::indexer
