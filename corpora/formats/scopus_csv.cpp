#include "corpora/formats/scopus_csv.h"

#include "corpora/base/text.h"
#include "corpora/formats/delimited.h"
#include "corpora/formats/scopus.h"
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

void take_document_type(RecordDraft& draft, const SourceField& field) {
    struct TypeRow {
        std::string_view type;
        RecordKind kind;
    };
    static constexpr std::array kTypes = {
        TypeRow{"article", RecordKind::Article},
        TypeRow{"article in press", RecordKind::Article},
        TypeRow{"data paper", RecordKind::Article},
        TypeRow{"short survey", RecordKind::Review},
        TypeRow{"review", RecordKind::Review},
        TypeRow{"conference paper", RecordKind::Conference},
        TypeRow{"book chapter", RecordKind::Chapter},
        TypeRow{"book", RecordKind::Book},
        TypeRow{"report", RecordKind::Report},
    };
    const std::string type = collapse_spaces(fold(field.text()));
    const auto row = std::find_if(kTypes.begin(), kTypes.end(),
                                  [&](const TypeRow& candidate) { return candidate.type == type; });
    if (row == kTypes.end()) return draft.keep(field.name, field.text());
    draft.record.kind = row->kind;
}

void take_references(RecordDraft& draft, const SourceField& field) {
    for (const std::string& reference : scopus_references(field.text()))
        draft.add_reference(reference);
}

// The identifier is also part of the link.
void take_link(RecordDraft& draft, const SourceField& field) {
    draft.offer_url(field.text());
    if (const std::string eid = scopus_eid(field.text()); !eid.empty())
        draft.set_accession("eid:" + eid);
}

void take_eid(RecordDraft& draft, const SourceField& field) {
    if (const std::string eid = scopus_eid(field.text()); !eid.empty())
        draft.set_accession("eid:" + eid);
    draft.keep(field.name, field.text());
}

constexpr std::array kRows = {
    FieldRow{"Authors", &take_authors},
    FieldRow{"Author full names", &take_full_names},
    FieldRow{"Title", &take_title},
    FieldRow{"Year", &take_date},
    FieldRow{"Source title", &take_venue},
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
void complete(RecordDraft& draft, std::span<const SourceField> cells) {
    const auto column = std::find_if(cells.begin(), cells.end(), [](const SourceField& cell) {
        return cell.name == "Authors with affiliations";
    });
    if (column == cells.end()) return;
    const std::vector<std::string> parts = split_list(plain_text(column->text()), ";");
    if (parts.size() != draft.record.authors.size())
        return draft.keep(column->name, column->text());
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (std::string affiliation = affiliation_of(parts[i]); !affiliation.empty())
            draft.record.authors[i].affiliations.push_back(std::move(affiliation));
}

constexpr TableFormat kScopus{kRows, &complete};

}  // namespace

int scopus_csv_confidence(std::string_view head) {
    const std::vector<std::string> columns = header_cells(head);
    const auto has = [&](std::string_view name) {
        return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
            return collapse_spaces(column) == name;
        });
    };
    if (!has("Title") || !has("Source title") || !has("Year")) return 0;
    return has("EID") ? 97 : has("Authors") ? 60 : 30;
}

std::unique_ptr<RecordReader> open_scopus_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kScopus);
}

}  // namespace litchi::corpora
