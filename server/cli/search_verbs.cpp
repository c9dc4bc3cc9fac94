#include "server/cli/text_output.h"
#include "server/cli/verbs.h"

namespace litchi::server {

int search_verb(const VerbCall& call) {
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
