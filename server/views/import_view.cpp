#include "server/views/json.h"
#include "server/views/views.h"

#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

template <typename Counts>
void add_counts(Json& json, const Counts& counts) {
    json["read"] = counts.read;
    json["added"] = counts.added;
    json["merged"] = counts.merged;
    json["rejected"] = counts.rejected;
}

Json file_json(const indexer::ImportedFile& file) {
    Json json = {{"file", file.name}, {"format", file.format}};
    add_counts(json, file);
    return json;
}

Json summary_json(const indexer::ImportSummary& import) {
    Json json = {{"import", import.number}, {"revision", import.revision}};
    json["undone"] = import.undone ? Json(*import.undone) : Json(nullptr);
    json["lexicon"] = text_or_null(import.lexicon);
    add_counts(json, import);
    json["files"] = Json::array();
    for (const indexer::ImportedFile& file : import.files) json["files"].push_back(file_json(file));
    return json;
}

Json file_json(const indexer::FileReport& file) {
    Json json = {{"file", file.file}, {"format", text_or_null(file.format)}};
    add_counts(json, file);
    json["rejects"] = text_or_null(file.rejects);
    return json;
}

Json problem_json(const indexer::ImportProblem& problem) {
    return {{"file", problem.file},
            {"line", problem.line == 0 ? Json(nullptr) : Json(problem.line)},
            {"record", text_or_null(problem.record)},
            {"field", text_or_null(problem.field)},
            {"why", problem.why},
            {"rejected", problem.rejected}};
}

Json report_json(std::string_view collection, const indexer::ImportReport& report) {
    Json json = {
        {"collection", collection}, {"import", report.import}, {"revision", report.revision}};
    json["dry_run"] = report.dry_run;
    add_counts(json, report);
    json["references"] = report.references;
    json["references_matched"] = report.references_matched;
    json["skipped_abbreviations"] = report.skipped_abbreviations;
    json["files"] = Json::array();
    for (const indexer::FileReport& file : report.files) json["files"].push_back(file_json(file));
    json["problem_count"] = report.problem_count;
    json["problems"] = Json::array();
    for (const indexer::ImportProblem& problem : report.problems)
        json["problems"].push_back(problem_json(problem));
    return json;
}

}  // namespace

std::string imports_view(const std::vector<indexer::ImportSummary>& imports) {
    Json rows = Json::array();
    for (const indexer::ImportSummary& import : imports) rows.push_back(summary_json(import));
    return to_text({{"imports", std::move(rows)}});
}

std::string import_summary_view(const indexer::ImportSummary& import) {
    return to_text(summary_json(import));
}

std::string import_report_view(std::string_view collection, const indexer::ImportReport& report) {
    return to_text(report_json(collection, report));
}

std::string undo_report_view(std::string_view collection, const indexer::UndoReport& report) {
    return to_text({{"collection", collection},
                    {"import", report.import},
                    {"revision", report.revision},
                    {"readings", report.readings},
                    {"entries", report.entries},
                    {"changed", report.changed},
                    {"records_before", report.records_before},
                    {"records", report.records},
                    {"lexicon_changed", report.lexicon_changed}});
}

std::string job_view(std::string_view job, const std::string* report) {
    return to_text({{"job", job},
                    {"state", report == nullptr ? "running" : "done"},
                    {"report", report == nullptr ? Json(nullptr) : Json::parse(*report)}});
}

}  // namespace litchi::server
