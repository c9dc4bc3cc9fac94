#include "corpora/base/error.h"
#include "server/exports.h"
#include "server/http/handlers.h"

namespace litchi::server {
namespace {

void require(const Call& call, std::string_view key) {
    if (!call.values.has(key))
        throw Error(ErrorCode::InvalidArgument, "Parameter '" + std::string(key) + "' is missing.",
                    std::string(key));
}

}  // namespace

HandlerResult get_evidence(const Call& call) {
    require(call, "item");
    return call.service.evidence(call.collection(), evidence_question(call.values));
}

HandlerResult get_map(const Call& call) {
    return call.service.map(call.collection(), map_question(call.values));
}

HandlerResult get_bridges(const Call& call) {
    require(call, "from");
    require(call, "to");
    return call.service.bridges(call.collection(), bridges_question(call.values));
}

HandlerResult get_roadmap(const Call& call) {
    return call.service.roadmap(call.collection(), roadmap_question(call.values),
                                call.values.text("roadmap_format"));
}

HandlerResult get_templates(const Call& call) {
    return call.service.templates();
}

HandlerResult get_template(const Call& call) {
    return call.service.template_named(call.values.text("id"));
}

HandlerResult get_export(const Call& call) {
    return export_answer(call.service, call.collection(), call.values);
}

}  // namespace litchi::server
