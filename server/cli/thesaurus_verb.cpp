#include "corpora/base/error.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/files.h"
#include "server/thesaurus_question.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::json;

std::string suggested_text(const Json& label) {
    return fmt::format("{} [{}]", label.at("label").get<std::string>(),
                       label.at("records").get<std::uint64_t>());
}

std::string suggestions_text(const Answer& answer) {
    const Json json = Json::parse(answer.body);
    std::string text = fmt::format("{} suggestions", json.at("total").get<std::uint64_t>());
    for (const auto& [kind, count] : json.at("by_kind").items())
        text += fmt::format(" · {} {}", count.get<std::uint64_t>(), kind);
    text += '\n';
    for (const Json& each : json.at("suggestions")) {
        text += fmt::format("{:.2f} {} ({}): {} → {}\n", each.at("score").get<double>(),
                            each.at("kind").get<std::string>(), each.at("rule").get<std::string>(),
                            suggested_text(each.at("first")), suggested_text(each.at("second")));
        if (!each.at("text").is_null())
            text += fmt::format("      {} [{}]\n", each.at("text").get<std::string>(),
                                each.at("record").get<std::string>());
    }
    return text;
}

std::string list_text(const Answer& answer) {
    const Json json = Json::parse(answer.body);
    std::string text = fmt::format("{} edited concepts\n", json.at("total").get<std::uint64_t>());
    for (const Json& each : json.at("concepts")) {
        text += each.at("id").get<std::string>() + ":";
        for (const Json& label : each.at("all_labels"))
            text += fmt::format(" {}@{};", label.at("text").get<std::string>(),
                                label.at("language").get<std::string>());
        for (const char* relation : {"broader", "related"})
            for (const Json& id : each.at(relation))
                text += fmt::format(" {} {};", relation, id.get<std::string>());
        text += '\n';
    }
    for (const Json& label : json.at("ignored"))
        text += fmt::format("ignored: {}\n", label.get<std::string>());
    return text;
}

std::string log_text(const Answer& answer) {
    std::vector<std::vector<std::string>> rows;
    const Json json = Json::parse(answer.body);
    const auto text_of = [](const Json& value) {
        return value.is_null() ? std::string() : value.get<std::string>();
    };
    for (const Json& line : json.at("edits"))
        rows.push_back(
            {line.at("edit").dump(), text_of(line.at("action")), text_of(line.at("label")),
             text_of(line.at("other")), text_of(line.at("language")),
             line.at("undone_by").is_null() ? std::string()
                                            : "undone by " + line.at("undone_by").dump()});
    return rows.empty() ? "No edits.\n" : table_text(rows);
}

std::string edit_text(const Answer& answer) {
    const Json json = Json::parse(answer.body);
    if (json.at("edit").is_null()) return "Nothing to change.\n";
    return fmt::format("Edit {}; {} logged.\n", json.at("edit").dump(), json.at("edits").dump());
}

std::size_t number(const VerbCall& call, const char* key) {
    return static_cast<std::size_t>(call.values.integer(key));
}

int export_into(const VerbCall& call, Service& service) {
    const Answer answer =
        service.export_thesaurus(call.collection(), call.values.text("thesaurus_format"));
    OutputFile file(call.values.text("output"));
    file.write(answer.body);
    file.finish();
    return 0;
}

}  // namespace

int thesaurus_verb(const VerbCall& call) {
    const auto service = service_of(call);
    const std::string& action = call.values.text("action");
    const std::string& name = call.collection();
    if (action == "export") return export_into(call, *service);
    if (action == "suggest")
        print_answer(service->thesaurus_suggestions(name, suggestion_request(call.values)),
                     call.json, suggestions_text);
    else if (action == "list")
        print_answer(service->thesaurus(name, number(call, "offset"), number(call, "limit")),
                     call.json, list_text);
    else if (action == "log")
        print_answer(service->thesaurus_log(name, number(call, "offset"), number(call, "limit")),
                     call.json, log_text);
    else if (action == "import")
        print_answer(service->import_thesaurus(name, call.values.text("label"),
                                               call.values.text("thesaurus_format")),
                     call.json, edit_text);
    else
        print_answer(edit_thesaurus(*service, call.values), call.json, edit_text);
    return 0;
}

}  // namespace litchi::server
