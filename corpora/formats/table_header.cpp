#include "corpora/formats/table_header.h"

#include "corpora/base/text.h"
#include "corpora/formats/delimited.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kHeaderRows = 20;    // among which a header is looked for
constexpr std::size_t kLongestName = 200;  // bytes of a column's name
constexpr std::array kDelimiters = {',', ';', '\t'};

DelimitedRows rows_of(std::string_view head, char delimiter) {
    return {std::make_unique<TextFile>(std::string(head), "head"), delimiter};
}

// The layout with the surest header among the tables of one delimiter.
void look_for_header(std::string_view head, char delimiter, HeaderTest is_header,
                     TableLayout& best) {
    DelimitedRows rows = rows_of(head, delimiter);
    for (std::size_t above = 0; above < kHeaderRows; ++above) {
        const auto row = rows.next();
        if (!row) return;
        const int confidence = is_header(TableColumns(row->cells));
        if (confidence > best.confidence) best = {delimiter, above, confidence};
    }
}

// The separator that a "sep=;" line names, or the most frequent one of the first line.
TableLayout first_row_layout(std::string_view head) {
    constexpr std::string_view kSep = "sep=";
    if (!head.starts_with(kSep) || head.size() <= kSep.size()) return {guess_delimiter(head), 0, 0};
    const char delimiter = head[kSep.size()];
    const auto first = rows_of(head, delimiter).next();
    return {delimiter, first && names_separator(first->cells) ? std::size_t{1} : 0, 0};
}

}  // namespace

std::string column_key(std::string_view name) {
    if (name.size() > kLongestName) return {};
    std::string key = collapse_spaces(fold(name));
    std::erase_if(key, [](char c) { return c == ' ' || c == '_'; });
    return key;
}

TableColumns::TableColumns(std::span<const std::string> cells) {
    keys_.reserve(cells.size());
    for (const std::string& cell : cells) keys_.push_back(column_key(cell));
}

bool TableColumns::has(std::string_view name) const {
    return std::find(keys_.begin(), keys_.end(), column_key(name)) != keys_.end();
}

bool TableColumns::has_all(std::initializer_list<std::string_view> names) const {
    return std::all_of(names.begin(), names.end(), [&](auto name) { return has(name); });
}

bool TableColumns::has_any(std::initializer_list<std::string_view> names) const {
    return std::any_of(names.begin(), names.end(), [&](auto name) { return has(name); });
}

TableLayout find_table(std::string_view head, HeaderTest is_header) {
    TableLayout best;
    if (is_header)
        for (const char delimiter : kDelimiters) look_for_header(head, delimiter, is_header, best);
    return best.confidence > 0 ? best : first_row_layout(head);
}

int table_confidence(std::string_view head, HeaderTest is_header) {
    return find_table(head, is_header).confidence;
}

bool names_separator(std::span<const std::string> cells) {
    return !cells.empty() && cells.size() <= 2 && cells[0].starts_with("sep=") &&
           cells[0].size() <= 5 && (cells.size() == 1 || cells[1].empty());
}

}  // namespace litchi::corpora
