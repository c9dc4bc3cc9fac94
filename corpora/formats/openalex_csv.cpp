#include "corpora/formats/openalex_csv.h"

#include "corpora/base/text.h"
#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::string_view kBars = "|";

constexpr std::array kTypes = {
    KindRow{"article", RecordKind::Article},      KindRow{"letter", RecordKind::Article},
    KindRow{"editorial", RecordKind::Article},    KindRow{"review", RecordKind::Review},
    KindRow{"preprint", RecordKind::Paper},       KindRow{"book", RecordKind::Book},
    KindRow{"book-chapter", RecordKind::Chapter}, KindRow{"dissertation", RecordKind::Thesis},
    KindRow{"report", RecordKind::Report},        KindRow{"standard", RecordKind::Standard},
};

void take_type(RecordDraft& draft, const SourceField& field) {
    take_kind(draft, field, kTypes);
}

// "https://openalex.org/W2755950973" → "openalex:W2755950973"
std::string work_id(std::string_view address) {
    const std::size_t slash = address.rfind('/');
    return "openalex:" +
           std::string(address.substr(slash == std::string_view::npos ? 0 : slash + 1));
}

void take_work_id(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (!text.empty()) draft.set_accession(work_id(text));
    draft.keep(field.name, text);
}

void take_cited_works(RecordDraft& draft, const SourceField& field) {
    for (const std::string& work : split_list(field.text(), kBars)) {
        Reference reference;
        reference.id = work_id(work);
        draft.add_reference(std::move(reference));
    }
}

// Names contain semicolons.
void take_bar_authors(RecordDraft& draft, const SourceField& field) {
    if (draft.record.authors.empty()) draft.add_authors(field.text(), kBars);
}

void take_institutions(RecordDraft& draft, const SourceField& field) {
    draft.add_affiliations(field.text(), kBars);
}

void take_bar_subjects(RecordDraft& draft, const SourceField& field) {
    draft.add_subjects(field.text(), kBars);
}

void take_bar_issn(RecordDraft& draft, const SourceField& field) {
    draft.add_issn(field.text(), "|,; ");
}

// An unknown DOI is "null".
void take_doi_address(RecordDraft& draft, const SourceField& field) {
    if (field.text() != "null") take_doi(draft, field);
}

constexpr std::array kRows = {
    FieldRow{"id", &take_work_id},
    FieldRow{"Work ID", &take_work_id},
    FieldRow{"doi", &take_doi_address},
    FieldRow{"title", &take_title},
    FieldRow{"display_name", &take_title},
    FieldRow{"abstract", &take_abstract},
    FieldRow{"publication_date", &take_date},
    FieldRow{"publication_year", &take_second_date},
    FieldRow{"Year", &take_second_date},
    FieldRow{"language", &take_language},
    FieldRow{"type", &take_type},
    FieldRow{"authorships.author.display_name", &take_bar_authors},
    FieldRow{"Author", &take_bar_authors},
    FieldRow{"Authors", &take_bar_authors},
    FieldRow{"authorships.countries", &take_countries},
    FieldRow{"Countries", &take_countries},
    FieldRow{"Country", &take_countries},
    FieldRow{"authorships.institutions.display_name", &take_institutions},
    FieldRow{"Institution", &take_institutions},
    FieldRow{"Institutions", &take_institutions},
    FieldRow{"primary_location.source.display_name", &take_venue},
    FieldRow{"Source", &take_venue},
    FieldRow{"primary_location.source.issn", &take_bar_issn},
    FieldRow{"primary_location.source.issn_l", &take_bar_issn},
    FieldRow{"ISSN", &take_bar_issn},
    FieldRow{"primary_location.source.host_organization_name", &take_publisher},
    FieldRow{"Publisher", &take_publisher},
    FieldRow{"primary_location.landing_page_url", &take_url},
    FieldRow{"Landing page URL", &take_url},
    FieldRow{"biblio.volume", &take_volume},
    FieldRow{"Volume", &take_volume},
    FieldRow{"biblio.issue", &take_issue},
    FieldRow{"Issue", &take_issue},
    FieldRow{"biblio.first_page", &ignore_field},
    FieldRow{"biblio.last_page", &ignore_field},
    FieldRow{"First page", &ignore_field},
    FieldRow{"Last page", &ignore_field},
    FieldRow{"keywords.display_name", &take_bar_subjects},
    FieldRow{"Keywords", &take_bar_subjects},
    FieldRow{"concepts.display_name", &take_bar_subjects},
    FieldRow{"Concepts", &take_bar_subjects},
    FieldRow{"topics.display_name", &take_bar_subjects},
    FieldRow{"Topics", &take_bar_subjects},
    FieldRow{"primary_topic.display_name", &take_bar_subjects},
    FieldRow{"Primary topic", &take_bar_subjects},
    FieldRow{"Topic", &take_bar_subjects},
    FieldRow{"mesh.descriptor_name", &take_bar_subjects},
    FieldRow{"referenced_works", &take_cited_works},
    FieldRow{"cited_by_count", &take_times_cited},
    FieldRow{"Citation count", &take_times_cited},
};

void complete(RecordDraft& draft, std::span<const SourceField> cells) {
    set_pages_from(draft, cells, "biblio.first_page", "biblio.last_page");
    set_pages_from(draft, cells, "First page", "Last page");
}

int is_header(const TableColumns& columns) {
    if (!columns.has_any({"title", "display_name"})) return 0;
    if (columns.has("Work ID")) return columns.has_any({"Author", "Source", "Year"}) ? 95 : 0;
    const bool paths =
        std::any_of(columns.keys().begin(), columns.keys().end(), [](const std::string& key) {
            return key.starts_with("authorships.") || key.starts_with("primarylocation.");
        });
    return paths && columns.has("id") ? 95 : 0;
}

constexpr TableFormat kOpenAlex{.rows = kRows, .complete = &complete, .is_header = &is_header};

}  // namespace

int openalex_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_openalex_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kOpenAlex);
}

}  // namespace litchi::corpora
