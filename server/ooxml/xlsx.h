#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// What a cell may hold in Excel, in UTF-16 units, and what a sheet may, in rows.
inline constexpr std::size_t kMaxXlsxCell = 32'767;
inline constexpr std::size_t kMaxXlsxRows = 1'048'576;

// A workbook of one sheet (SpreadsheetML, ECMA-376 part 1, 18). Every cell is an inline string, so
// nothing is taken for a formula, a number or a date. Longer texts are cut at kMaxXlsxCell. In
// memory. One thread at a time.
class XlsxWriter {
  public:
    // `name` is the sheet's, without any of []:*?/\\. The row of names stays in view.
    XlsxWriter(std::string_view name, const std::vector<std::string>& columns);

    // Throws Error(PayloadTooLarge) beyond kMaxXlsxRows or kMaxXlsxBytes of XML.
    void add(const std::vector<std::string>& cells);
    // The bytes of the file; call once.
    std::string finish();

    static constexpr std::size_t kMaxXlsxBytes = 512 << 20;

  private:
    std::string name_;
    std::string rows_;
    std::size_t count_ = 0;
    std::size_t columns_ = 0;
};

// "A", "Z", "AA": the name of a column by its place from 0.
std::string column_letters(std::size_t column);

}  // namespace litchi::server
