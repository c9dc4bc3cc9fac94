#include "corpora/formats/table_reader.h"

#include "corpora/base/date.h"
#include "corpora/base/text.h"
#include "corpora/formats/date_order.h"
#include "corpora/formats/delimited.h"

#include <algorithm>
#include <map>

namespace litchi::corpora {
namespace {

using Take = void (*)(RecordDraft& draft, const SourceField& field);

struct Column {
    std::string name;  // the source's own
    Take take = nullptr;
    bool date = false;
};

// A line above the header as a member of extra: "search URL:" and the address behind it.
struct Provenance {
    std::string name;
    std::string text;
};

constexpr std::size_t kLongestLabel = 60;

std::optional<Provenance> provenance_of(std::span<const std::string> cells) {
    if (names_separator(cells)) return std::nullopt;
    std::string text;
    for (const std::string& cell : cells) (text += cell) += ' ';
    text = collapse_spaces(text);
    if (text.empty()) return std::nullopt;
    const std::size_t colon = text.find(':');
    if (colon == 0 || colon > kLongestLabel) return Provenance{"preamble", text};
    return Provenance{text.substr(0, colon), collapse_spaces(text.substr(colon + 1))};
}

class ColumnTable {
  public:
    explicit ColumnTable(const TableFormat& format) : format_(format) {
        for (const FieldRow& row : format.rows) takes_.emplace(column_key(row.name), row.take);
    }

    Column column(std::string_view cell) const {
        const std::string key = column_key(cell);
        const auto found = takes_.find(key);
        const bool date =
            std::any_of(format_.dates.begin(), format_.dates.end(),
                        [&](std::string_view name) { return column_key(name) == key; });
        return {collapse_spaces(cell), found == takes_.end() ? nullptr : found->second, date};
    }

  private:
    const TableFormat& format_;
    std::map<std::string, Take, std::less<>> takes_;
};

DateOrder order_of_dates(std::string_view head, const TableLayout& layout,
                         std::span<const Column> columns) {
    DateOrderFinder finder;
    DelimitedRows rows(std::make_unique<TextFile>(std::string(head), "head"), layout.delimiter);
    for (std::size_t above = 0; above <= layout.preamble; ++above) rows.next();
    while (const auto row = rows.next())
        for (std::size_t i = 0; i < std::min(row->cells.size(), columns.size()); ++i)
            if (columns[i].date) finder.look_at(row->cells[i]);
    return finder.order();
}

class TableReader : public RecordReader {
  public:
    TableReader(std::unique_ptr<TextFile> file, const TableLayout& layout, std::string_view head,
                const TableFormat& format)
        : rows_(std::move(file), layout.delimiter, format.quotes), format_(format) {
        for (std::size_t above = 0; above < layout.preamble; ++above)
            if (const auto row = rows_.next())
                if (auto line = provenance_of(row->cells)) provenance_.push_back(std::move(*line));
        const ColumnTable table(format);
        if (const auto header = rows_.next())
            for (const std::string& cell : header->cells) columns_.push_back(table.column(cell));
        rows_.expect_columns(columns_.size());
        for (const Column& column : columns_) names_.push_back(column.name);
        const auto year = std::find_if(names_.begin(), names_.end(), [&](const std::string& name) {
            return !format.year.empty() && column_key(name) == column_key(format.year);
        });
        year_column_ = static_cast<std::size_t>(year - names_.begin());
        if (!format.dates.empty()) order_ = order_of_dates(head, layout, columns_);
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

    Entry read(DelimitedRow& row) {
        if (row.cells.empty()) return {std::nullopt, row.line, std::move(row.problems)};
        RecordDraft draft(row.line);
        for (const Problem& problem : row.problems)
            draft.complain(problem.field, problem.why, problem.line);
        for (const Provenance& line : provenance_) draft.keep(line.name, line.text);
        if (!format_.notice.empty() && !noticed_)
            draft.complain(format_.notice_column, std::string(format_.notice), row.line);
        noticed_ = true;
        match_columns(draft, row);
        const std::span<const SourceField> cells = take_cells(draft, row);
        if (format_.complete) format_.complete(draft, cells);
        return draft.finish();
    }

    // Cells without a column are kept; missing ones are reported. Of a row that is too long, cells
    // from a quote that is not doubled on may be parts of one: no column is theirs.
    void match_columns(RecordDraft& draft, DelimitedRow& row) const {
        std::vector<std::string>& cells = row.cells;
        while (cells.size() > columns_.size() && cells.back().empty()) cells.pop_back();
        const std::size_t count = cells.size();
        if (count == columns_.size()) return;
        std::string why = "The row has " + std::to_string(count) + " columns, the header " +
                          std::to_string(columns_.size()) + ".";
        std::size_t sure = std::min(count, columns_.size());
        if (count > columns_.size() && format_.realign && format_.realign(cells, names_)) {
            why += " Its cells were brought back under their columns.";
        } else if (count > columns_.size() && row.sure_cells < sure) {
            sure = row.sure_cells;
            why += " Quotes inside its cells are not doubled: those from column " +
                   std::to_string(sure + 1) + " on are kept under their numbers.";
        }
        draft.complain({}, std::move(why), row.line);
        for (std::size_t i = sure; i < cells.size(); ++i)
            draft.keep("column " + std::to_string(i + 1), cells[i]);
        cells.resize(sure);
    }

    // The fields of the last row are used again, so that a row costs few allocations.
    std::span<const SourceField> take_cells(RecordDraft& draft, DelimitedRow& row) {
        fields_.resize(columns_.size(), SourceField{{}, {std::string()}, 0});
        const int year = year_of(row);
        std::size_t count = 0;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.cells[i].empty()) continue;
            SourceField& field = fields_[count++];
            field.name = columns_[i].name;
            field.lines.front().swap(row.cells[i]);
            field.line = row.line;
            if (columns_[i].date) rewrite_date(draft, field, year);
            if (!columns_[i].take)
                keep_field(draft, field);
            else if (field.lines.front() != "NA")
                columns_[i].take(draft, field);
        }
        return {fields_.data(), count};
    }

