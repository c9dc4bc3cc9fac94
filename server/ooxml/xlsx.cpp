#include "server/ooxml/xlsx.h"

#include "corpora/base/error.h"
#include "server/ooxml/package.h"

#include <algorithm>
#include <fmt/format.h>

namespace litchi::server {
namespace {

constexpr std::string_view kNamespace =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

// At most kMaxXlsxCell units of UTF-16: a character of four bytes of UTF-8 is two of them.
std::string_view cut(std::string_view text) {
    if (text.size() <= kMaxXlsxCell) return text;
    std::size_t units = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = static_cast<unsigned char>(text[at]);
        if ((byte & 0xC0) == 0x80) continue;
        units += byte >= 0xF0 ? 2 : 1;
        if (units > kMaxXlsxCell) return text.substr(0, at);
    }
    return text;
}

}  // namespace

std::string column_letters(std::size_t column) {
    constexpr std::size_t kLetters = 26;
    std::string letters;
    for (std::size_t rest = column + 1; rest > 0; rest = (rest - 1) / kLetters)
        letters.insert(letters.begin(), static_cast<char>('A' + (rest - 1) % kLetters));
    return letters;
}

XlsxWriter::XlsxWriter(std::string_view name, const std::vector<std::string>& columns)
    : name_(name), columns_(columns.size()) {
    add(columns);
}

void XlsxWriter::add(const std::vector<std::string>& cells) {
    if (++count_ > kMaxXlsxRows || rows_.size() > kMaxXlsxBytes)
        throw Error(ErrorCode::PayloadTooLarge,
                    "These records are more than a spreadsheet holds; ask for fewer, or write csv.",
                    fmt::format("{} rows", count_));
    rows_ += fmt::format("<row r=\"{}\">", count_);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (cells[i].empty()) continue;
        rows_ += fmt::format("<c r=\"{}{}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">",
                             column_letters(i), count_);
        rows_ += ooxml_text(cut(cells[i]));
        rows_ += "</t></is></c>";
    }
    rows_ += "</row>";
}

std::string XlsxWriter::finish() {
    const std::string area =
        fmt::format("A1:{}{}", column_letters(std::max<std::size_t>(columns_, 1) - 1), count_);
    std::string sheet = fmt::format(
        "<worksheet {}><dimension ref=\"{}\"/><sheetViews><sheetView workbookViewId=\"0\">"
        "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
        "</sheetView></sheetViews><sheetData>",
        kNamespace, area);
    sheet += rows_;
    sheet += fmt::format("</sheetData><autoFilter ref=\"{}\"/></worksheet>", area);
    rows_.clear();
    const std::string workbook = fmt::format(
        "<workbook {} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
        "relationships\"><sheets><sheet name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets>"
        "</workbook>",
        kNamespace, ooxml_text(name_));
    return ooxml_package(
        {{"xl/workbook.xml", "officedocument.spreadsheetml.sheet.main+xml", workbook},
         {"xl/worksheets/sheet1.xml", "officedocument.spreadsheetml.worksheet+xml",
          std::move(sheet)}},
        "xl/workbook.xml", {{"rId1", "worksheet", "worksheets/sheet1.xml"}});
}

}  // namespace litchi::server
