#include "corpora/formats/scopus_csv.h"

#include "corpora/base/text.h"
#include "corpora/formats/scopus.h"
#include "corpora/formats/scopus_references.h"
#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

void take_authors(RecordDraft& draft, const SourceField& field) {
    if (!draft.record.authors.empty()) return;
    for (const std::string& name : scopus_authors(field.text())) draft.add_authors(name, "");
}

// "Abdallah, Rim (58115898400); …" says more than the Authors column.
void take_full_names(RecordDraft& draft, const SourceField& field) {
    draft.record.authors.clear();
    for (const std::string& part : split_list(field.text(), ";")) {
        const bool numbered = part.ends_with(')') && part.find('(') != std::string::npos;
        draft.add_authors(numbered ? part.substr(0, part.rfind('(')) : part, "");
    }
}

constexpr std::array kTypes = {
    KindRow{"article", RecordKind::Article},
    KindRow{"article in press", RecordKind::Article},
    KindRow{"data paper", RecordKind::Article},
    KindRow{"letter", RecordKind::Article},
    KindRow{"note", RecordKind::Article},
    KindRow{"editorial", RecordKind::Article},
    KindRow{"short survey", RecordKind::Review},
    KindRow{"review", RecordKind::Review},
    KindRow{"conference paper", RecordKind::Conference},
    KindRow{"conference review", RecordKind::Conference},
    KindRow{"book chapter", RecordKind::Chapter},
    KindRow{"book", RecordKind::Book},
    KindRow{"report", RecordKind::Report},
};

void take_document_type(RecordDraft& draft, const SourceField& field) {
    take_kind(draft, field, kTypes);
}

void take_references(RecordDraft& draft, const SourceField& field) {
    for (const std::string& reference : scopus_references(field.text()))
        draft.add_reference(reference);
}

// The identifier is also part of the link. Merged lists write words there.
void take_link(RecordDraft& draft, const SourceField& field) {
    const std::string link = field.text();
    if (!link.starts_with("http")) return draft.keep(field.name, link);
    draft.offer_url(link);
    if (const std::string eid = scopus_eid(field.text()); !eid.empty())
        draft.set_accession("eid:" + eid);
}

void take_eid(RecordDraft& draft, const SourceField& field) {
    if (const std::string eid = scopus_eid(field.text()); !eid.empty())
        draft.set_accession("eid:" + eid);
    draft.keep(field.name, field.text());
}

// The name of the journal in short stands for the venue only where there is no other.
void take_short_venue(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), 1);
    keep_field(draft, field);
}

constexpr std::array kRows = {
    FieldRow{"Authors", &take_authors},
    FieldRow{"Author full names", &take_full_names},
    FieldRow{"Title", &take_title},
    FieldRow{"Year", &take_date},
    FieldRow{"Source title", &take_venue},
    FieldRow{"Abbreviated Source Title", &take_short_venue},
    FieldRow{"Volume", &take_volume},
    FieldRow{"Issue", &take_issue},
    FieldRow{"Art. No.", &ignore_field},
    FieldRow{"Page start", &ignore_field},
    FieldRow{"Page end", &ignore_field},
    FieldRow{"ISSN", &take_compact_issn},
    FieldRow{"ISBN", &take_isbn},
    FieldRow{"Publisher", &take_publisher},
    FieldRow{"Cited by", &take_times_cited},
    FieldRow{"DOI", &take_doi},
    FieldRow{"Link", &take_link},
    FieldRow{"Affiliations", &take_affiliations},
    FieldRow{"Authors with affiliations", &ignore_field},
    FieldRow{"Abstract", &take_abstract},
    FieldRow{"Author Keywords", &take_keywords},
    FieldRow{"Index Keywords", &take_subjects},
    FieldRow{"References", &take_references},
    FieldRow{"Language of Original Document", &take_language},
    FieldRow{"Document Type", &take_document_type},
    FieldRow{"EID", &take_eid},
    FieldRow{"Source", &ignore_field},
};

// "Abdallah, Rim, University of Le Havre, France" or "Abdallah R., University …" without the name:
// the affiliation starts behind the given name or initials.
std::string affiliation_of(const std::string& part) {
    const std::size_t first = part.find(", ");
    if (first == std::string::npos) return {};
    const std::size_t second = part.find(", ", first + 2);
    const std::string_view between = std::string_view(part).substr(first + 2, second - first - 2);
    const bool initials = second != std::string::npos && between.ends_with('.');
    return part.substr((initials ? second : first) + 2);
}

// One part an author, in the order of the authors; anything else says nothing sure.
void give_affiliations(RecordDraft& draft, const SourceField& column) {
    const std::vector<std::string> parts = split_list(plain_text(column.text()), ";");
    if (parts.size() != draft.record.authors.size()) return keep_field(draft, column);
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (std::string affiliation = affiliation_of(parts[i]); !affiliation.empty())
            draft.record.authors[i].affiliations.push_back(std::move(affiliation));
}

// The article number stands for the pages where there are none.
void complete(RecordDraft& draft, std::span<const SourceField> cells) {
    if (const SourceField* const column = find_cell(cells, "Authors with affiliations"))
        give_affiliations(draft, *column);
    set_pages_from(draft, cells, "Page start", "Page end");
    const SourceField* const article = find_cell(cells, "Art. No.");
    if (!article) return;
    if (draft.record.pages.empty())
        take_pages(draft, *article);
    else
        keep_field(draft, *article);
}

// Scopus gives a record with several funding texts a cell for each, though the header may name but
// one. The record's identifier in the last cell shows that the others are in place.
bool realign(std::vector<std::string>& cells, std::span<const std::string> columns) {
    const auto funding = std::find_if(columns.begin(), columns.end(), [](const std::string& name) {
        return name.starts_with("Funding Text");
    });
    if (funding == columns.end() || columns.back() != "EID") return false;
    if (scopus_eid(cells.back()).empty()) return false;
    const std::size_t excess = cells.size() - columns.size();
    const auto first = static_cast<std::size_t>(funding - columns.begin());
    for (std::size_t i = 1; i <= excess; ++i) cells[first] += ' ' + cells[first + i];
    const auto behind = cells.begin() + static_cast<std::ptrdiff_t>(first) + 1;
    cells.erase(behind, behind + static_cast<std::ptrdiff_t>(excess));
    return true;
}

int is_header(const TableColumns& columns) {
    if (!columns.has_all({"Title", "Source title", "Year"})) return 0;
    return columns.has("EID") ? 97 : columns.has("Authors") ? 60 : 30;
}

constexpr TableFormat kScopus{
    .rows = kRows, .complete = &complete, .is_header = &is_header, .realign = &realign};

}  // namespace

int scopus_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_scopus_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kScopus);
}

}  // namespace litchi::corpora
