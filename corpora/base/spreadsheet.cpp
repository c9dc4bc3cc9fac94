#include "corpora/base/spreadsheet.h"

#include "corpora/base/limits.h"

#include <algorithm>
#include <utility>

namespace litchi {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::string_view kQuotedFor = "\",;\t";

bool is_line_end(char c) {
    return c == '\r' || c == '\n';
}

void append_cell(std::string& line, std::string_view cell) {
    const bool quoted = cell.find_first_of(kQuotedFor) != std::string_view::npos;
    if (quoted) line += '"';
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (cell[i] == '\r' && i + 1 < cell.size() && cell[i + 1] == '\n') continue;
        if (cell[i] == '"') line += '"';
        line += is_line_end(cell[i]) ? ' ' : cell[i];
    }
    if (quoted) line += '"';
}

class CsvOfSheet : public ByteSource {
  public:
    explicit CsvOfSheet(Worksheet sheet) : sheet_(std::move(sheet)), text_(kMark) {}

    std::size_t read(std::span<char> into) override {
        std::size_t size = 0;
        while (size < into.size() && (at_ < text_.size() || next_line())) {
            const std::size_t count = std::min(into.size() - size, text_.size() - at_);
            std::copy_n(text_.data() + at_, count, into.data() + size);
            at_ += count;
            size += count;
        }
        return size;
    }

    void rewind() override {
        rows_.reset();
        width_ = 0;
        text_ = kMark;
        at_ = 0;
    }

  private:
    bool next_line() {
        if (!rows_) rows_ = sheet_.rows();
        text_.clear();
        at_ = 0;
        if (!rows_->next(cells_)) return false;
        // A worksheet does not store the empty cells at the end of a row.
        width_ = std::max(width_, cells_.size());
        if (!cells_.empty()) cells_.resize(width_);
        for (std::size_t i = 0; i < cells_.size(); ++i) {
            if (i > 0) text_ += ',';
            append_cell(text_, cells_[i]);
        }
        text_ += '\n';
        return true;
    }

    Worksheet sheet_;
    std::unique_ptr<SheetRows> rows_;
    std::vector<std::string> cells_;
    std::string text_;
    std::size_t at_ = 0;
    std::size_t width_ = 0;  // of the widest row so far
};

}  // namespace

bool has_table(const Worksheet& sheet) {
    const std::unique_ptr<SheetRows> rows = sheet.rows();
    std::vector<std::string> cells;
    while (rows->next(cells)) {
        const auto filled = std::count_if(cells.begin(), cells.end(),
                                          [](const std::string& cell) { return !cell.empty(); });
        if (filled >= 2) return true;
    }
    return false;
}

std::unique_ptr<ByteSource> csv_of(Worksheet sheet) {
    return std::make_unique<CsvOfSheet>(std::move(sheet));
}

}  // namespace litchi
