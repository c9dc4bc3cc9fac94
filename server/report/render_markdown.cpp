#include "server/report/report_sections.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

// CommonMark and its tables (GFM): what could be markup is written with a backslash; line ends
// become spaces.
std::string escaped(std::string_view text) {
    constexpr std::string_view kMarkup = "\\`*_{}[]<>#|~&";
    std::string out;
    for (const char c : text) {
        if (c == '\n' || c == '\r') {
            out += ' ';
            continue;
        }
        if (kMarkup.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

// A line of its own must not begin like a list or heading.
std::string line_of(std::string text) {
    const std::size_t digits = text.find_first_not_of("0123456789");
    const bool number =
        digits != std::string::npos && digits > 0 && (text[digits] == '.' || text[digits] == ')');
    if (number) text.insert(digits, "\\");
    if (text.starts_with('-') || text.starts_with('+') || text.starts_with('='))
        text.insert(0, "\\");
    return text;
}

std::string spans_markdown(const Spans& spans) {
    std::string text;
    for (const Span& span : spans) {
        const std::string words = escaped(span.text);
        const bool bold = (span.strong || span.marked) && words.find_first_not_of(' ') == 0 &&
                          words.back() != ' ';
        text += bold ? "**" + words + "**" : words;
    }
    return text;
}

std::string table_markdown(const ReportTable& table) {
    const std::size_t columns = table.rows.empty() ? table.head.size() : table.rows.front().size();
    std::string text = "|";
    for (std::size_t i = 0; i < columns; ++i)
        text += ' ' + (i < table.head.size() ? escaped(table.head[i]) : std::string()) + " |";
    text += "\n|";
    for (std::size_t i = 0; i < columns; ++i) text += " --- |";
    text += '\n';
    for (const std::vector<Spans>& row : table.rows) {
        text += '|';
        for (const Spans& cell : row) text += ' ' + spans_markdown(cell) + " |";
        text += '\n';
    }
    return text + '\n';
}

std::string block_markdown(const Block& block) {
    const std::string text = spans_markdown(block.spans);
    switch (block.kind) {
        case Block::Kind::Section:
            return "## " + text + "\n\n";
        case Block::Kind::Heading:
            return "### " + text + "\n\n";
        case Block::Kind::Item:
            return "- " + text + "\n";
        case Block::Kind::Table:
            return table_markdown(block.table);
        case Block::Kind::PageBreak:
            return "---\n\n";
        case Block::Kind::Note:
        case Block::Kind::Paragraph:
            break;
    }
    return line_of(text) + "\n\n";
}

}  // namespace

std::string markdown_of(const ReportModel& report) {
    std::string text = "# " + escaped(report.title) + "\n\n> " + escaped(report.draft) +
                       "\n\n| | |\n| --- | --- |\n";
    for (const auto& [name, value] : report.cover)
        text += "| " + escaped(name) + " | " + escaped(value) + " |\n";
    text += '\n';
    bool list = false;
    for (const Block& block : report.blocks) {
        const bool item = block.kind == Block::Kind::Item;
        if (list && !item) text += '\n';
        list = item;
        text += block_markdown(block);
    }
    return text;
}

}  // namespace litchi::server
