#include "server/ooxml/docx.h"
#include "server/report/report_sections.h"

namespace litchi::server {
namespace {

DocxWriter::Runs runs_of(const Spans& spans) {
    DocxWriter::Runs runs;
    runs.reserve(spans.size());
    for (const Span& span : spans) runs.push_back({span.text, span.strong, span.marked});
    return runs;
}

void add_table(DocxWriter& document, const ReportTable& table) {
    std::vector<std::vector<DocxWriter::Runs>> rows;
    for (const std::vector<Spans>& row : table.rows) {
        rows.emplace_back();
        for (const Spans& cell : row) rows.back().push_back(runs_of(cell));
    }
    document.table(table.head, table.widths, rows);
}

void add_block(DocxWriter& document, const Block& block) {
    switch (block.kind) {
        case Block::Kind::Section:
            return document.paragraph("Heading1", runs_of(block.spans));
        case Block::Kind::Heading:
            return document.paragraph("Heading2", runs_of(block.spans));
        case Block::Kind::Note:
            return document.paragraph("Note", runs_of(block.spans));
        case Block::Kind::Item:
            return document.paragraph("Item", runs_of(block.spans));
        case Block::Kind::Table:
            return add_table(document, block.table);
        case Block::Kind::PageBreak:
            return document.page_break();
        case Block::Kind::Paragraph:
            return document.paragraph("Normal", runs_of(block.spans));
    }
}

}  // namespace

std::string docx_of(const ReportModel& report) {
    DocxWriter document(tag_of(report.language));
    document.paragraph("Title", {{report.title}});
    document.paragraph("Draft", {{report.draft}});
    std::vector<std::vector<DocxWriter::Runs>> cover;
    cover.reserve(report.cover.size());
    for (const auto& [name, value] : report.cover) cover.push_back({{{name}}, {{value}}});
    document.table({}, {34, 66}, cover);
    document.page_break();
    for (const Block& block : report.blocks) add_block(document, block);
    return document.finish();
}

}  // namespace litchi::server
