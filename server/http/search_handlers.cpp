#include "server/http/handlers.h"

namespace litchi::server {

HandlerResult get_record(const Call& call) {
    return call.service.record(call.collection(), call.values.text("id"));
}

HandlerResult get_search(const Call& call) {
    return call.service.search(call.collection(), search_request(call.values));
}

HandlerResult get_facets(const Call& call) {
    return call.service.facets(call.collection(), search_request(call.values),
                               call.values.list("by"));
}

HandlerResult get_concepts(const Call& call) {
    return call.service.concepts(call.collection(), call.values.text("prefix"),
                                 static_cast<std::size_t>(call.values.integer("limit")));
}

HandlerResult get_concept(const Call& call) {
    return call.service.concept_named(call.collection(), call.values.text("id"));
}

HandlerResult get_terms(const Call& call) {
    const auto limit = static_cast<std::size_t>(call.values.integer("most_terms"));
    if (!call.values.has("record")) return call.service.terms(call.collection(), limit);
    constexpr std::size_t kRecordLimit = 10;
    return call.service.record_terms(call.collection(), call.values.text("record"),
                                     call.values.has("most_terms") ? limit : kRecordLimit);
}

}  // namespace litchi::server
