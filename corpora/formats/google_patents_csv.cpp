#include "corpora/formats/google_patents_csv.h"

#include "corpora/base/text.h"
#include "corpora/formats/patent_fields.h"
#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

// What stands behind a comma inside the name of a company.
constexpr std::array<std::string_view, 24> kLegalForms = {
    "ltd",  "ltd.", "limited",      "co. ltd",     "co. ltd.", "co.,ltd.", "co., ltd.", "inc",
    "inc.", "llc",  "l.l.c.",       "llp",         "lp",       "l.p.",     "corp.",     "corp",
    "co.",  "s.a.", "incorporated", "corporation", "gmbh",     "n.v.",     "b.v.",      "s.p.a."};

bool is_legal_form(std::string_view part) {
    const std::string folded = fold(part);
    return std::find(kLegalForms.begin(), kLegalForms.end(), folded) != kLegalForms.end();
}

// Assignees are separated by the comma that also stands before "Ltd.".
void take_assignees(RecordDraft& draft, const SourceField& field) {
    std::vector<std::string> names;
    for (std::string& part : split_list(field.text(), ",")) {
        if (!names.empty() && is_legal_form(part))
            names.back() += ", " + part;
        else
            names.push_back(std::move(part));
    }
    for (const std::string& name : names) draft.add_applicants(name, "");
}

void take_comma_inventors(RecordDraft& draft, const SourceField& field) {
    draft.add_inventors(field.text(), ",");
}

constexpr std::array kRows = {
    FieldRow{"id", &take_publication_number},
    FieldRow{"title", &take_title},
    FieldRow{"assignee", &take_assignees},
    FieldRow{"inventor/author", &take_comma_inventors},
    FieldRow{"priority date", &take_priority_date},
    FieldRow{"filing/creation date", &take_filing_date},
    FieldRow{"publication date", &take_date},
    FieldRow{"result link", &take_url},
};

void complete(RecordDraft& draft, std::span<const SourceField>) {
    make_patent(draft);
}

int is_header(const TableColumns& columns) {
    return columns.has_all({"id", "title", "inventor/author", "result link"}) ? 97 : 0;
}

constexpr TableFormat kGooglePatents{.rows = kRows, .complete = &complete, .is_header = &is_header};

}  // namespace

int google_patents_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_google_patents_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kGooglePatents);
}

}  // namespace litchi::corpora
