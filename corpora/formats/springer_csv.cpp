#include "corpora/formats/springer_csv.h"

#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kTypes = {
    KindRow{"article", RecordKind::Article},
    KindRow{"chapter", RecordKind::Chapter},
    KindRow{"book", RecordKind::Book},
    KindRow{"conference paper", RecordKind::Conference},
    KindRow{"conference proceedings", RecordKind::Conference},
    KindRow{"reference work entry", RecordKind::Chapter},
    KindRow{"protocol", RecordKind::Chapter},
};

void take_type(RecordDraft& draft, const SourceField& field) {
    take_kind(draft, field, kTypes);
}

// "Vera K. FernAnton BergMia Reed": where one name ends and the next begins is not said.
void take_joined_authors(RecordDraft& draft, const SourceField& field) {
    Person people;
    people.literal = field.text();
    draft.add_author(std::move(people));
}

void take_series(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), 1);
    keep_field(draft, field);
}

constexpr std::array kRows = {
    FieldRow{"Item Title", &take_title},
    FieldRow{"Publication Title", &take_venue},
    FieldRow{"Book Series Title", &take_series},
    FieldRow{"Journal Volume", &take_volume},
    FieldRow{"Journal Issue", &take_issue},
    FieldRow{"Item DOI", &take_doi},
    FieldRow{"Authors", &take_joined_authors},
    FieldRow{"Publication Year", &take_date},
    FieldRow{"URL", &take_url},
    FieldRow{"Content Type", &take_type},
};

int is_header(const TableColumns& columns) {
    return columns.has_all({"Item Title", "Item DOI", "Publication Title"}) ? 97 : 0;
}

constexpr TableFormat kSpringer{
    .rows = kRows,
    .is_header = &is_header,
    .notice_column = "Authors",
    .notice =
        "Springer Link writes the names of the authors of a work without anything between "
        "them; in this file they are kept as one text a work."};

}  // namespace

int springer_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_springer_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kSpringer);
}

}  // namespace litchi::corpora
