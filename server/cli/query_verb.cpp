#include "corpora/base/error.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::json;

std::string line_of(const Json& query) {
    std::string text =
        fmt::format("{}: {} records at revision {}", query.at("name").get<std::string>(),
                    query.at("total").dump(), query.at("revision").dump());
    for (const auto& [name, value] : query.at("parameters").items())
        text += fmt::format("  {}={}", name, value.get<std::string>());
    return text + "\n";
}

std::string list_text(const Answer& answer) {
    std::string text;
    const Json body = Json::parse(answer.body);
    for (const Json& query : body.at("queries")) text += line_of(query);
    return text.empty() ? "No saved queries.\n" : text;
}

std::string saved_text(const Answer& answer) {
    return "Saved " + line_of(Json::parse(answer.body));
}

std::string run_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    return line_of(body.at("query")) + search_text(json_answer(body.at("result").dump()));
}

}  // namespace

int query_verb(const VerbCall& call) {
    const ParameterValues& values = call.values;
    const std::string& action = values.text("query_action");
    const std::string& name = values.text("query_name");
    const auto service = service_of(call);
    if (action == "list") {
        print_answer(service->saved_queries(call.collection()), call.json, list_text);
        return 0;
    }
    if (name.empty()) throw Error(ErrorCode::InvalidArgument, "Say which query.", action);
    if (action == "save") {
        print_answer(service->save_query(call.collection(), name, values), call.json, saved_text);
    } else if (action == "remove") {
        print_answer(service->remove_saved_query(call.collection(), name), call.json, list_text);
    } else {
        const auto size = [&](const char* key) {
            return static_cast<std::size_t>(values.integer(key));
        };
        print_answer(
            service->run_saved_query(call.collection(), name, size("offset"), size("limit")),
            call.json, run_text);
    }
    return 0;
}

}  // namespace litchi::server
