#include "corpora/base/limits.h"
#include "corpora/base/spreadsheet.h"
#include "corpora/base/spreadsheet_xml.h"
#include "corpora/base/xlsx_workbook.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace litchi {
namespace {

std::size_t number_of(std::string_view digits) {
    std::size_t number = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

// The cells of a row, with the empty ones that the file leaves out.
class XlsxRows : public SheetRows {
  public:
    XlsxRows(std::shared_ptr<const XlsxWorkbook> book, const std::string& part)
        : book_(std::move(book)), xml_(book_->open(part), book_->part_name(part)) {}

    bool next(std::vector<std::string>& cells) override {
        cells.clear();
        if (!has_row_ && !read_row()) return false;
        has_row_ = ++given_ < row_;  // rows that the file leaves out are empty
        if (!has_row_) cells = std::move(cells_);
        return true;
    }

  private:
    struct Cell {
        std::size_t column = 0;
        std::string type;
        std::size_t style = 0;
        std::string text;
    };

    bool read_row() {
        cells_.clear();
        for (auto event = xml_.next(); event != SheetXml::Event::Done; event = xml_.next()) {
            if (event == SheetXml::Event::Start && xml_.name() == "row") begin_row();
            if (event == SheetXml::Event::Start && xml_.name() == "c") read_cell();
            if (event == SheetXml::Event::End && xml_.name() == "row") return true;
        }
        return false;
    }

    void begin_row() {
        const std::size_t number = number_of(xml_.attribute("r"));
        row_ = std::min(std::max(number, row_ + 1), std::max(limits::kMaxSheetRows, row_ + 1));
    }

    void read_cell() {
        Cell cell;
        const std::size_t column = column_of(xml_.attribute("r"));
        cell.column = column == std::string::npos ? cells_.size() : column;
        cell.type = xml_.attribute("t");
        cell.style = number_of(xml_.attribute("s"));
        read_value(cell);
        std::string text = text_of(cell);
        if (text.empty() || cell.column >= limits::kMaxSheetColumns) return;
        if (cells_.size() <= cell.column) cells_.resize(cell.column + 1);
        cells_[cell.column] = std::move(text);
    }

    // <v> holds the value, or the text of a formula; <is> holds a text in runs.
    void read_value(Cell& cell) {
        bool in_value = false;
        bool phonetic = false;
        for (auto event = xml_.next(); event != SheetXml::Event::Done; event = xml_.next()) {
            if (event == SheetXml::Event::Text) {
                if (in_value && !phonetic) cell.text += xml_.text();
                continue;
            }
            const bool start = event == SheetXml::Event::Start;
            if (!start && xml_.name() == "c") return;
            if (xml_.name() == "v" || xml_.name() == "t") in_value = start;
            if (xml_.name() == "rPh") phonetic = start;
        }
    }

    std::string text_of(const Cell& cell) const {
        if (cell.text.empty()) return {};
        if (cell.type == "s") return std::string(book_->strings.at(number_of(cell.text)));
        if (cell.type == "b") return cell.text == "0" ? "FALSE" : "TRUE";
        if (cell.type == "str" || cell.type == "inlineStr") return unescape_cell(cell.text);
        if (!cell.type.empty() && cell.type != "n") return cell.text;
        double number = 0;
        const char* const end = cell.text.data() + cell.text.size();
        const auto read = std::from_chars(cell.text.data(), end, number);
        if (read.ec != std::errc{} || read.ptr != end) return cell.text;
        const bool styled = cell.style < book_->shapes.size();
        return date_text(number, styled ? book_->shapes[cell.style] : DateShape::None,
                         book_->from_1904);
    }

    std::shared_ptr<const XlsxWorkbook> book_;
    SheetXml xml_;
    std::vector<std::string> cells_;
    std::size_t row_ = 0;    // number of the row that was read
    std::size_t given_ = 0;  // rows given away
    bool has_row_ = false;   // cells_ waits for its turn
};

}  // namespace

std::vector<Worksheet> open_xlsx(std::shared_ptr<ZipArchive> archive) {
    const auto book = read_xlsx_workbook(std::move(archive));
    std::vector<Worksheet> sheets;
    for (const XlsxWorkbook::Sheet& sheet : book->sheets) {
        if (sheets.size() == limits::kMaxWorksheets) break;
        sheets.push_back({sheet.name, [book, part = sheet.part] {
                              return std::make_unique<XlsxRows>(book, part);
                          }});
    }
    return sheets;
}

}  // namespace litchi
