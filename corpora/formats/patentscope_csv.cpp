#include "corpora/formats/patentscope_csv.h"

#include "corpora/formats/patent_fields.h"
#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kRows = {
    FieldRow{"Publication Number", &take_publication_number},
    FieldRow{"Publication Date", &take_date},
    FieldRow{"Application Number", &take_application_number},
    FieldRow{"Application Date", &take_filing_date},
    FieldRow{"Title", &take_title},
    FieldRow{"Abstract", &take_abstract},
    FieldRow{"Priority Data", &take_priority_numbers},
    FieldRow{"Priorities Data", &take_priority_numbers},
    FieldRow{"IPC", &take_ipc},
    FieldRow{"CPC", &take_cpc},
    FieldRow{"Applicants", &take_applicants},
    FieldRow{"Inventors", &take_inventors},
};

constexpr std::array<std::string_view, 2> kDates = {"Publication Date", "Application Date"};

void complete(RecordDraft& draft, std::span<const SourceField>) {
    make_patent(draft);
}

int is_header(const TableColumns& columns) {
    if (!columns.has_all({"Title", "IPC", "Applicants", "Inventors"})) return 0;
    if (!columns.has_any({"Priority Data", "Priorities Data", "Application Id"})) return 0;
    return columns.has_any({"FP Image", "Image", "National Phase Entries", "Application Id"}) ? 94
                                                                                              : 60;
}

constexpr TableFormat kPatentscope{
    .rows = kRows, .complete = &complete, .is_header = &is_header, .dates = kDates};

}  // namespace

int patentscope_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_patentscope_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kPatentscope);
}

}  // namespace litchi::corpora
