#include "corpora/base/error.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"
#include "server/files.h"

#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

namespace litchi::server {
namespace {

constexpr std::size_t kRunDepth = 1000;

// What was refused is said on the error stream; the rest is in the run.
int run_batch(const VerbCall& call) {
    const std::string& name = call.values.text("batch");
    std::ifstream file;
    if (name != "-") {
        file.open(name, std::ios::binary);
        if (!file) throw Error(ErrorCode::UnreadableFile, "The queries cannot be read.", name);
    }
    query::SearchRequest request = search_request(call.values);
    if (!call.values.has("limit")) request.limit = kRunDepth;
    OutputFile run(call.values.text("run"));
    const BatchReport report = service_of(call)->write_run(
        call.collection(), request, {name == "-" ? std::cin : file, name},
        [&run](std::string_view lines) { run.write(lines); },
        [](const std::string& problem) { fmt::print(stderr, "{}\n", problem); });
    run.finish();
    if (report.refused > 0)
        fmt::print(stderr, "{} queries answered, {} lines passed over\n", report.answered,
                   report.refused);
    return report.answered == 0 && report.refused > 0 ? 1 : 0;
}

}  // namespace

int search_verb(const VerbCall& call) {
    if (call.values.has("batch")) {
        if (call.values.has("q") || call.json)
            throw Error(ErrorCode::InvalidArgument,
                        "A batch takes its queries from the file, and gives no JSON.", "--batch");
        return run_batch(call);
    }
    if (!call.values.has("q") || call.values.has("run"))
        throw Error(ErrorCode::InvalidArgument,
                    "A search takes a query, or --batch with or without --run.", "q");
    const auto service = service_of(call);
    print_answer(service->search(call.collection(), search_request(call.values)), call.json,
                 search_text);
    return 0;
}

int facets_verb(const VerbCall& call) {
    const auto service = service_of(call);
    print_answer(
        service->facets(call.collection(), search_request(call.values), call.values.list("by")),
        call.json, facets_text);
    return 0;
}

int evidence_verb(const VerbCall& call) {
    const auto service = service_of(call);
    print_answer(service->evidence(call.collection(), evidence_question(call.values)), call.json,
                 evidence_text);
    return 0;
}

}  // namespace litchi::server
