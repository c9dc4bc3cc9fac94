#include "corpora/base/error.h"
#include "server/files.h"
#include "server/http/handlers.h"
#include "server/idea_input.h"
#include "server/prior_art_question.h"
#include "server/report/report_question.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

// Questions about an idea: short ones in a query, longer ones and files in a body.
namespace litchi::server {
namespace {

using Json = nlohmann::json;

// A JSON body is bounded before it is read; the idea in it has a bound of its own.
constexpr std::size_t kMaxJsonBytes = 4 << 20;

std::string value_text(const std::string& name, const Json& value) {
    if (value.is_string()) return value.get<std::string>();
    if (value.is_boolean() || value.is_number()) return value.dump();
    std::string list;
    if (value.is_array()) {
        for (const Json& each : value) {
            if (!each.is_string()) break;
            list += (list.empty() ? "" : ",") + each.get<std::string>();
        }
        return list;
    }
    throw Error(ErrorCode::InvalidArgument,
                fmt::format("Member '{}' of the body has a value of a kind that it cannot have.",
                            name.substr(0, 200)),
                name.substr(0, 200));
}

std::string key_named(const std::vector<std::string>& keys, const std::string& name) {
    for (const std::string& key : keys)
        if (parameter(key).name == name || (key == "idea" && name == "idea")) return key;
    throw Error(ErrorCode::InvalidArgument,
                fmt::format("The body has a member '{}' that this route does not know.",
                            name.substr(0, 200)),
                name.substr(0, 200));
}

void add_members(ParameterValues& values, const std::string& body,
                 const std::vector<std::string>& keys) {
    const Json json = Json::parse(body, nullptr, false);
    if (!json.is_object())
        throw Error(ErrorCode::InvalidArgument, "The body is no JSON object.", "body");
    for (const auto& [name, value] : json.items()) {
        if (value.is_null()) continue;
        const std::string text = value_text(name, value);
        if (!text.empty()) values.set(key_named(keys, name), text);
    }
}

// The query's values with those of the body: a JSON object whose members are named as the query's
// parameters ("idea" for the text as well), or else a file that holds the idea.
ParameterValues values_with_body(const Call& call) {
    ParameterValues values = call.values;
    const auto upload = call.uploads.receive(call.request);
    if (!call.request.content_type.starts_with("application/json")) {
        values.set("idea", idea_text(upload->file()));
        return values;
    }
    const auto match = match_route(call.request.method, parse_target(call.request.target).segments);
    add_members(values, read_bytes(upload->file(), kMaxJsonBytes), query_keys(*match->route));
    return values;
}

}  // namespace

HandlerResult get_prior_art(const Call& call) {
    return call.service.prior_art(call.collection(), prior_art_request(call.values));
}

HandlerResult post_prior_art(const Call& call) {
    return call.service.prior_art(call.collection(), prior_art_request(values_with_body(call)));
}

HandlerResult get_novelty(const Call& call) {
    return call.service.novelty(call.collection(), prior_art_request(call.values));
}

HandlerResult post_novelty(const Call& call) {
    return call.service.novelty(call.collection(), prior_art_request(values_with_body(call)));
}

HandlerResult get_report(const Call& call) {
    return call.service.report(call.collection(), report_question(call.values));
}

HandlerResult post_report(const Call& call) {
    return call.service.report(call.collection(), report_question(values_with_body(call)));
}

}  // namespace litchi::server
