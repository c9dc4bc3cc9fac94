#include "server/http/handlers.h"
#include "server/thesaurus_question.h"

namespace litchi::server {
namespace {

std::size_t place(const Call& call, const char* key) {
    return static_cast<std::size_t>(call.values.integer(key));
}

}  // namespace

HandlerResult get_thesaurus(const Call& call) {
    return call.service.thesaurus(call.collection(), place(call, "offset"), place(call, "limit"));
}

HandlerResult get_thesaurus_suggestions(const Call& call) {
    return call.service.thesaurus_suggestions(call.collection(), suggestion_request(call.values));
}

HandlerResult get_thesaurus_log(const Call& call) {
    return call.service.thesaurus_log(call.collection(), place(call, "offset"),
                                      place(call, "limit"));
}

HandlerResult get_thesaurus_export(const Call& call) {
    return call.service.export_thesaurus(call.collection(), call.values.text("thesaurus_format"));
}

HandlerResult post_thesaurus(const Call& call) {
    return edit_thesaurus(call.service, call.values);
}

HandlerResult post_thesaurus_import(const Call& call) {
    indexer::validate_collection_name(call.collection());
    const auto upload = call.uploads.receive(call.request);
    return call.service.import_thesaurus(call.collection(), upload->file(),
                                         call.values.text("thesaurus_format"));
}

}  // namespace litchi::server
