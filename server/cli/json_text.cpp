#include "server/cli/json_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* member) {
    const auto found = object.find(member);
    if (found == object.end() || found->is_null()) return {};
    return found->is_string() ? found->get<std::string>() : found->dump();
}

std::string parts_text(const Json& parts, const char* mark) {
    std::string text;
    for (const Json& part : parts) {
        const auto found = part.find(mark);
        const bool marked = found != part.end() && !found->is_null() && *found != false;
        text += marked ? fmt::format("[{}]", text_of(part, "text")) : text_of(part, "text");
    }
    return text;
}

std::string considered_text(const Json& body) {
    const std::string considered = text_of(body, "considered");
    if (body.at("before").is_null()) return fmt::format("{} documents\n", considered);
    return fmt::format("{} documents before {}, {} of uncertain date\n", considered,
                       text_of(body, "before"), text_of(body, "uncertain_dates"));
}

}  // namespace litchi::server
