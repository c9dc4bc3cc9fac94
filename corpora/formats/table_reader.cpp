#include "corpora/formats/table_reader.h"

#include "corpora/base/text.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

class TableReader : public RecordReader {
  public:
    TableReader(std::unique_ptr<TextFile> file, char delimiter, const TableFormat& format)
        : rows_(std::move(file), delimiter, format.quotes), format_(format) {
        if (auto header = rows_.next())
            for (const std::string& cell : header->cells) columns_.push_back(collapse_spaces(cell));
    }

    std::optional<Entry> next() override {
        while (auto row = rows_.next())
            if (!is_blank(*row)) return read(*row);
        return std::nullopt;
    }

    std::uint64_t bytes_read() const override { return rows_.bytes_read(); }

  private:
    static bool is_blank(const DelimitedRow& row) {
        return row.problems.empty() &&
               std::all_of(row.cells.begin(), row.cells.end(),
                           [](const std::string& cell) { return collapse_spaces(cell).empty(); });
    }

    Entry read(DelimitedRow& row) const {
        if (row.cells.empty()) return {std::nullopt, row.line, std::move(row.problems)};
        while (row.cells.size() > columns_.size() && row.cells.back().empty()) row.cells.pop_back();
        RecordDraft draft(row.line);
        for (const Problem& problem : row.problems)
            draft.complain(problem.field, problem.why, problem.line);
        if (row.cells.size() != columns_.size())
            draft.complain({},
                           "The row has " + std::to_string(row.cells.size()) +
                               " columns, the header " + std::to_string(columns_.size()) + ".",
                           row.line);
        const std::vector<SourceField> cells = fields(row);
        take_fields(draft, cells, format_.rows);
        if (format_.complete) format_.complete(draft, cells);
        return draft.finish();
    }

    std::vector<SourceField> fields(DelimitedRow& row) const {
        std::vector<SourceField> cells;
        const std::size_t count = std::min(row.cells.size(), columns_.size());
        for (std::size_t i = 0; i < count; ++i)
            if (!row.cells[i].empty())
                cells.push_back({columns_[i], {std::move(row.cells[i])}, row.line});
        return cells;
    }

    DelimitedRows rows_;
    const TableFormat& format_;
    std::vector<std::string> columns_;
};

}  // namespace

std::unique_ptr<RecordReader> open_table(std::unique_ptr<TextFile> file,
                                         const TableFormat& format) {
    const char delimiter = guess_delimiter(file->head());
    return std::make_unique<TableReader>(std::move(file), delimiter, format);
}

}  // namespace litchi::corpora
