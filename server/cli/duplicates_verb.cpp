#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/duplicates_question.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::json;

std::string reading_text(const Json& reading) {
    std::string people;
    for (const Json& person : reading.at("people"))
        people += (people.empty() ? "" : "; ") + person.get<std::string>();
    return fmt::format("      {} ({}) {} [{}]\n", reading.at("title").get<std::string>(),
                       reading.at("date").get<std::string>(), people,
                       reading.at("id").get<std::string>());
}

std::string pairs_text(const Answer& answer) {
    const Json json = Json::parse(answer.body);
    std::string text = fmt::format("{} pairs", json.at("total").get<std::uint64_t>());
    for (const auto& [state, count] : json.at("by_state").items())
        text += fmt::format(" · {} {}", count.get<std::uint64_t>(), state);
    text += '\n';
    for (const Json& pair : json.at("pairs")) {
        text += fmt::format("{}  {:.2f} {} by {}", pair.at("pair").get<std::string>(),
                            pair.at("score").get<double>(), pair.at("state").get<std::string>(),
                            pair.at("rule").get<std::string>());
        text +=
            pair.at("edit").is_null() ? "\n" : fmt::format(" (edit {})\n", pair.at("edit").dump());
        for (const Json& reading : pair.at("readings")) text += reading_text(reading);
    }
    return text;
}

std::string decision_text(const Answer& answer) {
    const Json json = Json::parse(answer.body);
    return fmt::format("Edit {}; revision {}.\n", json.at("edit").dump(),
                       json.at("revision").dump());
}

}  // namespace

int duplicates_verb(const VerbCall& call) {
    const auto service = service_of(call);
    if (decides(call.values))
        print_answer(decide(*service, call.values), call.json, decision_text);
    else
        print_answer(service->duplicates(call.collection(), duplicates_question(call.values)),
                     call.json, pairs_text);
    return 0;
}

}  // namespace litchi::server
