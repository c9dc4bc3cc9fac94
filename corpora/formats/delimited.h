#pragma once

#include "corpora/base/text_file.h"
#include "corpora/record_reader.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

struct DelimitedRow {
    std::vector<std::string> cells;  // well-formed UTF-8; empty when the row could not be read
    std::size_t sure_cells = 0;      // those before a quote that is not doubled
    std::uint64_t line = 0;          // where the row starts
    std::vector<Problem> problems;
};

// Rows of a table of delimited values (RFC 4180), quoted cells with line ends among them. A quote
// that is never closed, or not where a cell ends, costs its own line only: the row is reported and
// reading goes on behind the line of the opening quote. Empty lines are passed over. A row holds at
// most limits::kMaxEntryBytes and limits::kMaxColumns. A quoted JSON list ("["a","b"]") is one cell
// though its quotes are not doubled. Where quotes are text a row is a line. Time
// is linear in the size of the file: once much has been read in vain behind open quotes, a quoted
// cell must end on its own line. One thread at a time.
class DelimitedRows {
  public:
    enum class Quotes : std::uint8_t { Enclose, AreText };

    DelimitedRows(std::unique_ptr<TextFile> file, char delimiter, Quotes quotes = Quotes::Enclose);

    // Rows should have so many cells. A row that has not, and that holds a quote which is not
    // doubled, is read again in the way of exports that do not double the quotes inside their
    // cells; that reading counts if it fits.
    void expect_columns(std::size_t count) { expected_columns_ = count; }

    std::optional<DelimitedRow> next();
    std::uint64_t bytes_read() const { return file_->bytes_read(); }

  private:
    enum class Scan : std::uint8_t { Row, NeedsMore, OpenQuote, TooLarge };

    bool fill();
    Scan scan(DelimitedRow& row);
    Scan scan_all(DelimitedRow& row);
    void scan_again(DelimitedRow& row);
    Scan scan_cell(std::string& cell, std::size_t& at);
    Scan scan_quoted(std::string& cell, std::size_t& at);
    Scan scan_list(std::string& cell, std::size_t& at);
    bool starts_list(std::size_t at);
    Scan open_quote(std::size_t seen_to);
    bool is_costly() const;
    bool ends_cell(std::size_t at) const;
    void consume(std::size_t count);
    void skip_line_end();
    void give_up(DelimitedRow& row, std::string why);
    void skip_rest_of_line();

    std::unique_ptr<TextFile> file_;
    char delimiter_;
    Quotes quotes_;
    std::string text_;  // read ahead; the row starts at begin_
    std::size_t begin_ = 0;
    std::size_t quote_ = 0;  // of the cell that broke the row
    std::size_t row_end_ = 0;
    std::size_t expected_columns_ = 0;  // 0: any
    bool bare_quotes_ = false;          // quotes inside cells are not doubled
    bool bare_quote_ = false;           // the row that was scanned last holds one
    std::uint64_t line_ = 1;            // of begin_
    std::uint64_t seen_in_vain_ = 0;
    bool ended_ = false;  // nothing is behind text_
};

// The separator of a table: the most frequent of comma, semicolon and tab outside quotes on its
// first line.
char guess_delimiter(std::string_view head);

// The cells of the first line of `head`.
std::vector<std::string> header_cells(std::string_view head);

}  // namespace litchi::corpora
