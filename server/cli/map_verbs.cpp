#include "corpora/base/error.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/exports.h"
#include "server/files.h"

#include <cstdio>

namespace litchi::server {
namespace {

constexpr std::size_t kMaxTemplateBytes = 1 << 20;

std::string body_text(const Answer& answer) {
    return answer.body;
}

// Into the file that --output names, else onto the screen as `text` makes it.
void deliver(const VerbCall& call, const Answer& answer, std::string (*text)(const Answer&)) {
    const std::string& file = call.values.text("output");
    if (file.empty() || file == "-")
        print_answer(answer, call.json, text);
    else
        write_bytes(file, answer.body);
}

void require(const VerbCall& call, std::string_view key) {
    if (!call.values.has(key))
        throw Error(ErrorCode::InvalidArgument,
                    "Option " + option_of(parameter(key)) + " is missing.",
                    option_of(parameter(key)));
}

// --template names a bundled template, or a file when it ends in .json.
RoadmapQuestion question_of(const VerbCall& call) {
    RoadmapQuestion question = roadmap_question(call.values);
    if (!question.template_id.ends_with(".json")) return question;
    question.template_json = read_bytes(question.template_id, kMaxTemplateBytes);
    return question;
}

}  // namespace

int map_verb(const VerbCall& call) {
    const std::string& format = call.values.text("map_format");
    const Answer answer = service_of(call)->map(call.collection(), map_question(call.values),
                                                format == "csv" ? "nodes" : "map", format);
    const bool summary = !call.values.has("map_format") && !call.values.has("output");
    deliver(call, answer, summary ? map_text : body_text);
    return 0;
}

int bridges_verb(const VerbCall& call) {
    require(call, "from");
    require(call, "to");
    const auto service = service_of(call);
    print_answer(service->bridges(call.collection(), bridges_question(call.values)), call.json,
                 bridges_text);
    return 0;
}

int roadmap_verb(const VerbCall& call) {
    const Answer answer = service_of(call)->roadmap(call.collection(), question_of(call),
                                                    call.values.text("roadmap_format"));
    const bool summary = !call.values.has("roadmap_format") && !call.values.has("output");
    deliver(call, answer, summary ? roadmap_text : body_text);
    return 0;
}

int export_verb(const VerbCall& call) {
    require(call, "ext");
    const auto service = service_of(call);
    if (is_records_export(call.values)) {
        OutputFile file(call.values.text("output"));
        service->write_records(call.collection(), search_request(call.values),
                               call.values.text("ext"),
                               [&](std::string_view bytes) { file.write(bytes); });
        file.finish();
        return 0;
    }
    deliver(call, export_answer(*service, call.collection(), call.values), body_text);
    return 0;
}

}  // namespace litchi::server
