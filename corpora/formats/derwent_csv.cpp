#include "corpora/formats/derwent_csv.h"

#include "corpora/formats/patent_fields.h"
#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

// Written by the editors of the Derwent World Patents Index.
void take_english_title(RecordDraft& draft, const SourceField& field) {
    draft.add_title(field.text(), "en");
}

void take_english_abstract(RecordDraft& draft, const SourceField& field) {
    draft.add_abstract(field.text(), "en");
}

constexpr std::array kRows = {
    FieldRow{"Publication Number", &take_publication_number},
    FieldRow{"公开号", &take_publication_number},
    FieldRow{"Basic Patent Number", &take_publication_number},
    FieldRow{"Derwent Accession Number", &take_family},
    FieldRow{"DWPI Accession Number", &take_family},
    FieldRow{"Accession Number - DWPI", &take_family},
    FieldRow{"INPADOC Family ID", &take_family},
    FieldRow{"Publication Kind Code", &take_kind_code},
    FieldRow{"Title", &take_title},
    FieldRow{"标题", &take_title},
    FieldRow{"Title (English)", &take_english_title},
    FieldRow{"Title - DWPI", &take_english_title},
    FieldRow{"DWPI Title", &take_english_title},
    FieldRow{"标题 - DWPI", &take_title},
    FieldRow{"Abstract", &take_abstract},
    FieldRow{"摘要", &take_abstract},
    FieldRow{"Abstract (English)", &take_english_abstract},
    FieldRow{"Abstract - DWPI", &take_english_abstract},
    FieldRow{"摘要 - DWPI", &take_abstract},
    FieldRow{"Claims", &take_claims},
    FieldRow{"Claims (English)", &take_claims},
    FieldRow{"Assignee/Applicant", &take_applicants},
    FieldRow{"专利权人/申请人", &take_applicants},
    FieldRow{"Inventor", &take_inventors},
    FieldRow{"Inventors", &take_inventors},
    FieldRow{"发明人", &take_inventors},
    FieldRow{"Application Number", &take_application_number},
    FieldRow{"申请号", &take_application_number},
    FieldRow{"Application Date", &take_filing_date},
    FieldRow{"申请日期", &take_filing_date},
    FieldRow{"Publication Date", &take_date},
    FieldRow{"公开日期", &take_date},
    FieldRow{"Publication Year", &take_second_date},
    FieldRow{"Priority Number", &take_priority_numbers},
    FieldRow{"优先权号", &take_priority_numbers},
    FieldRow{"Priority Date", &take_priority_date},
    FieldRow{"优先权日", &take_priority_date},
    FieldRow{"Priority Date - DWPI", &take_priority_date},
    FieldRow{"优先权日 - DWPI", &take_priority_date},
    FieldRow{"Priority Year (earliest)", &take_priority_date},
    FieldRow{"IPC - Current", &take_ipc},
    FieldRow{"IPC Current", &take_ipc},
    FieldRow{"IPC - 现版", &take_ipc},
    FieldRow{"IPC - Current - DWPI", &take_ipc},
    FieldRow{"IPC - 现版 - DWPI", &take_ipc},
    FieldRow{"CPC - Current", &take_cpc},
    FieldRow{"CPC - 现版", &take_cpc},
    FieldRow{"CPC - Current - DWPI", &take_cpc},
    FieldRow{"CPC - 现版 - DWPI", &take_cpc},
    FieldRow{"Cited Refs - Patent", &take_cited_patents},
    FieldRow{"Cited Refs - Non-patent", &take_cited_literature},
    FieldRow{"Count of Citing Patents", &take_times_cited},
    FieldRow{"Count of Citing Patents - DPCI", &take_times_cited},
};

constexpr std::array<std::string_view, 6> kDates = {
    "Publication Date", "公开日期", "Application Date", "申请日期", "Priority Date", "优先权日"};

// Names that stand for the applicants and inventors where there is nothing nearer to the document.
void complete(RecordDraft& draft, std::span<const SourceField> cells) {
    make_patent(draft);
    for (const std::string_view column : {"Assignee - Standardized", "Standardized Assignee"})
        if (draft.record.patent.applicants.empty())
            draft.add_applicants(cell_text(cells, column), ";|");
    if (draft.record.patent.inventors.empty())
        draft.add_inventors(cell_text(cells, "Inventor - DWPI"), ";|");
}

bool is_derwent_name(const std::string& key) {
    return key.find("dwpi") != std::string::npos || key.find("dpci") != std::string::npos ||
           key == "derwentaccessionnumber" || key == "citedrefs-patent";
}

int is_header(const TableColumns& columns) {
    if (std::none_of(columns.keys().begin(), columns.keys().end(), is_derwent_name)) return 0;
    const bool title = columns.has_any(
        {"Title", "Title (English)", "Title - DWPI", "DWPI Title", "标题", "标题 - DWPI"});
    return title && columns.has_any({"Publication Number", "Basic Patent Number", "公开号"}) ? 95
                                                                                             : 0;
}

constexpr TableFormat kDerwent{.rows = kRows,
                               .complete = &complete,
                               .is_header = &is_header,
                               .dates = kDates,
                               .year = "Publication Year"};

}  // namespace

int derwent_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_derwent_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kDerwent);
}

}  // namespace litchi::corpora
