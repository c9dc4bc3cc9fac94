#include "graph/exports/xml_escape.h"
#include "server/report/report_sections.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

using graph::xml_escape;

// Of print: A4 with page numbers where the browser has them, heads of tables on each page, rows and
// documents whole. The fonts of the two Chinese scripts are chosen by the language of the page.
constexpr std::string_view kStyle = R"(
:root { color-scheme: light; }
body { margin: 0 auto; max-width: 46rem; padding: 1.5rem; color: #1a1a1a; background: #fff;
  font: 11pt/1.65 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
:lang(zh-Hant) body, body:lang(zh-Hant) { font-family: "Noto Serif CJK TC", "Source Han Serif TC",
  "Songti TC", PMingLiU, serif; }
body:lang(en) { font-family: "Noto Serif", "Times New Roman", "Noto Serif CJK SC", serif;
  line-height: 1.5; }
h1 { font-size: 21pt; text-align: center; margin: 2.5em 0 1em; }
h2 { font-size: 14pt; margin: 1.8em 0 .6em; padding-bottom: .2em; border-bottom: 1.5px solid #333; }
h3 { font-size: 11.5pt; margin: 1.3em 0 .4em; }
h2, h3 { break-after: avoid; }
p { margin: .35em 0; overflow-wrap: anywhere; }
.draft { border: 1.5px solid #a33; color: #7a1f1f; padding: .6em .9em; margin: 1em 0; }
.note { font-size: 9.5pt; color: #555; }
table { border-collapse: collapse; width: 100%; margin: .5em 0 1em; font-size: 9.5pt;
  line-height: 1.45; table-layout: fixed; }
th, td { border: 1px solid #999; padding: .25em .45em; text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
thead { display: table-header-group; }
thead th { background: #eee; }
tr { break-inside: avoid; }
.cover { margin: 2.5em auto; width: 85%; font-size: 11pt; }
.cover th { width: 34%; font-weight: normal; background: #f6f6f6; }
mark { background: #ffe9a8; font-weight: bold; }
ul { margin: .35em 0; padding-left: 1.4em; }
.page { break-before: page; }
@page { size: A4; margin: 22mm 20mm; @bottom-center { content: counter(page); font-size: 9pt; } }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .cover-page { break-after: page; }
  mark { background: none; text-decoration: underline; }
}
)";

std::string spans_html(const Spans& spans) {
    std::string html;
    for (const Span& span : spans) {
        std::string text = xml_escape(span.text);
        if (span.strong) text = "<strong>" + text + "</strong>";
        if (span.marked) text = "<mark>" + text + "</mark>";
        html += text;
    }
    return html;
}

std::string table_html(const ReportTable& table) {
    std::string html = "<table>";
    if (!table.widths.empty()) {
        html += "<colgroup>";
        for (const int width : table.widths)
            html += fmt::format("<col style=\"width:{}%\">", width);
        html += "</colgroup>\n";
    }
    if (!table.head.empty()) {
        html += "<thead><tr>";
        for (const std::string& cell : table.head)
            html += "<th scope=\"col\">" + xml_escape(cell) + "</th>";
        html += "</tr></thead>\n";
    }
    html += "<tbody>\n";
    for (const std::vector<Spans>& row : table.rows) {
        html += "<tr>";
        for (const Spans& cell : row) html += "<td>" + spans_html(cell) + "</td>";
        html += "</tr>\n";
    }
    return html + "</tbody></table>\n";
}

std::string cover_html(const ReportModel& report) {
    std::string html = "<header class=\"cover-page\">\n<h1>" + xml_escape(report.title) +
                       "</h1>\n<p class=\"draft\">" + xml_escape(report.draft) +
                       "</p>\n<table class=\"cover\"><tbody>\n";
    for (const auto& [name, value] : report.cover)
        html += "<tr><th scope=\"row\">" + xml_escape(name) + "</th><td>" + xml_escape(value) +
                "</td></tr>\n";
    return html + "</tbody></table>\n</header>\n";
}

std::string block_html(const Block& block) {
    const std::string text = spans_html(block.spans);
    switch (block.kind) {
        case Block::Kind::Section:
            return "<h2>" + text + "</h2>\n";
        case Block::Kind::Heading:
            return "<h3>" + text + "</h3>\n";
        case Block::Kind::Note:
            return "<p class=\"note\">" + text + "</p>\n";
        case Block::Kind::Item:
            return "<li>" + text + "</li>\n";
        case Block::Kind::Table:
            return table_html(block.table);
        case Block::Kind::PageBreak:
            return "<div class=\"page\"></div>\n";
        case Block::Kind::Paragraph:
            break;
    }
    return "<p>" + text + "</p>\n";
}

}  // namespace

std::string html_of(const ReportModel& report) {
    std::string html = fmt::format(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<title>{}</title>\n<style>",
        tag_of(report.language), xml_escape(report.title));
    html += kStyle;
    html += "</style>\n</head>\n<body>\n" + cover_html(report) + "<main>\n";
    bool list = false;
    for (const Block& block : report.blocks) {
        const bool item = block.kind == Block::Kind::Item;
        if (item != list) html += item ? "<ul>\n" : "</ul>\n";
        list = item;
        html += block_html(block);
    }
    if (list) html += "</ul>\n";
    return html + "</main>\n</body>\n</html>\n";
}

}  // namespace litchi::server
