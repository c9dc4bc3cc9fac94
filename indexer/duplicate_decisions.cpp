#include "indexer/duplicate_decisions.h"

#include "corpora/base/error.h"

#include <algorithm>
#include <fmt/format.h>
#include <nlohmann/json.hpp>
#include <utility>

namespace litchi::indexer {
namespace {

constexpr std::string_view kDecision = "duplicate";
constexpr std::string_view kUndo = "duplicate-undo";

[[noreturn]] void damaged() {
    throw Error(ErrorCode::CorruptCollection, "The collection's log of edits cannot be read.");
}

nlohmann::json parse(std::string_view text) {
    nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) damaged();
    return json;
}

DuplicateDecision read_decision(std::int64_t edit, const nlohmann::json& json) {
    const auto verdict = parse_duplicate_verdict(json.value("verdict", std::string()));
    if (!verdict) damaged();
    return {edit,
            {json.value("first", std::string()), json.value("second", std::string())},
            *verdict,
            false};
}

std::int64_t append(Connection& edits, std::string_view kind, const nlohmann::json& json,
                    std::string_view author) {
    Transaction transaction(edits, Transaction::Kind::Write);
    edits
        .prepare(
            "INSERT INTO edit(at, author, kind, json) "
            "VALUES(strftime('%Y-%m-%dT%H:%M:%SZ', 'now'), ?1, ?2, ?3)")
        .with(author, kind, json.dump())
        .run();
    const std::int64_t number = edits.last_insert_id();
    transaction.commit();
    return number;
}

}  // namespace

std::string_view to_string(DuplicateVerdict verdict) {
    return verdict == DuplicateVerdict::Same ? "same" : "different";
}

std::optional<DuplicateVerdict> parse_duplicate_verdict(std::string_view word) {
    for (const DuplicateVerdict verdict : {DuplicateVerdict::Same, DuplicateVerdict::Different})
        if (to_string(verdict) == word) return verdict;
    return std::nullopt;
}

ReadingPair::ReadingPair(std::string a, std::string b) : first(std::move(a)), second(std::move(b)) {
    if (second < first) std::swap(first, second);
}

DuplicateDecisions::DuplicateDecisions(Connection& edits) {
    Statement rows = edits.prepare(
        "SELECT id, kind, json FROM edit WHERE kind IN ('duplicate', 'duplicate-undo') "
        "ORDER BY id");
    while (rows.step()) {
        const nlohmann::json json = parse(rows.text(2));
        last_edit_ = rows.integer(0);
        if (rows.text(1) == kDecision) {
            log_.push_back(read_decision(last_edit_, json));
            lines_.push_back({last_edit_, log_.back().pair});
            continue;
        }
        const auto target = json.value("edit", std::int64_t{0});
        const auto undone = std::find_if(log_.begin(), log_.end(),
                                         [&](const auto& line) { return line.edit == target; });
        if (undone == log_.end()) damaged();
        undone->undone = true;
        lines_.push_back({last_edit_, undone->pair});
    }
    for (const DuplicateDecision& decision : log_)
        if (!decision.undone) in_force_.insert_or_assign(decision.pair, decision);
}

std::vector<std::string> DuplicateDecisions::same_as(const std::string& digest) const {
    std::vector<std::string> others;
    for (const auto& [pair, decision] : in_force_) {
        if (decision.verdict != DuplicateVerdict::Same) continue;
        if (pair.first == digest) others.push_back(pair.second);
        if (pair.second == digest) others.push_back(pair.first);
    }
    return others;
}

std::vector<std::string> DuplicateDecisions::touched_since(std::int64_t edit) const {
    std::vector<std::string> digests;
    for (const Line& line : lines_)
        if (line.edit > edit) digests.insert(digests.end(), {line.pair.first, line.pair.second});
    std::sort(digests.begin(), digests.end());
    digests.erase(std::unique(digests.begin(), digests.end()), digests.end());
    return digests;
}

std::int64_t log_decision(Connection& edits, const ReadingPair& pair, DuplicateVerdict verdict,
                          std::string_view author) {
    return append(edits, kDecision,
                  {{"first", pair.first}, {"second", pair.second}, {"verdict", to_string(verdict)}},
                  author);
}

std::int64_t log_undo(Connection& edits, std::int64_t edit, std::string_view author) {
    const DuplicateDecisions decisions(edits);
    const auto& log = decisions.log();
    const auto line =
        std::find_if(log.begin(), log.end(), [&](const auto& known) { return known.edit == edit; });
    if (line == log.end() || line->undone)
        throw Error(
            ErrorCode::InvalidArgument,
            fmt::format("Edit {} is not a decision about duplicates that is in force.", edit),
            fmt::format("undo={}", edit));
    return append(edits, kUndo, {{"edit", edit}}, author);
}

}  // namespace litchi::indexer
