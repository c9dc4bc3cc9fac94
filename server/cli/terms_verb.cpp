#include "server/cli/text_output.h"
#include "server/cli/verbs.h"

#include <cstdio>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kRecordLimit = 10;

void print_line(std::string_view text) {
    std::fwrite(text.data(), 1, text.size(), stdout);
}

// "id", then its terms indented, best first.
std::string record_terms_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::string text = body.at("id").get<std::string>() + "\n";
    for (const Json& term : body.at("terms"))
        text += fmt::format("  {:.4f}  {}\n", term.at("score").get<double>(),
                            term.at("label").get<std::string>());
    return text;
}

std::string terms_text(const Answer& answer) {
    const Json body = Json::parse(answer.body);
    std::vector<std::vector<std::string>> rows = {{"records", "score", "language", "term"}};
    for (const Json& term : body.at("terms"))
        rows.push_back(
            {term.at("records").dump(), fmt::format("{:.2f}", term.at("score").get<double>()),
             term.at("language").get<std::string>(), term.at("label").get<std::string>()});
    return table_text(rows);
}

}  // namespace

int terms_verb(const VerbCall& call) {
    const auto service = service_of(call);
    const bool given = call.values.has("most_terms");
    const auto limit = static_cast<std::size_t>(call.values.integer("most_terms"));
    const std::size_t record_limit = given ? limit : kRecordLimit;
    if (call.values.flag("per_record")) {
        service->write_terms(call.collection(), record_limit, [&](std::string_view line) {
            print_line(call.json ? std::string(line)
                                 : record_terms_text(json_answer(std::string(line))));
        });
    } else if (call.values.has("record")) {
        print_answer(
            service->record_terms(call.collection(), call.values.text("record"), record_limit),
            call.json, record_terms_text);
    } else {
        print_answer(service->terms(call.collection(), limit), call.json, terms_text);
    }
    return 0;
}

}  // namespace litchi::server
