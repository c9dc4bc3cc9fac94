#pragma once

#include "corpora/base/byte_source.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace litchi {

class ZipArchive;

// The rows of a worksheet as text, in order: dates in ISO 8601, numbers as a person would type
// them. One thread at a time.
class SheetRows {
  public:
    virtual ~SheetRows() = default;
    // The next row, an empty one among them; false at the end. Throws Error(UnreadableFile).
    virtual bool next(std::vector<std::string>& cells) = 0;
};

// A table of a spreadsheet file that can be read any number of times.
struct Worksheet {
    std::string name;
    std::function<std::unique_ptr<SheetRows>()> rows;
};

// The worksheets of an Office Open XML workbook (.xlsx, ISO/IEC 29500): shared strings in memory,
// rows as a stream. Throws Error(UnreadableFile).
std::vector<Worksheet> open_xlsx(std::shared_ptr<ZipArchive> archive);

// Whether a file of these first bytes is a compound file, as binary Excel workbooks are.
bool is_compound_file(std::string_view head);
// The worksheets of a binary Excel workbook of 1997 or later (.xls, BIFF8), held in memory. Throws
// Error(UnreadableFile) for what is none, is encrypted or has more than limits::kMaxXlsBytes.
std::vector<Worksheet> open_xls(ByteSource& source, const std::string& name);

// Whether an HTML page of these first bytes is a table that was written for a spreadsheet program.
bool is_html_sheet(std::string_view head);
// The rows of all tables of an HTML page; rowspan is not resolved.
std::unique_ptr<SheetRows> read_html_sheet(std::unique_ptr<ByteSource> page,
                                           const std::string& name);

// Whether a row of the worksheet has at least two filled cells. Reads up to that row.
bool has_table(const Worksheet& sheet);

// The worksheet as delimited text: RFC 4180 in UTF-8 with a byte order mark, one line a row; a line
// end inside a cell becomes a space.
std::unique_ptr<ByteSource> csv_of(Worksheet sheet);

}  // namespace litchi
