#include "corpora/formats/delimited.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/record_identity.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

// What may be read in vain behind quotes that are never closed: so much, and so often the file.
constexpr std::uint64_t kPatience = std::uint64_t{64} * 1024 * 1024;
constexpr std::uint64_t kPatienceShare = 4;

bool is_line_end(char c) {
    return c == '\n' || c == '\r';
}

std::size_t find_line_end(std::string_view text, std::size_t from) {
    const auto end =
        std::find_if(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), is_line_end);
    return static_cast<std::size_t>(end - text.begin());
}

std::uint64_t count_lines(std::string_view text) {
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        count += text[i] == '\n' || (text[i] == '\r' && !text.substr(i + 1).starts_with('\n'));
    return count;
}

// Ill-formed bytes become U+FFFD (the decoder of other encodings has done so), control characters
// go.
void repair(DelimitedRow& row, Encoding encoding) {
    static constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
    bool damaged = false;
    for (std::string& cell : row.cells) {
        const bool controls = std::any_of(cell.begin(), cell.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x20 && c != '\t' && !is_line_end(c);
        });
        damaged =
            damaged || (encoding != Encoding::Utf8 && cell.find(kReplacement) != std::string::npos);
        if (!controls && is_utf8(cell)) continue;
        damaged = true;
        cell = repair_utf8(cell);
    }
    if (damaged) row.problems.push_back({row.line, {}, std::string(kDamagedText)});
}

}  // namespace

DelimitedRows::DelimitedRows(std::unique_ptr<TextFile> file, char delimiter, Quotes quotes)
    : file_(std::move(file)), delimiter_(delimiter), quotes_(quotes) {}

bool DelimitedRows::fill() {
    if (begin_ > 0) {
        text_.erase(0, begin_);
        begin_ = 0;
    }
    const std::string_view window = file_->window();
    ended_ = window.empty();
    text_ += window;
    file_->advance(window.size());
    return !ended_;
}

void DelimitedRows::consume(std::size_t count) {
    line_ += count_lines(std::string_view(text_).substr(begin_, count));
    begin_ += count;
}

void DelimitedRows::skip_line_end() {
    if (begin_ + 1 >= text_.size() && !ended_) fill();
    const std::string_view rest = std::string_view(text_).substr(begin_);
    if (rest.starts_with("\r\n"))
        consume(2);
    else if (!rest.empty() && is_line_end(rest[0]))
        consume(1);
}

DelimitedRows::Scan DelimitedRows::open_quote(std::size_t seen_to) {
    seen_in_vain_ += seen_to - quote_;
    return Scan::OpenQuote;
}

bool DelimitedRows::ends_cell(std::size_t at) const {
    return at == text_.size() || text_[at] == delimiter_ || is_line_end(text_[at]);
}

bool DelimitedRows::is_costly() const {
    return seen_in_vain_ > kPatience + kPatienceShare * file_->bytes_read();
}

// A JSON list whose own quotes are not doubled ("["one","two"]"), on one line: a cell up to the
// quote behind its bracket. OpenQuote: there is none. `at` is behind the opening quote.
DelimitedRows::Scan DelimitedRows::scan_list(std::string& cell, std::size_t& at) {
    static constexpr std::string_view kEnd = "\"]\"";
    std::size_t end = text_.find(kEnd, at);
    while (end != std::string::npos && !ends_cell(end + kEnd.size()))
        end = text_.find(kEnd, end + 1);
    const std::string_view list = std::string_view(text_).substr(at, end - at);
    if (find_line_end(list, 0) < list.size()) {
        seen_in_vain_ += list.size();
        return Scan::OpenQuote;
    }
    if (end == std::string::npos) return ended_ ? Scan::OpenQuote : Scan::NeedsMore;
    if (end + kEnd.size() == text_.size() && !ended_) return Scan::NeedsMore;
    cell = text_.substr(at, end - at + kEnd.size() - 1);
    at = end + kEnd.size();
    return cell.size() > limits::kMaxFieldBytes ? Scan::TooLarge : Scan::Row;
}

// A cell "[" may be the start of a list as well, which only the number of columns tells.
bool DelimitedRows::starts_list(std::size_t at) {
    const std::string_view start = std::string_view(text_).substr(at, 3);
    if (start.size() < 3 || !start.starts_with("[\"") || start[2] == '"' || is_costly())
        return false;
    if (!ends_cell(at + 2)) return true;
    bare_quote_ = true;
    return bare_quotes_;
}

