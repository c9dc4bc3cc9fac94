#include "corpora/base/error.h"
#include "server/cli/batch_run.h"
#include "server/cli/text_output.h"
#include "server/cli/verbs.h"

namespace litchi::server {
namespace {

int run_batch(const VerbCall& call) {
    query::SearchRequest request = search_request(call.values);
    if (!call.values.has("limit")) request.limit = kRunDepth;
    return write_batch(call, [&](const BatchQueries& queries, const corpora::ByteSink& run,
                                 const BatchProblem& problem) {
        return service_of(call)->write_run(call.collection(), request, queries, run, problem);
    });
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
