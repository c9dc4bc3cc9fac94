#include "server/duplicates_question.h"

#include "corpora/base/error.h"

namespace litchi::server {

using indexer::DuplicateVerdict;

DuplicatesQuestion duplicates_question(const ParameterValues& values) {
    DuplicatesQuestion question;
    question.state = indexer::parse_pair_state(values.text("state"));
    question.offset = static_cast<std::size_t>(values.integer("offset"));
    question.limit = static_cast<std::size_t>(values.integer("limit"));
    return question;
}

bool decides(const ParameterValues& values) {
    return values.has("accept") || values.has("reject") || values.has("undo_edit");
}

Answer decide(Service& service, const ParameterValues& values) {
    const std::string& name = values.text("collection");
    if (values.has("accept") + values.has("reject") + values.has("undo_edit") != 1)
        throw Error(ErrorCode::InvalidArgument, "Say one of accept, reject and undo.", "accept");
    if (values.has("undo_edit")) return service.undo_decision(name, values.integer("undo_edit"));
    const bool same = values.has("accept");
    return service.decide_duplicate(name, values.text(same ? "accept" : "reject"),
                                    same ? DuplicateVerdict::Same : DuplicateVerdict::Different);
}

}  // namespace litchi::server
