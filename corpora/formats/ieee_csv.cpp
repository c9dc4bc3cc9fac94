#include "corpora/formats/ieee_csv.h"

#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kTypes = {
    KindRow{"ieee conferences", RecordKind::Conference},
    KindRow{"iet conferences", RecordKind::Conference},
    KindRow{"vde conferences", RecordKind::Conference},
    KindRow{"ieee journals", RecordKind::Article},
    KindRow{"ieee magazines", RecordKind::Article},
    KindRow{"ieee early access articles", RecordKind::Article},
    KindRow{"iet journals", RecordKind::Article},
    KindRow{"ieee standards", RecordKind::Standard},
    KindRow{"ieee books", RecordKind::Book},
};

// "IEEE Conferences"; other publishers' journals and books as "OUP Journals", "MIT Press eBooks".
void take_identifier(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (text.ends_with(" Conferences"))
        draft.record.kind = RecordKind::Conference;
    else if (text.ends_with(" Journals"))
        draft.record.kind = RecordKind::Article;
    else if (text.ends_with("ooks") || text.ends_with(" Books"))
        draft.record.kind = RecordKind::Book;
    else
        take_kind(draft, field, kTypes);
}

// The day on which it went online refines the year and is kept.
void take_online_date(RecordDraft& draft, const SourceField& field) {
    draft.offer_date(field.text(), 2, field.name, field.line);
    keep_field(draft, field);
}

constexpr std::array kRows = {
    FieldRow{"Document Title", &take_title},
    FieldRow{"Authors", &take_authors},
    FieldRow{"Author Affiliations", &ignore_field},
    FieldRow{"Publication Title", &take_venue},
    FieldRow{"Publication Year", &take_date},
    FieldRow{"Publication_Year", &take_date},
    FieldRow{"Issue Date", &take_second_date},
    FieldRow{"Online Date", &take_online_date},
    FieldRow{"Volume", &take_volume},
    FieldRow{"Issue", &take_issue},
    FieldRow{"Start Page", &ignore_field},
    FieldRow{"End Page", &ignore_field},
    FieldRow{"Abstract", &take_abstract},
    FieldRow{"ISSN", &take_issn},
    FieldRow{"ISBN", &take_isbn},
    FieldRow{"ISBNs", &take_isbn},
    FieldRow{"EISBN", &take_isbn},
    FieldRow{"DOI", &take_doi},
    FieldRow{"PDF Link", &take_url},
    FieldRow{"Author Keywords", &take_keywords},
    FieldRow{"IEEE Terms", &take_subjects},
    FieldRow{"INSPEC Controlled Terms", &take_subjects},
    FieldRow{"INSPEC Non-Controlled Terms", &take_subjects},
    FieldRow{"Mesh_Terms", &take_subjects},
    FieldRow{"DOE Terms", &take_subjects},
    FieldRow{"PACS Terms", &take_subjects},
    FieldRow{"Article Citation Count", &take_times_cited},
    FieldRow{"Publisher", &take_publisher},
    FieldRow{"Document Identifier", &take_identifier},
};

void complete(RecordDraft& draft, std::span<const SourceField> cells) {
    set_pages_from(draft, cells, "Start Page", "End Page");
    add_affiliations_in_order(draft,
                              split_list(plain_text(cell_text(cells, "Author Affiliations")), ";"));
}

int is_header(const TableColumns& columns) {
    if (!columns.has("Document Title")) return 0;
    return columns.has_any({"IEEE Terms", "Date Added To Xplore", "INSPEC Controlled Terms",
                            "Article Citation Count"})
               ? 97
               : 0;
}

constexpr TableFormat kIeee{.rows = kRows, .complete = &complete, .is_header = &is_header};

}  // namespace

int ieee_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_ieee_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kIeee);
}

}  // namespace litchi::corpora
