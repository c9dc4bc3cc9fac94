#include "corpora/formats.h"
#include "server/views/json.h"
#include "server/views/views.h"

#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

using Json = nlohmann::ordered_json;

Json row_json(const CollectionRow& row) {
    Json json = {{"name", row.name},
                 {"records", row.revision.records},
                 {"revision", row.revision.number},
                 {"imports", row.imports}};
    if (row.problem) json["problem"] = Json::parse(error_view(*row.problem));
    return json;
}

}  // namespace

std::string error_view(const Error& error) {
    const ErrorRow& row = error_row(error.code());
    return to_text({{"code", row.name},
                    {"message", error.what()},
                    {"detail", error.detail()},
                    {"help", row.help}});
}

std::string status_view(const StatusView& status) {
    return to_text({{"name", "litchi"},
                    {"version", status.version},
                    {"schema", status.schema},
                    {"analyzer", status.analyzer},
                    {"collections", status.collections}});
}

std::string formats_view() {
    Json formats = Json::array();
    for (const corpora::Format& format : corpora::formats())
        formats.push_back(
            {{"name", format.name}, {"title", format.title}, {"exported", format.exported}});
    return to_text({{"formats", std::move(formats)}});
}

std::string collections_view(const std::vector<CollectionRow>& rows) {
    Json collections = Json::array();
    for (const CollectionRow& row : rows) collections.push_back(row_json(row));
    return to_text({{"collections", std::move(collections)}});
}

std::string collection_view(const CollectionRow& row) {
    Json json = row_json(row);
    json["records_digest"] = row.revision.records_digest;
    json["edits_digest"] = row.revision.edits_digest;
    json["lexicon_digest"] = row.revision.lexicon_digest;
    json["analyzer"] = row.revision.analyzer_version;
    return to_text(json);
}

std::string check_view(std::string_view name, const indexer::CheckReport& report) {
    return to_text({{"collection", name},
                    {"revision", report.revision},
                    {"records", report.records},
                    {"sound", report.problems.empty()},
                    {"problems", report.problems},
                    {"repaired", report.repaired}});
}

std::string templates_view(const std::vector<TemplateText>& templates) {
    Json rows = Json::array();
    for (const TemplateText& text : templates)
        rows.push_back({{"id", text.parsed.id}, {"labels", labels_json(text.parsed.labels)}});
    return to_text({{"templates", std::move(rows)}});
}

}  // namespace litchi::server