    int year_of(const DelimitedRow& row) const {
        if (year_column_ >= row.cells.size()) return 0;
        const auto date = parse_date(row.cells[year_column_]);
        return date ? date->year : 0;
    }

    void rewrite_date(RecordDraft& draft, SourceField& field, int year) {
        std::string& text = field.lines.front();
        auto date = read_numeric_date(text, order_, year);
        if (!date) return;
        if (!date->whole) {
            draft.keep(field.name, text);
            if (!said_unknown_order_)
                draft.complain(field.name,
                               "\"" + excerpt(text) +
                                   "\" may be day and month or month and day, and no date of this "
                                   "file tells; the year alone is used.",
                               field.line);
            said_unknown_order_ = true;
        }
        text = std::move(date->iso);
    }

    DelimitedRows rows_;
    const TableFormat& format_;
    std::vector<Provenance> provenance_;
    std::vector<Column> columns_;
    std::vector<std::string> names_;  // of columns_
    std::vector<SourceField> fields_;
    std::size_t year_column_ = 0;  // columns_.size(): there is none
    DateOrder order_ = DateOrder::Unknown;
    bool said_unknown_order_ = false;
    bool noticed_ = false;
};

}  // namespace

std::unique_ptr<RecordReader> open_table(std::unique_ptr<TextFile> file,
                                         const TableFormat& format) {
    const std::string head = file->head();
    const TableLayout layout = find_table(head, format.is_header);
    return std::make_unique<TableReader>(std::move(file), layout, head, format);
}

const SourceField* find_cell(std::span<const SourceField> cells, std::string_view column) {
    const auto named = [&](const SourceField& cell) { return cell.name == column; };
    if (const auto cell = std::find_if(cells.begin(), cells.end(), named); cell != cells.end())
        return &*cell;
    const std::string key = column_key(column);
    const auto alike = [&](const SourceField& cell) { return column_key(cell.name) == key; };
    const auto cell = std::find_if(cells.begin(), cells.end(), alike);
    return cell == cells.end() ? nullptr : &*cell;
}

std::string cell_text(std::span<const SourceField> cells, std::string_view column) {
    const SourceField* const cell = find_cell(cells, column);
    return cell ? cell->text() : std::string();
}

}  // namespace litchi::corpora