// Text behind an opening quote, up to the closing one; `at` moves behind that.
DelimitedRows::Scan DelimitedRows::scan_quoted(std::string& cell, std::size_t& at) {
    quote_ = at++;
    if (at + 2 >= text_.size() && !ended_) return Scan::NeedsMore;
    if (starts_list(at))
        if (const Scan list = scan_list(cell, at); list != Scan::OpenQuote) return list;
    bool several_lines = false;
    for (;;) {
        const std::size_t next = std::min(text_.find('"', at), text_.size());
        const std::string_view part = std::string_view(text_).substr(at, next - at);
        several_lines = several_lines || find_line_end(part, 0) < part.size();
        cell += part;
        if (cell.size() > limits::kMaxFieldBytes || (several_lines && is_costly()))
            return open_quote(next);
        if (next + 2 >= text_.size() && !ended_) return Scan::NeedsMore;
        if (next == text_.size()) return open_quote(next);
        at = next + 1;
        if (ends_cell(at)) return Scan::Row;
        if (several_lines && text_[at] != '"') return open_quote(at);
        cell += '"';
        const bool two_quotes = text_[at] == '"';
        bare_quote_ = bare_quote_ || !two_quotes;
        at += two_quotes;
        if (bare_quotes_ && two_quotes && ends_cell(at)) return Scan::Row;
    }
}

DelimitedRows::Scan DelimitedRows::scan_cell(std::string& cell, std::size_t& at) {
    const bool quoted = quotes_ == Quotes::Enclose && at < text_.size() && text_[at] == '"';
    if (quoted) return scan_quoted(cell, at);
    const std::size_t start = at;
    while (at < text_.size() && text_[at] != delimiter_ && !is_line_end(text_[at])) ++at;
    if (at - start > limits::kMaxFieldBytes) return Scan::TooLarge;
    if (at == text_.size() && !ended_) return Scan::NeedsMore;
    cell = text_.substr(start, at - start);
    return Scan::Row;
}

DelimitedRows::Scan DelimitedRows::scan(DelimitedRow& row) {
    row.cells.clear();
    row.sure_cells = 0;
    bare_quote_ = false;
    for (std::size_t at = begin_;; ++at) {
        std::string cell;
        const Scan result = scan_cell(cell, at);
        if (result != Scan::Row) return result;
        row.cells.push_back(std::move(cell));
        if (!bare_quote_) row.sure_cells = row.cells.size();
        if (at == text_.size() || is_line_end(text_[at])) {
            row_end_ = at;
            return Scan::Row;
        }
        if (row.cells.size() == limits::kMaxColumns) return Scan::TooLarge;
    }
}

void DelimitedRows::skip_rest_of_line() {
    std::size_t end = find_line_end(text_, begin_);
    while (end == text_.size() && !ended_) {
        begin_ = text_.size();
        fill();
        end = find_line_end(text_, begin_);
    }
    begin_ = end;
}

void DelimitedRows::give_up(DelimitedRow& row, std::string why) {
    row.cells.clear();
    row.problems.push_back({line_, {}, std::move(why)});
    skip_rest_of_line();
}

DelimitedRows::Scan DelimitedRows::scan_all(DelimitedRow& row) {
    Scan result = scan(row);
    while (result == Scan::NeedsMore && text_.size() - begin_ <= limits::kMaxEntryBytes) {
        fill();
        result = scan(row);
    }
    return result;
}

void DelimitedRows::scan_again(DelimitedRow& row) {
    const std::size_t strict_end = row_end_ - begin_;
    DelimitedRow bare;
    bare_quotes_ = true;
    const Scan result = scan_all(bare);
    bare_quotes_ = false;
    if (result == Scan::Row && bare.cells.size() == expected_columns_) {
        row.cells = std::move(bare.cells);
        row.sure_cells = row.cells.size();
        row.problems.push_back({row.line, {}, "Quotes inside a cell of this row are not doubled."});
    } else {
        row_end_ = begin_ + strict_end;
    }
}

std::optional<DelimitedRow> DelimitedRows::next() {
    DelimitedRow row;
    do {
        skip_line_end();
        if (begin_ == text_.size() && (ended_ || !fill())) return std::nullopt;
    } while (is_line_end(text_[begin_]));
    row.line = line_;
    const Scan result = scan_all(row);
    if (result == Scan::Row) {
        const bool fits = expected_columns_ == 0 || row.cells.size() == expected_columns_;
        if (!fits && bare_quote_) scan_again(row);
        consume(row_end_ - begin_);
    }
    if (result == Scan::OpenQuote) {
        consume(quote_ - begin_);
        give_up(row, "A quote opened here is not closed where a cell ends; the row is left out.");
    } else if (result != Scan::Row) {
        give_up(row, "The row is too large; it is left out.");
    }
    repair(row, file_->encoding());
    return row;
}

char guess_delimiter(std::string_view head) {
    std::array<std::pair<char, int>, 3> counts = {std::pair{',', 0}, std::pair{';', 0},
                                                  std::pair{'\t', 0}};
    bool quoted = false;
    for (const char c : head.substr(0, find_line_end(head, 0))) {
        quoted = quoted != (c == '"');
        for (auto& [delimiter, count] : counts) count += !quoted && c == delimiter;
    }
    return std::max_element(counts.begin(), counts.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

std::vector<std::string> header_cells(std::string_view head) {
    const std::string line(head.substr(0, find_line_end(head, 0)));
    DelimitedRows rows(std::make_unique<TextFile>(line, "header"), guess_delimiter(head));
    auto row = rows.next();
    return row ? std::move(row->cells) : std::vector<std::string>{};
}

}  // namespace litchi::corpora
