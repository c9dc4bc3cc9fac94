#pragma once

#include "corpora/base/text_file.h"
#include "corpora/formats/delimited.h"
#include "corpora/formats/source_field.h"
#include "corpora/formats/table_header.h"
#include "corpora/record_reader.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// A format that is a table of delimited values with a header: column → member. Names of columns are
// compared by their column_key.
struct TableFormat {
    std::span<const FieldRow> rows;
    // Looks over the draft once all cells are taken; may be null.
    void (*complete)(RecordDraft& draft, std::span<const SourceField> cells) = nullptr;
    // Finds the header under notices and queries; null: it is the first row.
    HeaderTest is_header = nullptr;
    // Columns of dates whose order of day and month the file itself must tell.
    std::span<const std::string_view> dates = {};
    // The column of the year of publication, which tells the century of dates with short years.
    std::string_view year = {};
    // Brings the cells of a row that has more of them than the header back under their columns; may
    // be null. False: it cannot.
    bool (*realign)(std::vector<std::string>& cells,
                    std::span<const std::string> columns) = nullptr;
    // Said once a file, with its first record: the column and what is wrong with all its cells.
    std::string_view notice_column = {};
    std::string_view notice = {};
    DelimitedRows::Quotes quotes = DelimitedRows::Quotes::Enclose;
};

// One record a row. Cells without text are no fields; "NA", R's missing value, says nothing in a
// column that has a row in the table. What stands above the header ("search URL:,https://…") is
// kept in every record. `format` must outlive the reader.
std::unique_ptr<RecordReader> open_table(std::unique_ptr<TextFile> file, const TableFormat& format);

// The cell of a column, or null.
const SourceField* find_cell(std::span<const SourceField> cells, std::string_view column);

// Its text, or empty.
std::string cell_text(std::span<const SourceField> cells, std::string_view column);

}  // namespace litchi::corpora
