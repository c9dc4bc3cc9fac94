#include "corpora/base/biff_records.h"
#include "corpora/base/compound_file.h"
#include "corpora/base/error.h"
#include "corpora/base/limits.h"
#include "corpora/base/little_endian.h"
#include "corpora/base/spreadsheet.h"
#include "corpora/base/spreadsheet_values.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <utility>

namespace litchi {
namespace {

enum Type : std::uint16_t {
    Formula = 0x06,
    EndOfPart = 0x0A,
    DateMode = 0x22,
    Encryption = 0x2F,
    SheetPlace = 0x85,
    ManyRk = 0xBD,
    RichText = 0xD6,
    Style = 0xE0,
    Strings = 0xFC,
    SharedText = 0xFD,
    Text = 0x204,
    Number = 0x203,
    BoolOrError = 0x205,
    FormulaText = 0x207,
    Rk = 0x27E,
    Format = 0x41E,
    BeginOfPart = 0x809,
};

constexpr std::uint16_t kBiff8 = 0x600;

struct Sheet {
    std::string name;
    std::size_t at;
};

struct XlsBook {
    std::string name;
    std::string stream;
    std::vector<Sheet> sheets;
    bool from_1904 = false;
    std::vector<DateShape> shapes;  // of each cell style
    SharedStrings strings;
};

[[noreturn]] void fail(const std::string& name, const std::string& why) {
    throw Error(ErrorCode::UnreadableFile, name + " " + why, name);
}

std::string read_all(ByteSource& source, const std::string& name) {
    std::string bytes;
    std::string chunk(limits::kChunkBytes, '\0');
    while (const std::size_t size = source.read(chunk)) {
        bytes.append(chunk, 0, size);
        if (bytes.size() > limits::kMaxXlsBytes) fail(name, "is too large for a workbook.");
    }
    return bytes;
}

// The part of the workbook in front of its sheets.
class GlobalsReader {
  public:
    explicit GlobalsReader(XlsBook& book) : book_(book) {}

    void read() {
        const std::string_view stream = book_.stream;
        BiffRecord record = biff_record(stream, 0);
        if (record.type != BeginOfPart || u16_at(record.body, 0) != kBiff8)
            fail(book_.name, "is a workbook of before 1997; save it as .xlsx.");
        for (; record.type != EndOfPart && record.type != 0;
             record = biff_record(stream, record.end())) {
            take(record);
        }
        for (const std::uint16_t format : style_formats_) {
            const auto own = formats_.find(format);
            book_.shapes.push_back(own == formats_.end() ? builtin_date_shape(format)
                                                         : own->second);
        }
    }

  private:
    void take(const BiffRecord& record) {
        switch (record.type) {
            case Encryption:
                fail(book_.name, "is protected by a password.");
            case DateMode:
                book_.from_1904 = u16_at(record.body, 0) == 1;
                break;
            case Format: {
                BiffReader reader(book_.stream, record);
                const auto number = static_cast<std::uint16_t>(reader.number(2));
                formats_[number] = date_shape(reader.counted_text(2));
                break;
            }
            case Style:
                style_formats_.push_back(u16_at(record.body, 2));
                break;
            case Strings:
                book_.strings = read_biff_strings(book_.stream, record, book_.name);
                break;
            case SheetPlace:
                take_sheet(record);
                break;
            default:
                break;
        }
    }

    // A sheet of type 0 is a worksheet; others are charts and macros.
    void take_sheet(const BiffRecord& record) {
        BiffReader reader(book_.stream, record);
        const std::size_t at = reader.number(4);
        reader.skip(1);
        if (reader.number(1) == 0 && book_.sheets.size() < limits::kMaxWorksheets)
            book_.sheets.push_back({reader.counted_text(1), at});
    }

