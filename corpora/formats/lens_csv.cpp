#include "corpora/formats/lens_csv.h"

#include "corpora/formats/patent_fields.h"
#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kWorkTypes = {
    KindRow{"journal article", RecordKind::Article},
    KindRow{"letter", RecordKind::Article},
    KindRow{"editorial", RecordKind::Article},
    KindRow{"review", RecordKind::Review},
    KindRow{"conference proceedings article", RecordKind::Conference},
    KindRow{"conference proceedings", RecordKind::Conference},
    KindRow{"book chapter", RecordKind::Chapter},
    KindRow{"book", RecordKind::Book},
    KindRow{"dissertation", RecordKind::Thesis},
    KindRow{"report", RecordKind::Report},
    KindRow{"working paper", RecordKind::Paper},
    KindRow{"preprint", RecordKind::Paper},
    KindRow{"standard", RecordKind::Standard},
    KindRow{"news", RecordKind::News},
};

void take_work_type(RecordDraft& draft, const SourceField& field) {
    take_kind(draft, field, kWorkTypes);
}

void take_lens_id(RecordDraft& draft, const SourceField& field) {
    take_accession(draft, field, "lens:");
}

void take_lens_references(RecordDraft& draft, const SourceField& field) {
    for (const std::string& id : split_list(field.text(), ";")) {
        Reference reference;
        reference.id = "lens:" + id;
        draft.add_reference(std::move(reference));
    }
}

constexpr std::array kWorkRows = {
    FieldRow{"Lens ID", &take_lens_id},
    FieldRow{"Title", &take_title},
    FieldRow{"Date Published", &take_date},
    FieldRow{"Publication Year", &take_second_date},
    FieldRow{"Publication Type", &take_work_type},
    FieldRow{"Source Title", &take_venue},
    FieldRow{"ISSNs", &take_compact_issn},
    FieldRow{"Publisher", &take_publisher},
    FieldRow{"Author/s", &take_authors},
    FieldRow{"Abstract", &take_abstract},
    FieldRow{"Volume", &take_volume},
    FieldRow{"Issue Number", &take_issue},
    FieldRow{"Start Page", &ignore_field},
    FieldRow{"End Page", &ignore_field},
    FieldRow{"Fields of Study", &take_subjects},
    FieldRow{"Keywords", &take_keywords},
    FieldRow{"MeSH Terms", &take_subjects},
    FieldRow{"External URL", &take_url},
    FieldRow{"DOI", &take_doi},
    FieldRow{"References", &take_lens_references},
    FieldRow{"Citing Works Count", &take_times_cited},
};

void complete_work(RecordDraft& draft, std::span<const SourceField> cells) {
    set_pages_from(draft, cells, "Start Page", "End Page");
}

int is_work_header(const TableColumns& columns) {
    if (!columns.has_all({"Lens ID", "Title"})) return 0;
    return columns.has_any({"Author/s", "Citing Works Count", "Fields of Study"}) ? 96 : 0;
}

constexpr TableFormat kWorks{
    .rows = kWorkRows, .complete = &complete_work, .is_header = &is_work_header};

constexpr std::array kPatentRows = {
    FieldRow{"Lens ID", &take_lens_id},
    FieldRow{"Kind", &take_kind_code},
    FieldRow{"Publication Number", &take_publication_number},
    FieldRow{"Display Key", &take_publication_number},
    FieldRow{"Publication Date", &take_date},
    FieldRow{"Publication Year", &take_second_date},
    FieldRow{"Application Number", &take_application_number},
    FieldRow{"Application Date", &take_filing_date},
    FieldRow{"Priority Numbers", &take_priority_numbers},
    FieldRow{"Earliest Priority Date", &take_priority_date},
    FieldRow{"Title", &take_title},
    FieldRow{"Abstract", &take_abstract},
    FieldRow{"Applicants", &take_applicants},
    FieldRow{"Inventors", &take_inventors},
    FieldRow{"URL", &take_url},
    FieldRow{"Cited Count", &take_times_cited},
    FieldRow{"Cited by Patent Count", &take_times_cited},
    FieldRow{"CPC Classifications", &take_cpc},
    FieldRow{"IPCR Classifications", &take_ipc},
    FieldRow{"Cited Patents", &take_cited_patents},
    FieldRow{"Non-Patent Citations", &take_cited_literature},
    FieldRow{"NPL Citations", &take_cited_literature},
};

constexpr std::array<std::string_view, 3> kPatentDates = {"Publication Date", "Application Date",
                                                          "Earliest Priority Date"};

void complete_patent(RecordDraft& draft, std::span<const SourceField>) {
    make_patent(draft);
}

int is_patent_header(const TableColumns& columns) {
    if (!columns.has_all({"Jurisdiction", "Title"})) return 0;
    if (!columns.has_any({"Publication Number", "Display Key"})) return 0;
    return columns.has_any({"Simple Family Size", "IPCR Classifications", "Lens ID"}) ? 97 : 0;
}

constexpr TableFormat kPatents{.rows = kPatentRows,
                               .complete = &complete_patent,
                               .is_header = &is_patent_header,
                               .dates = kPatentDates,
                               .year = "Publication Year"};

}  // namespace

int lens_scholarly_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_work_header);
}

std::unique_ptr<RecordReader> open_lens_scholarly_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kWorks);
}

int lens_patent_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_patent_header);
}

std::unique_ptr<RecordReader> open_lens_patent_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kPatents);
}

}  // namespace litchi::corpora
