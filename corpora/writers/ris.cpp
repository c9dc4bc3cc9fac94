#include "corpora/writers/ris.h"

#include "corpora/base/text.h"
#include "corpora/writers/record_texts.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

// Fields of an entry, one line each; what is empty leaves no trace.
class Fields {
  public:
    explicit Fields(std::string& out) : out_(out) {}

    void add(std::string_view tag, std::string_view value) {
        const std::string line = collapse_spaces(value);
        if (!line.empty()) (((out_ += tag) += "  - ") += line) += '\n';
    }

    template <class Values>
    void add_each(std::string_view tag, const Values& values) {
        for (const std::string& value : values) add(tag, value);
    }

    void add_each(std::string_view tag, const std::vector<Person>& people) {
        for (const Person& person : people) add(tag, display_name(person));
    }

    // The first under one tag, the others under another.
    void add_texts(std::string_view first, std::string_view others,
                   const std::vector<LocalText>& texts) {
        for (const LocalText& text : texts) add(&text == texts.data() ? first : others, text.text);
    }

    // A line without a tag, which continues the field above it.
    void go_on(std::string_view value) { ((out_ += ' ') += value) += '\n'; }

  private:
    std::string& out_;
};

std::string_view type_of(const Record& record) {
    switch (record.kind) {
        case RecordKind::Paper:
            return record.venue.empty() ? "GEN" : "JOUR";
        case RecordKind::Article:
        case RecordKind::Review:
            return "JOUR";
        case RecordKind::Conference:
            return "CPAPER";
        case RecordKind::Chapter:
            return "CHAP";
        case RecordKind::Book:
            return "BOOK";
        case RecordKind::Thesis:
            return "THES";
        case RecordKind::Report:
            return "RPRT";
        case RecordKind::Standard:
            return "STAND";
        case RecordKind::Policy:
            return "LEGAL";
        case RecordKind::News:
            return "NEWS";
        case RecordKind::Patent:
            return "PAT";
        case RecordKind::Other:
            break;
    }
    return "GEN";
}

// YYYY/MM/DD, as precise as known.
std::string ris_date(PartialDate date) {
    std::string text = to_string(date);
    std::replace(text.begin(), text.end(), '-', '/');
    return text;
}

void add_date(Fields& fields, PartialDate date) {
    if (date.empty()) return;
    fields.add("PY", to_string(PartialDate{date.year, 0, 0}));
    if (date.month != 0) fields.add("DA", ris_date(date));
}

void add_source(Fields& fields, const Record& record) {
    fields.add("T2", record.venue);
    fields.add("VL", record.volume);
    fields.add("IS", record.issue);
    const PageRange pages = page_range(record.pages);
    fields.add("SP", pages.first);
    fields.add("EP", pages.last);
    fields.add("PB", record.publisher);
    if (record.kind == RecordKind::Patent)
        return fields.add("SN", record.patent.publication_number);
    fields.add_each("SN", record.issn);
    fields.add_each("SN", record.isbn);
}

void add_citations(Fields& fields, const Record& record) {
    if (record.times_cited) fields.add("N1", "Cited By :" + std::to_string(*record.times_cited));
    bool first = true;
    for (const Reference& reference : record.references) {
        const std::string text = reference_text(reference);
        if (text.empty()) continue;
        first ? fields.add("N1", "References: " + text) : fields.go_on(text);
        first = false;
    }
}

}  // namespace

void append_ris(std::string& out, const Record& record, std::string_view carried) {
    Fields fields(out);
    fields.add("TY", type_of(record));
    fields.add_texts("TI", "TT", main_first(record.title, record.language));
    fields.add_each("AU", people_of(record));
    fields.add_each("A2", record.patent.applicants);
    add_date(fields, record.date);
    add_source(fields, record);
    fields.add("DO", record.doi);
    fields.add("UR", record.url);
    fields.add("LA", record.language);
    for (const LocalText& keyword : record.keywords) fields.add("KW", keyword.text);
    fields.add_texts("AB", "N2", main_first(record.abstract, record.language));
    fields.add_each("AD", record.affiliations);
    if (record.kind == RecordKind::Review) fields.add("M3", "Review");
    add_citations(fields, record);
    if (!carried.empty()) ((out += "C8  - ") += carried) += '\n';
    out += "ER  - \n\n";
}

}  // namespace litchi::corpora
