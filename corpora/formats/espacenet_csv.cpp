#include "corpora/formats/espacenet_csv.h"

#include "corpora/base/text.h"
#include "corpora/formats/patent_fields.h"
#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <array>

namespace litchi::corpora {
namespace {

// Between the parts of a list: semicolons on the classic pages, line ends today.
constexpr std::string_view kLineMarks = ";\n\r";

struct Party {
    std::string name;
    std::string country;  // empty: not said
};

bool is_capital(char c) {
    return c >= 'A' && c <= 'Z';
}

// What stands between a name and the letters of its country: an en space and a bracket, and what
// becomes of them in lists that were stored in one encoding and opened in another.
constexpr std::array<std::string_view, 4> kOpenings = {"\u2002[", " [", "‰Ûâ[", "壽鈁"};

// "KIM JIN WOO [KR]"
Party party_of(std::string_view text) {
    constexpr std::size_t kSuffix = 3;  // "KR]"
    Party party{std::string(text), {}};
    if (text.size() <= kSuffix || text.back() != ']') return party;
    const std::string_view country = text.substr(text.size() - kSuffix, 2);
    if (!is_capital(country[0]) || !is_capital(country[1])) return party;
    const std::string_view before = text.substr(0, text.size() - kSuffix);
    for (const std::string_view opening : kOpenings) {
        if (!before.ends_with(opening)) continue;
        return {std::string(before.substr(0, before.size() - opening.size())),
                std::string(country)};
    }
    return party;
}

// Names with their countries; the cell is kept when it names countries, since who is from where has
// no place in a record.
void take_parties(RecordDraft& draft, const SourceField& field,
                  void (RecordDraft::*add)(std::string_view, std::string_view)) {
    bool countries = false;
    for (const std::string& part : split_list(field.lines.front(), kLineMarks)) {
        const Party party = party_of(part);
        (draft.*add)(party.name, "");
        draft.add_countries(party.country, "");
        countries = countries || !party.country.empty();
    }
    if (countries) keep_field(draft, field);
}

void take_espacenet_inventors(RecordDraft& draft, const SourceField& field) {
    take_parties(draft, field, &RecordDraft::add_inventors);
}

void take_espacenet_applicants(RecordDraft& draft, const SourceField& field) {
    take_parties(draft, field, &RecordDraft::add_applicants);
}

// Several documents of a family may stand in one cell, a line each; the first is the record.
void take_numbers(RecordDraft& draft, const SourceField& field) {
    for (const std::string& number : split_list(field.lines.front(), kLineMarks))
        draft.set_publication_number(number, field.name);
}

void take_first_date(RecordDraft& draft, const SourceField& field) {
    for (const std::string& date : split_list(field.lines.front(), "\n\r; "))
        if (draft.record.date.empty()) draft.offer_date(date, 0, field.name, field.line);
}

void take_literature(RecordDraft& draft, const SourceField& field) {
    for (const std::string& work : split_list(field.text(), ";")) draft.add_reference(work);
}

void take_line_ipc(RecordDraft& draft, const SourceField& field) {
    for (const std::string& symbol : split_list(field.lines.front(), kLineMarks))
        draft.add_ipc(symbol, "");
}

void take_line_cpc(RecordDraft& draft, const SourceField& field) {
    for (const std::string& symbol : split_list(field.lines.front(), kLineMarks))
        draft.add_cpc(symbol, "");
}

constexpr std::array kRows = {
    FieldRow{"Title", &take_title},
    FieldRow{"Publication number", &take_numbers},
    FieldRow{"Publication date", &take_first_date},
    FieldRow{"Earliest publication", &take_second_date},
    FieldRow{"Inventor(s)", &take_espacenet_inventors},
    FieldRow{"Inventors", &take_espacenet_inventors},
    FieldRow{"Applicant(s)", &take_espacenet_applicants},
    FieldRow{"Applicants", &take_espacenet_applicants},
    FieldRow{"International classification", &take_line_ipc},
    FieldRow{"IPC", &take_line_ipc},
    FieldRow{"Cooperative Patent Classification", &take_line_cpc},
    FieldRow{"CPC", &take_line_cpc},
    FieldRow{"Application number", &take_application_number},
    FieldRow{"Date of application", &take_filing_date},
    FieldRow{"Priority number(s)", &take_priority_numbers},
    FieldRow{"Earliest priority", &take_priority_date},
    FieldRow{"Family number", &take_family},
    FieldRow{"Patents cited in the search report", &take_cited_patents},
    FieldRow{"Patents cited during examination", &take_cited_patents},
    FieldRow{"Other patent citations", &take_cited_patents},
    FieldRow{"Patents used in opposition", &take_cited_patents},
    FieldRow{"Patents cited by the applicant", &take_cited_patents},
    FieldRow{"International search citation", &take_cited_patents},
    FieldRow{"Supplementary international search citation", &take_cited_patents},
    FieldRow{"Literature cited in the search report", &take_literature},
    FieldRow{"Literature cited during examination", &take_literature},
    FieldRow{"Other literature citations", &take_literature},
    FieldRow{"Literature used in opposition", &take_literature},
    FieldRow{"Literature cited by the applicant", &take_literature},
    FieldRow{"International search NPL citation", &take_literature},
    FieldRow{"Supplementary international search NPL citation", &take_literature},
};

constexpr std::array<std::string_view, 4> kDates = {"Publication date", "Date of application",
                                                    "Earliest priority", "Earliest publication"};

void complete(RecordDraft& draft, std::span<const SourceField>) {
    make_patent(draft);
}

int is_header(const TableColumns& columns) {
    if (!columns.has_all({"Title", "Publication number"})) return 0;
    if (columns.has_all({"Inventor(s)", "Applicant(s)"})) return 95;
    return columns.has_all({"Earliest priority", "Family number"}) ? 95 : 0;
}

constexpr TableFormat kEspacenet{
    .rows = kRows, .complete = &complete, .is_header = &is_header, .dates = kDates};

}  // namespace

int espacenet_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_espacenet_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kEspacenet);
}

}  // namespace litchi::corpora
