#include "server/report/report.h"

#include "server/report/report_sections.h"

namespace litchi::server {
namespace {

ReportModel report_model(const ReportSource& source) {
    ReportModel report;
    report.language = source.language;
    add_cover(report, source);
    add_idea_and_points(report, source);
    add_search(report, source);
    add_results(report, source);
    add_conclusions(report, source);
    add_declaration(report, source);
    add_query_log(report, source);
    return report;
}

}  // namespace

Answer write_report(query::Searcher& searcher, const std::vector<indexer::ImportSummary>& imports,
                    const ReportQuestion& question) {
    const ReportModel report = report_model(report_source(searcher, imports, question));
    if (question.format == "md") return {markdown_of(report), "text/markdown; charset=utf-8", {}};
    if (question.format == "docx")
        return {docx_of(report),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                {}};
    return {html_of(report), "text/html; charset=utf-8", {}};
}

}  // namespace litchi::server
