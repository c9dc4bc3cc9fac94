#include "corpora/writers/csv.h"

#include "corpora/writers/record_texts.h"

namespace litchi::corpora {
namespace {

// The cells of one row.
class Row {
  public:
    explicit Row(std::string& out) : out_(out) {}

    void add(std::string_view text) {
        separate();
        const bool formula =
            !text.empty() && std::string_view("=+-@\t\r\n'").find(text.front()) != text.npos;
        if (text.find_first_of("\",\r\n") == std::string_view::npos) {
            if (formula) out_ += '\'';
            out_ += text;
            return;
        }
        out_ += formula ? "\"'" : "\"";
        for (const char c : text) {
            if (c == '"') out_ += '"';
            out_ += c;
        }
        out_ += '"';
    }

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

    void end() { out_ += "\r\n"; }

  private:
    void separate() {
        if (!first_) out_ += ',';
        first_ = false;
    }

    std::string& out_;
    bool first_ = true;
};

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

void append_csv(std::string& out, const Record& record, std::string_view carried) {
    Row row(out);
    row.add(record.id);
    row.add(to_string(record.kind));
    add_words(row, record);
    add_source(row, record);
    add_patent(row, record.patent);
    row.add(carried);
    row.end();
}

}  // namespace litchi::corpora
