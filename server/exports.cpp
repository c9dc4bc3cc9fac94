#include "server/exports.h"

#include "corpora/base/error.h"
#include "server/views/json.h"

#include <array>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace litchi::server {
namespace {

constexpr std::array kExports = {
    Export{"records", "jsonl", "the records as Litchi JSONL, which loses nothing"},
    Export{"records", "ris", "the records for reference managers and VOSviewer"},
    Export{"records", "bibtex", "the records for LaTeX and JabRef"},
    Export{"records", "csl-json", "the records for Zotero and pandoc"},
    Export{"records", "wos", "the records as Web of Science text, for CiteSpace and HistCite"},
    Export{"records", "csv", "the records as a table"},
    Export{"records", "xlsx", "the records as a spreadsheet, every cell a text"},
    Export{"map", "json", "VOSviewer JSON, opened by VOSviewer and VOSviewer Online"},
    Export{"map", "svg", "the map as a drawing"},
    Export{"nodes", "csv", "the items of the map as a table"},
    Export{"edges", "csv", "the links of the map as a table"},
    Export{"roadmap", "json", "the roadmap with evidence links"},
    Export{"roadmap", "svg", "the roadmap as a drawing for the wall"},
    Export{"roadmap", "md", "the roadmap as Markdown"},
};

void require_row(const std::string& what, const std::string& format) {
    for (const Export& row : kExports)
        if (row.what == what && row.format == format) return;
    throw Error(ErrorCode::UnknownExport, fmt::format("No export of '{}' as '{}'.", what, format),
                fmt::format("{}.{}", what, format));
}

}  // namespace

std::span<const Export> exports() {
    return kExports;
}

Answer exports_answer() {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Export& row : kExports)
        rows.push_back({{"what", row.what}, {"format", row.format}, {"summary", row.summary}});
    return json_answer(to_text({{"exports", std::move(rows)}}));
}

bool is_records_export(const ParameterValues& values) {
    require_row(values.text("what"), values.text("ext"));
    return values.text("what") == "records";
}

Answer export_answer(Service& service, std::string_view collection, const ParameterValues& values) {
    const std::string& what = values.text("what");
    const std::string& format = values.text("ext");
    require_row(what, format);
    if (what == "records") return service.records(collection, search_request(values), format);
    if (what == "roadmap") return service.roadmap(collection, roadmap_question(values), format);
    MapQuestion question = map_question(values);
    question.language = values.text("roadmap_lang");
    return service.map(collection, question, what, format);
}

}  // namespace litchi::server
