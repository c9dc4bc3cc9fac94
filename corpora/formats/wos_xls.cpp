#include "corpora/formats/wos_xls.h"

#include "corpora/base/date.h"
#include "corpora/base/text.h"
#include "corpora/formats/delimited.h"
#include "corpora/formats/table_reader.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace litchi::corpora {
namespace {

void take_keywords_plus(RecordDraft& draft, const SourceField& field) {
    draft.add_subjects(field.text(), ";");
}

void take_group_authors(RecordDraft& draft, const SourceField& field) {
    for (const std::string& name : split_list(field.text(), ";"))
        draft.add_author({{}, {}, name, {}});
}

void take_references(RecordDraft& draft, const SourceField& field) {
    for (const std::string& text : split_list(field.text(), ";")) draft.add_reference(text);
}

// A resolver's link says no more than the DOI; 0 is a formula of a link that was never calculated.
void take_link(RecordDraft& draft, const SourceField& field) {
    const std::string link = field.text();
    if (link == "0") return;
    if (link.find("doi.org/") != std::string::npos) return draft.offer_doi(link, 1);
    draft.offer_url(link);
}

void take_accession(RecordDraft& draft, const SourceField& field) {
    draft.set_accession("wos:" + field.text());
    draft.keep(field.name, field.text());
}

// "[Berg, Astrid; Lind, Bo] Univ Riga, Riga, Latvia; [Lind, Bo] Port Inst, Riga, Latvia".
void take_addresses(RecordDraft& draft, const SourceField& field) {
    std::string outside;
    bool inside = false;
    for (const char c : field.text()) {
        inside = c == '[' || (inside && c != ']');
        if (!inside && c != ']') outside += c;
    }
    draft.add_affiliations(outside, ";");
    draft.keep(field.name, field.text());
}

// Ignored here are the columns that complete() takes together with others.
constexpr std::array kRows = {
    FieldRow{"Publication Type", &ignore_field},
    FieldRow{"Authors", &ignore_field},
    FieldRow{"Author Full Names", &ignore_field},
    FieldRow{"Group Authors", &take_group_authors},
    FieldRow{"Article Title", &take_title},
    FieldRow{"Source Title", &take_venue},
    FieldRow{"Language", &take_language},
    FieldRow{"Document Type", &ignore_field},
    FieldRow{"Author Keywords", &take_keywords},
    FieldRow{"Keywords Plus", &take_keywords_plus},
    FieldRow{"Abstract", &take_abstract},
    FieldRow{"Addresses", &take_addresses},
    FieldRow{"Cited References", &take_references},
    FieldRow{"Times Cited, WoS Core", &take_times_cited},
    FieldRow{"Publisher", &take_publisher},
    FieldRow{"ISSN", &take_issn},
    FieldRow{"eISSN", &take_issn},
    FieldRow{"ISBN", &take_isbn},
    FieldRow{"Publication Date", &ignore_field},
    FieldRow{"Publication Year", &take_date},
    FieldRow{"Volume", &take_volume},
    FieldRow{"Issue", &take_issue},
    FieldRow{"Start Page", &ignore_field},
    FieldRow{"End Page", &ignore_field},
    FieldRow{"Article Number", &ignore_field},
    FieldRow{"DOI", &take_doi},
    FieldRow{"DOI Link", &take_link},
    FieldRow{"Early Access Date", &ignore_field},
    FieldRow{"UT (Unique WOS ID)", &take_accession},
    // The text of a link, the same in every row.
    FieldRow{"Web of Science Record", &ignore_field},
};

struct KindRow {
    std::string_view name;
    RecordKind kind;
};

// Document types, and the letters of publication types for rows without one.
constexpr std::array kKinds = {
    KindRow{"Book Chapter", RecordKind::Chapter},
    KindRow{"Proceedings Paper", RecordKind::Conference},
    KindRow{"Meeting Abstract", RecordKind::Conference},
    KindRow{"Article", RecordKind::Article},
    KindRow{"Data Paper", RecordKind::Article},
    KindRow{"Review", RecordKind::Review},
    KindRow{"Book", RecordKind::Book},
    KindRow{"News Item", RecordKind::News},
    KindRow{"J", RecordKind::Article},
    KindRow{"C", RecordKind::Conference},
    KindRow{"B", RecordKind::Book},
    KindRow{"P", RecordKind::Patent},
};

RecordKind kind_of(const std::vector<std::string>& types) {
    for (const KindRow& row : kKinds)
        if (std::find(types.begin(), types.end(), row.name) != types.end()) return row.kind;
    return RecordKind::Other;
}

class Cells {
  public:
    explicit Cells(std::span<const SourceField> cells) : cells_(cells) {}
    std::string text(std::string_view name) const {
        const auto cell = std::find_if(cells_.begin(), cells_.end(),
                                       [&](const SourceField& c) { return c.name == name; });
        return cell == cells_.end() ? std::string() : cell->text();
    }

  private:
    std::span<const SourceField> cells_;
};

void complete_kind(RecordDraft& draft, const Cells& cells) {
    const std::string type = cells.text("Document Type");
    const std::string letter = cells.text("Publication Type");
    draft.record.kind = kind_of(type.empty() ? std::vector{letter} : split_list(type, ";"));
    if (type.find(';') != std::string::npos || draft.record.kind == RecordKind::Other)
        draft.keep("Document Type", type);
}

// "AUG 1" and "NOV-DEC" belong to the year; a season is kept. The date of early access counts when
// there is no other.
void complete_date(RecordDraft& draft, const Cells& cells, std::uint64_t line) {
    const std::string year = cells.text("Publication Year");
    const std::string day = cells.text("Publication Date");
    const std::string early = cells.text("Early Access Date");
    const std::size_t space = day.find(' ');
    const std::string turned =
        space == std::string::npos ? day : day.substr(space + 1) + " " + day.substr(0, space);
    draft.keep("Early Access Date", early);
    if (year.empty()) draft.offer_date(early, 1, "Early Access Date", line);
    for (const std::string& date : {year + " " + day, turned + " " + year})
        if (!day.empty() && parse_date(date))
            return draft.offer_date(date, 0, "Publication Date", line);
    draft.keep("Publication Date", day);
}

void complete(RecordDraft& draft, std::span<const SourceField> fields) {
    const Cells cells(fields);
    const std::vector<Person> groups = std::exchange(draft.record.authors, {});
    const std::string full = cells.text("Author Full Names");
    draft.add_authors(full.empty() ? cells.text("Authors") : full, ";");
    for (const Person& group : groups) draft.add_author(group);
    complete_kind(draft, cells);
    complete_date(draft, cells, fields.empty() ? 0 : fields.front().line);
    draft.set_page_range(cells.text("Start Page"), cells.text("End Page"));
    draft.set_pages(cells.text("Article Number"), "Article Number");
}

constexpr TableFormat kTable{kRows, &complete};

}  // namespace

int wos_xls_confidence(std::string_view head) {
    const std::vector<std::string> columns = header_cells(head);
    const auto has = [&](std::string_view name) {
        return std::any_of(columns.begin(), columns.end(), [&](const std::string& column) {
            return collapse_spaces(column) == name;
        });
    };
    if (!has("Article Title") || !has("Source Title")) return 0;
    return has("UT (Unique WOS ID)") ? 98 : has("Publication Type") ? 85 : 0;
}

std::unique_ptr<RecordReader> open_wos_xls(std::unique_ptr<TextFile> file) {
    return open_table(std::move(file), kTable);
}

}  // namespace litchi::corpora
