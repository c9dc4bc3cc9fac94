#include "server/thesaurus_question.h"

#include "corpora/base/error.h"

#include <charconv>

namespace litchi::server {
namespace {

using indexer::ThesaurusAction;
using indexer::ThesaurusEdit;

[[noreturn]] void refuse(const std::string& why, const std::string& detail) {
    throw Error(ErrorCode::InvalidArgument, why, detail);
}

std::int64_t edit_number(const std::string& text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number < 1)
        refuse("An edit is named by its number in the log.", "label=" + text);
    return number;
}

ThesaurusEdit related(const std::string& relation, const std::string& label,
                      const std::string& other) {
    if (relation == "narrower") return {ThesaurusAction::Broader, other, label, {}};
    const bool broader = relation == "broader";
    return {broader ? ThesaurusAction::Broader : ThesaurusAction::Related, label, other, {}};
}

ThesaurusEdit edit_of(const std::string& action, const ParameterValues& values) {
    const std::string& label = values.text("label");
    const std::string& other = values.text("other");
    if (action == "relate") return related(values.text("relation"), label, other);
    if (action == "rename")
        return {ThesaurusAction::Rename, label, other,
                values.has("label_language") ? values.text("label_language") : std::string()};
    const auto word = action == "accept" ? "merge" : action;
    const auto known = indexer::parse_thesaurus_action(word);
    if (!known) refuse("This is no edit of a thesaurus.", "action=" + action);
    return {*known, label, other, {}};
}

}  // namespace

indexer::SuggestionRequest suggestion_request(const ParameterValues& values) {
    indexer::SuggestionRequest request;
    request.kinds = values.list("suggestion_kinds");
    request.min_score = values.number("min_score");
    request.offset = static_cast<std::size_t>(values.integer("offset"));
    request.limit = static_cast<std::size_t>(values.integer("limit"));
    return request;
}

Answer edit_thesaurus(Service& service, const ParameterValues& values) {
    const std::string& name = values.text("collection");
    const std::string& action = values.text("action");
    const std::string& label = values.text("label");
    if (label.empty()) refuse("Say which label.", "label");
    if (action == "undo") return service.undo_thesaurus_edit(name, edit_number(label));
    const bool two = action != "split" && action != "ignore";
    if (values.text("other").empty() == two)
        refuse(two ? "A second label is missing." : "One label is enough.", "other");
    return service.edit_thesaurus(name, edit_of(action, values));
}

}  // namespace litchi::server
