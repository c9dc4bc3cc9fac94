#include "corpora/writers/csv.h"

#include "corpora/writers/record_texts.h"

#include <algorithm>
#include <utility>

namespace litchi::corpora {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The cells of one row.
class Row {
  public:
    void add(std::string_view text) { cells_.emplace_back(text); }

    template <class Parts>
    void add_list(const Parts& parts) {
        add(joined(parts, "; "));
    }

    // The first text, and the others by language: "en: …; zh-Hans: …".
    void add_texts(const std::vector<LocalText>& texts) {
        add(texts.empty() ? std::string_view{} : std::string_view(texts.front().text));
        std::vector<std::string> others;
        for (std::size_t i = 1; i < texts.size(); ++i)
            others.push_back(texts[i].language + ": " + texts[i].text);
        add_list(others);
    }

    std::vector<std::string> take() { return std::move(cells_); }

  private:
    std::vector<std::string> cells_;
};

void append_cell(std::string& out, std::string_view text) {
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r\n'").find(text.front()) != text.npos;
    if (text.find_first_of("\",\r\n") == std::string_view::npos) {
        if (formula) out += '\'';
        out += text;
        return;
    }
    out += formula ? "\"'" : "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

void add_words(Row& row, const Record& record) {
    row.add_texts(main_first(record.title, record.language));
    row.add_texts(main_first(record.abstract, record.language));
    row.add_list(record.summary);
    row.add_list(record.authors);
    row.add_list(record.affiliations);
    row.add_list(record.countries);
    row.add_list(record.keywords);
    row.add_list(record.subjects);
    row.add(record.language);
}

void add_source(Row& row, const Record& record) {
    const PartialDate date = record.date;
    row.add(date.empty() ? std::string{} : to_string(PartialDate{date.year, 0, 0}));
    row.add(to_string(date));
    for (const std::string* text : {&record.venue, &record.volume, &record.issue, &record.pages})
        row.add(*text);
    row.add_list(record.issn);
    row.add_list(record.isbn);
    for (const std::string* text : {&record.publisher, &record.doi, &record.url}) row.add(*text);
    row.add(record.times_cited ? std::to_string(*record.times_cited) : std::string{});
    std::vector<std::string> references;
    for (const Reference& reference : record.references)
        references.push_back(reference_text(reference));
    row.add_list(references);
}

void add_patent(Row& row, const PatentData& patent) {
    for (const std::string* text : {&patent.publication_number, &patent.application_number,
                                    &patent.kind_code, &patent.family})
        row.add(*text);
    row.add(to_string(patent.filing_date));
    row.add(to_string(patent.priority_date));
    row.add_list(patent.inventors);
    row.add_list(patent.applicants);
    row.add_list(patent.ipc);
    row.add_list(patent.cpc);
}

}  // namespace

std::vector<std::string> table_cells(const Record& record, std::string_view carried) {
    Row row;
    row.add(record.id);
    row.add(to_string(record.kind));
    add_words(row, record);
    add_source(row, record);
    add_patent(row, record.patent);
    row.add(carried);
    return row.take();
}

std::vector<std::string> table_columns() {
    std::string_view head = kCsvHead;
    head.remove_prefix(kByteOrderMark.size());
    head.remove_suffix(std::string_view("\r\n").size());
    std::vector<std::string> columns;
    for (std::size_t at = 0; at <= head.size();) {
        const std::size_t end = std::min(head.find(',', at), head.size());
        columns.emplace_back(head.substr(at, end - at));
        at = end + 1;
    }
    return columns;
}

void append_csv(std::string& out, const Record& record, std::string_view carried) {
    bool first = true;
    for (const std::string& cell : table_cells(record, carried)) {
        if (!first) out += ',';
        first = false;
        append_cell(out, cell);
    }
    out += "\r\n";
}

}  // namespace litchi::corpora
