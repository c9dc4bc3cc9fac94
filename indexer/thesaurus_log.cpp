#include "indexer/thesaurus_log.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::indexer {
namespace {

using Json = nlohmann::ordered_json;
using enum ThesaurusAction;

constexpr std::string_view kEdit = "thesaurus";
constexpr std::string_view kUndo = "thesaurus-undo";
constexpr std::size_t kMaxLabelBytes = 1024;

struct ActionWord {
    ThesaurusAction action;
    std::string_view word;
    bool two_labels;
};
constexpr std::array kActions = {
    ActionWord{Merge, "merge", true},     ActionWord{Reject, "reject", true},
    ActionWord{Rename, "rename", true},   ActionWord{Split, "split", false},
    ActionWord{Broader, "broader", true}, ActionWord{Related, "related", true},
    ActionWord{Ignore, "ignore", false},
};

const ActionWord& row_of(ThesaurusAction action) {
    return *std::ranges::find(kActions, action, &ActionWord::action);
}

[[noreturn]] void damaged() {
    throw Error(ErrorCode::CorruptCollection, "The collection's log of edits cannot be read.");
}

std::string member(const Json& json, const char* name) {
    const auto place = json.find(name);
    if (place == json.end() || place->is_null()) return {};
    if (!place->is_string()) throw Error(ErrorCode::UnreadableFile, "It must be a string.", name);
    std::string text = collapse_spaces(repair_utf8(place->get_ref<const std::string&>()));
    if (text.size() > kMaxLabelBytes)
        throw Error(ErrorCode::UnreadableFile,
                    fmt::format("A label has at most {} bytes.", kMaxLabelBytes), name);
    return text;
}

Json object_of(std::string_view text) {
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_object()) throw Error(ErrorCode::UnreadableFile, "The line is no JSON object.");
    return json;
}

std::int64_t append(Connection& edits, std::string_view kind, const std::string& json,
                    std::string_view author) {
    edits
        .prepare(
            "INSERT INTO edit(at, author, kind, json) "
            "VALUES(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?1, ?2, ?3)")
        .with(author, kind, json)
        .run();
    return edits.last_insert_id();
}

LoggedThesaurusEdit* find_line(std::vector<LoggedThesaurusEdit>& lines, std::int64_t number) {
    const auto place = std::ranges::lower_bound(lines, number, {}, &LoggedThesaurusEdit::number);
    return place == lines.end() || place->number != number ? nullptr : &*place;
}

void read_line(std::vector<LoggedThesaurusEdit>& lines, std::int64_t number, std::string_view kind,
               std::string_view json) {
    if (kind == kEdit) {
        lines.push_back({number, parse_thesaurus_edit(json), 0});
        return;
    }
    const Json undo = object_of(json);
    LoggedThesaurusEdit* target = find_line(lines, undo.value("edit", std::int64_t{0}));
    if (target == nullptr || target->undone_by != 0) damaged();
    target->undone_by = number;
}

}  // namespace

std::string_view to_string(ThesaurusAction action) {
    return row_of(action).word;
}

std::optional<ThesaurusAction> parse_thesaurus_action(std::string_view word) {
    const auto row = std::ranges::find(kActions, word, &ActionWord::word);
    return row == kActions.end() ? std::nullopt : std::optional(row->action);
}

std::string to_json(const ThesaurusEdit& edit) {
    Json json = {{"action", to_string(edit.action)}, {"label", edit.label}};
    if (!edit.other.empty()) json["other"] = edit.other;
    if (!edit.language.empty()) json["language"] = edit.language;
    return json.dump();
}

ThesaurusEdit parse_thesaurus_edit(std::string_view text) {
    const Json json = object_of(text);
    const auto action = parse_thesaurus_action(member(json, "action"));
    if (!action) throw Error(ErrorCode::UnreadableFile, "It is none of the actions.", "action");
    ThesaurusEdit edit{*action, member(json, "label"), member(json, "other"),
                       member(json, "language")};
    if (edit.label.empty()) throw Error(ErrorCode::UnreadableFile, "A label is missing.", "label");
    if (row_of(*action).two_labels == edit.other.empty())
        throw Error(ErrorCode::UnreadableFile,
                    fmt::format("'{}' takes {} label.", to_string(*action),
                                edit.other.empty() ? "a second" : "only one"),
                    "other");
    return edit;
}

ThesaurusLog::ThesaurusLog(Connection& edits) {
    Statement rows = edits.prepare(
        "SELECT id, kind, json FROM edit WHERE kind IN ('thesaurus', 'thesaurus-undo') "
        "ORDER BY id");
    try {
        while (rows.step()) read_line(lines_, rows.integer(0), rows.text(1), rows.text(2));
    } catch (const Error& error) {
        if (error.code() == ErrorCode::UnreadableFile) damaged();
        throw;
    }
}

std::vector<ThesaurusEdit> ThesaurusLog::in_force() const {
    std::vector<ThesaurusEdit> edits;
    for (const LoggedThesaurusEdit& line : lines_)
        if (line.undone_by == 0) edits.push_back(line.edit);
    return edits;
}

std::int64_t log_thesaurus_edits(Connection& edits, const std::vector<ThesaurusEdit>& added,
                                 std::string_view author) {
    Transaction transaction(edits, Transaction::Kind::Write);
    std::int64_t number = 0;
    for (const ThesaurusEdit& edit : added) number = append(edits, kEdit, to_json(edit), author);
    transaction.commit();
    return number;
}

std::int64_t log_thesaurus_undo(Connection& edits, std::int64_t number, std::string_view author) {
    const ThesaurusLog log(edits);
    const auto& lines = log.lines();
    const auto line = std::ranges::find(lines, number, &LoggedThesaurusEdit::number);
    if (line == lines.end() || line->undone_by != 0)
        throw Error(ErrorCode::InvalidArgument,
                    fmt::format("Edit {} is not a thesaurus edit that is in force.", number),
                    fmt::format("undo={}", number));
    Transaction transaction(edits, Transaction::Kind::Write);
    const std::int64_t undo = append(edits, kUndo, Json{{"edit", number}}.dump(), author);
    transaction.commit();
    return undo;
}

}  // namespace litchi::indexer
