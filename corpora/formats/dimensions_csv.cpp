#include "corpora/formats/dimensions_csv.h"

#include "corpora/base/text.h"
#include "corpora/citation.h"
#include "corpora/formats/table_fields.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kTypes = {
    KindRow{"article", RecordKind::Article},
    KindRow{"chapter", RecordKind::Chapter},
    KindRow{"proceeding", RecordKind::Conference},
    KindRow{"proceedings", RecordKind::Conference},
    KindRow{"monograph", RecordKind::Book},
    KindRow{"edited book", RecordKind::Book},
    KindRow{"book", RecordKind::Book},
    KindRow{"preprint", RecordKind::Paper},
};

void take_type(RecordDraft& draft, const SourceField& field) {
    take_kind(draft, field, kTypes);
}

void take_publication_id(RecordDraft& draft, const SourceField& field) {
    take_accession(draft, field, "dimensions:");
}

void take_anthology(RecordDraft& draft, const SourceField& field) {
    draft.offer_venue(field.text(), 1);
    if (!draft.record.venue.empty() && draft.record.venue != field.text()) keep_field(draft, field);
}

// The members of one "[author|author id|source|year|volume|issue|pages|DOI|publication id|…]".
enum CitedMember : std::size_t { Author, AuthorId, Source, Year, Volume, Issue, Pages, Doi };

std::vector<std::string> members_of(std::string_view tuple) {
    std::vector<std::string> members;
    for (std::size_t at = 0; at <= tuple.size();) {
        const std::size_t end = std::min(tuple.find('|', at), tuple.size());
        members.push_back(collapse_spaces(tuple.substr(at, end - at)));
        at = end + 1;
    }
    return members;
}

// Several names stand in inner brackets: "[Berg, A.; Kelp, D.]" or "[Berg, A.]".
std::string first_name(std::string_view names) {
    std::string name = collapse_spaces(names.substr(0, names.find(';')));
    std::erase_if(name, [](char c) { return c == '[' || c == ']'; });
    return name;
}

void add_cited(RecordDraft& draft, std::string_view tuple) {
    std::vector<std::string> members = members_of(tuple);
    if (members.size() <= Doi) return draft.add_reference(tuple);
    CitedWork work;
    work.author = first_name(members[Author]);
    work.year = members[Year];
    work.source = members[Source];
    work.volume = members[Volume];
    work.page = members[Pages].substr(0, members[Pages].find('-'));
    Reference reference;
    reference.doi = members[Doi];
    reference.text = citation_text(work);
    draft.add_reference(std::move(reference));
}

void take_cited_references(RecordDraft& draft, const SourceField& field) {
    std::string text = field.text();
    if (text.starts_with('[')) text.erase(0, 1);
    if (text.ends_with(']')) text.pop_back();
    for (std::size_t at = text.find("]; ["); at != std::string::npos; at = text.find("]; [", at))
        text.erase(at + 2, 1);
    for (const std::string& tuple : split_text(text, "];[")) add_cited(draft, tuple);
}

constexpr std::string_view kRawAffiliation = "Authors (Raw Affiliation)";
constexpr std::string_view kAffiliations = "Authors Affiliations";

constexpr std::array kRows = {
    FieldRow{"Publication ID", &take_publication_id},
    FieldRow{"DOI", &take_doi},
    FieldRow{"ISBN", &take_isbn},
    FieldRow{"Title", &take_title},
    FieldRow{"Abstract", &take_abstract},
    FieldRow{"Source title", &take_venue},
    FieldRow{"Source title/Anthology title", &take_venue},
    FieldRow{"Anthology title", &take_anthology},
    FieldRow{"Publisher", &take_publisher},
    FieldRow{"ISSN", &take_compact_issn},
    FieldRow{"eISSN", &take_compact_issn},
    FieldRow{"MeSH terms", &take_subjects},
    FieldRow{"Keywords", &take_keywords},
    FieldRow{"Publication date", &take_date},
    FieldRow{"PubYear", &take_second_date},
    FieldRow{"Volume", &take_volume},
    FieldRow{"Issue", &take_issue},
    FieldRow{"Pagination", &take_pages},
    FieldRow{"Publication Type", &take_type},
    FieldRow{"Authors", &take_authors},
    FieldRow{kRawAffiliation, &ignore_field},
    FieldRow{kAffiliations, &ignore_field},
    FieldRow{"Authors Affiliations - Name of Research organization", &take_affiliations},
    FieldRow{"Research Organizations - standardized", &take_affiliations},
    FieldRow{"Authors Affiliations - Country of Research organization", &take_countries},
    FieldRow{"Country of standardized research organization", &take_countries},
    FieldRow{"Country of Research organization", &take_countries},
    FieldRow{"Times cited", &take_times_cited},
    FieldRow{"Source Linkout", &take_url},
    FieldRow{"Dimensions URL", &take_second_url},
    FieldRow{"Fields of Research (ANZSRC 2020)", &take_subjects},
    FieldRow{"FOR (ANZSRC) Categories", &take_subjects},
    FieldRow{"Cited references", &take_cited_references},
};

// "Berg, Astrid (University A, Oslo, Norway; Institute B); Kelp, Dora ()": the text in the brackets
// behind each name. Empty when the brackets do not pair.
std::vector<std::string> bracketed(std::string_view text) {
    std::vector<std::string> parts;
    int depth = 0;
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '(' && depth++ == 0) start = i + 1;
        if (text[i] == ')' && --depth == 0)
            parts.push_back(collapse_spaces(text.substr(start, i - start)));
        if (depth < 0) return {};
    }
    return depth == 0 ? parts : std::vector<std::string>{};
}

// One pair of brackets an author, in the order of the authors; anything else is kept.
bool give_affiliations(RecordDraft& draft, std::string_view text) {
    std::vector<Person>& authors = draft.record.authors;
    const std::vector<std::string> parts = bracketed(text);
    if (parts.size() != authors.size()) return false;
    for (std::size_t i = 0; i < parts.size(); ++i)
        for (std::string& affiliation : split_list(plain_text(parts[i]), ";"))
            authors[i].affiliations.push_back(std::move(affiliation));
    return true;
}

void complete(RecordDraft& draft, std::span<const SourceField> cells) {
    bool given = false;
    for (const std::string_view column : {kRawAffiliation, kAffiliations}) {
        const SourceField* const cell = find_cell(cells, column);
        if (!cell) continue;
        if (given || !give_affiliations(draft, cell->text()))
            keep_field(draft, *cell);
        else
            given = true;
    }
}

int is_header(const TableColumns& columns) {
    if (!columns.has_all({"Publication ID", "Title"})) return 0;
    return columns.has_any({"PubYear", "Dimensions URL", "Times cited"}) ? 96 : 0;
}

constexpr TableFormat kDimensions{.rows = kRows, .complete = &complete, .is_header = &is_header};

}  // namespace

int dimensions_csv_confidence(std::string_view head) {
    return table_confidence(head, &is_header);
}

std::unique_ptr<RecordReader> open_dimensions_csv(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kDimensions);
}

}  // namespace litchi::corpora
