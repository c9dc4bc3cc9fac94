#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// The form under which names of columns are compared: folded (NFKC, case), without white space and
// underscores: "Publication_Number" and "publication number" are one column, "公开（公告）号" and
// "公开(公告)号" too.
std::string column_key(std::string_view name);

// The names in one row of a table.
class TableColumns {
  public:
    explicit TableColumns(std::span<const std::string> cells);

    bool has(std::string_view name) const;
    bool has_all(std::initializer_list<std::string_view> names) const;
    bool has_any(std::initializer_list<std::string_view> names) const;
    std::span<const std::string> keys() const { return keys_; }

  private:
    std::vector<std::string> keys_;
};

// How sure the names of a row make us that it is the header of a format: 0 = no, 100 = certain.
using HeaderTest = int (*)(const TableColumns& columns);

// Where a table starts in a file, and what separates its cells.
struct TableLayout {
    char delimiter = ',';
    std::size_t preamble = 0;  // rows above the header
    int confidence = 0;        // of the header
};

// Looks for the header among the first rows of the head of a file: exports write notices, queries
// and "sep=;" above it. Without a test, or when no row passes it, the first row that is no "sep="
// is the header.
TableLayout find_table(std::string_view head, HeaderTest is_header);

// find_table for the detection of formats.
int table_confidence(std::string_view head, HeaderTest is_header);

// A row that only names the separator, as spreadsheets want it: "sep=;".
bool names_separator(std::span<const std::string> cells);

}  // namespace litchi::corpora