    XlsBook& book_;
    std::map<std::uint16_t, DateShape> formats_;
    std::vector<std::uint16_t> style_formats_;
};

// Where a cell lies. The style is at `at`, the value behind it.
struct CellPlace {
    std::uint16_t row;
    std::uint16_t column;
    std::uint16_t type;
    std::uint32_t at;
};

std::vector<CellPlace> cells_of(std::string_view stream, std::size_t sheet) {
    std::vector<CellPlace> cells;
    std::size_t depth = 0;  // charts lie inside
    for (BiffRecord record = biff_record(stream, sheet); record.type != 0;
         record = biff_record(stream, record.end())) {
        if (record.type == BeginOfPart) ++depth;
        if (record.type == EndOfPart && (depth == 0 || --depth == 0)) break;
        if (depth != 1) continue;
        const CellPlace place{u16_at(record.body, 0), u16_at(record.body, 2), record.type,
                              static_cast<std::uint32_t>(record.at + 4)};
        static constexpr std::array kCells = {Formula, RichText,    SharedText, Text,
                                              Number,  BoolOrError, Rk};
        if (std::find(kCells.begin(), kCells.end(), record.type) != kCells.end())
            cells.push_back(place);
        if (record.type != ManyRk) continue;
        for (std::size_t i = 0; 4 + 6 * (i + 1) + 2 <= record.body.size(); ++i)
            cells.push_back({place.row, static_cast<std::uint16_t>(place.column + i), Rk,
                             static_cast<std::uint32_t>(place.at + 6 * i)});
    }
    std::stable_sort(cells.begin(), cells.end(),
                     [](const CellPlace& a, const CellPlace& b) { return a.row < b.row; });
    return cells;
}

std::string error_text(std::uint8_t code) {
    static constexpr std::array<std::pair<int, const char*>, 7> kErrors = {{
        {0x00, "#NULL!"},
        {0x07, "#DIV/0!"},
        {0x0F, "#VALUE!"},
        {0x17, "#REF!"},
        {0x1D, "#NAME?"},
        {0x24, "#NUM!"},
        {0x2A, "#N/A"},
    }};
    for (const auto& [number, text] : kErrors)
        if (number == code) return text;
    return "#ERROR!";
}

class XlsRows : public SheetRows {
  public:
    XlsRows(std::shared_ptr<const XlsBook> book, std::size_t sheet)
        : book_(std::move(book)), cells_(cells_of(book_->stream, sheet)) {}

    bool next(std::vector<std::string>& cells) override {
        cells.clear();
        if (at_ == cells_.size()) return false;
        for (; at_ < cells_.size() && cells_[at_].row == row_; ++at_) {
            std::string text = text_of(cells_[at_]);
            if (text.empty()) continue;
            const std::size_t column = cells_[at_].column;
            if (cells.size() <= column) cells.resize(column + 1);
            cells[column] = std::move(text);
        }
        ++row_;
        return true;
    }

  private:
    std::string text_of(const CellPlace& cell) const {
        const std::string_view stream = book_->stream;
        const std::size_t value = cell.at + 2;
        switch (cell.type) {
            case SharedText:
                return std::string(book_->strings.at(u32_at(stream, value)));
            case Rk:
                return number(cell, unpack_rk(u32_at(stream, value)));
            case Number:
                return number(cell, std::bit_cast<double>(little_endian<8>(stream, value)));
            case BoolOrError:
                return bool_or_error(u8_at(stream, value), u8_at(stream, value + 1) != 0);
            case Formula:
                return formula(cell);
            default: {
                BiffReader reader(stream, record_of(cell));
                reader.skip(6);
                return reader.counted_text(2);
            }
        }
    }

    // The record whose row and column are in front of `cell.at`.
    BiffRecord record_of(const CellPlace& cell) const {
        return biff_record(book_->stream, cell.at - 8);
    }

    std::string number(const CellPlace& cell, double value) const {
        const std::size_t style = u16_at(book_->stream, cell.at);
        return date_text(value,
                         style < book_->shapes.size() ? book_->shapes[style] : DateShape::None,
                         book_->from_1904);
    }

    static std::string bool_or_error(std::uint8_t value, bool error) {
        return error ? error_text(value) : value != 0 ? "TRUE" : "FALSE";
    }

    // The last result: a number, or a mark in its highest bytes; a text follows in a record.
    std::string formula(const CellPlace& cell) const {
        const std::string_view stream = book_->stream;
        const std::size_t value = cell.at + 2;
        if (u16_at(stream, value + 6) != 0xFFFF)
            return number(cell, std::bit_cast<double>(little_endian<8>(stream, value)));
        const std::uint8_t kind = u8_at(stream, value);
        if (kind == 1 || kind == 2) return bool_or_error(u8_at(stream, value + 2), kind == 2);
        if (kind != 0) return {};
        BiffRecord record = biff_record(stream, record_of(cell).end());
        // Array and shared formulas stand between a formula and its text.
        if (record.type != FormulaText) record = biff_record(stream, record.end());
        if (record.type != FormulaText) return {};
        return BiffReader(stream, record).counted_text(2);
    }

    std::shared_ptr<const XlsBook> book_;
    std::vector<CellPlace> cells_;
    std::size_t at_ = 0;
    unsigned row_ = 0;
};

}  // namespace

std::vector<Worksheet> open_xls(ByteSource& source, const std::string& name) {
    auto book = std::make_shared<XlsBook>();
    book->name = name;
    auto stream = read_compound_stream(read_all(source, name), "Workbook");
    if (!stream) fail(name, "is no Excel workbook of 1997 or later, or it is damaged.");
    book->stream = std::move(*stream);
    GlobalsReader(*book).read();
    std::vector<Worksheet> sheets;
    for (const Sheet& sheet : book->sheets)
        sheets.push_back(
            {sheet.name, [book, at = sheet.at] { return std::make_unique<XlsRows>(book, at); }});
    return sheets;
}

}  // namespace litchi
