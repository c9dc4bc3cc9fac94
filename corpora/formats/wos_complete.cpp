#include "corpora/base/date.h"
#include "corpora/formats/kind_rows.h"
#include "corpora/formats/reference_types.h"
#include "corpora/formats/wos_addresses.h"
#include "corpora/formats/wos_fields.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>
#include <utility>

// What takes several fields of a record of Web of Science.
namespace litchi::corpora {
namespace {

// A chapter may also be an article or a review; otherwise the first type decides.
RecordKind kind_of_types(const std::vector<std::string>& types) {
    static constexpr std::array kKinds = {
        KindRow{"Article", RecordKind::Article},
        KindRow{"Journal Paper", RecordKind::Article},
        KindRow{"Data Paper", RecordKind::Article},
        KindRow{"Review", RecordKind::Review},
        KindRow{"Proceedings Paper", RecordKind::Conference},
        KindRow{"Conference Paper", RecordKind::Conference},
        KindRow{"Meeting Abstract", RecordKind::Conference},
        KindRow{"Book", RecordKind::Book},
        KindRow{"Book Chapter", RecordKind::Chapter},
        KindRow{"News Item", RecordKind::News},
        KindRow{"Patent", RecordKind::Patent},
    };
    if (types.size() > 1 && std::find(types.begin(), types.end(), "Book Chapter") != types.end())
        return RecordKind::Chapter;
    for (const std::string& type : types)
        if (const KindRow* const row = find_kind(kKinds, type)) return row->kind;
    return RecordKind::Other;
}

RecordKind kind_of_publication(std::string_view letter) {
    if (letter == "J") return RecordKind::Article;
    if (letter == "C") return RecordKind::Conference;
    if (letter == "B") return RecordKind::Book;
    return letter == "P" ? RecordKind::Patent : RecordKind::Other;
}

// The fields of one record, by tag.
class Fields {
  public:
    explicit Fields(std::span<const SourceField> fields) : fields_(fields) {}

    const SourceField* find(std::string_view tag) const {
        const auto field = std::find_if(fields_.begin(), fields_.end(),
                                        [&](const SourceField& f) { return f.name == tag; });
        return field == fields_.end() ? nullptr : &*field;
    }

    std::string text(std::string_view tag) const {
        const SourceField* field = find(tag);
        return field ? field->text() : std::string();
    }

  private:
    std::span<const SourceField> fields_;
};

// The document type, or without one the kind of publication. What says more than the kind is kept.
void take_kind(RecordDraft& draft, const Fields& fields) {
    const std::string type = fields.text("DT");
    const std::string letter = fields.text("PT");
    const std::vector<std::string> types = split_list(type, ";");
    draft.record.kind = types.empty() ? kind_of_publication(letter) : kind_of_types(types);
    if (types.size() > 1 || draft.record.kind == RecordKind::Other) draft.keep("DT", type);
    if (kind_of_publication(letter) == RecordKind::Other) draft.keep("PT", letter);
}

void offer(RecordDraft& draft, const SourceField* field, const std::string& text) {
    draft.offer_date(text, 0, field->name, field->line);
}

// PD says month and day of the year PY, sometimes with a year of its own. A season is kept. The
// date of early access counts when there is no other.
void take_dates(RecordDraft& draft, const Fields& fields) {
    const SourceField* year = fields.find("PY");
    const SourceField* day = fields.find("PD");
    const SourceField* early = fields.find("EA");
    const std::string py = fields.text("PY");
    const std::string pd = fields.text("PD");
    if (!py.empty()) offer(draft, year, py);
    if (!pd.empty() && parse_date(pd)) {
        offer(draft, day, pd);
    } else if (!pd.empty()) {
        const bool joined = parse_date(pd + ' ' + py).has_value();
        if (joined) offer(draft, day, pd + ' ' + py);
        if (!joined) draft.keep("PD", pd);
    }
    if (!early) return;
    if (py.empty() && pd.empty()) offer(draft, early, early->text());
    draft.keep("EA", early->text());
}

// An article number stands for pages where there are none. PS is the range in one piece.
void take_page_fields(RecordDraft& draft, const Fields& fields) {
    draft.set_page_range(fields.text("BP"), fields.text("EP"));
    for (const std::string_view tag : {"PS", "AR"}) draft.set_pages(fields.text(tag), tag);
}

// In a patent PN is its number, elsewhere the part of an issue.
void take_patent_fields(RecordDraft& draft, const Fields& fields) {
    const std::string number = fields.text("PN");
    if (draft.record.kind != RecordKind::Patent) return draft.keep("PN", number);
    const std::vector<std::string> numbers = split_list(number, ";");
    for (const std::string& one : numbers) draft.set_publication_number(one, "PN");
    draft.add_applicants(fields.text("AE"), ";");
    draft.add_ipc(fields.text("IP"), ";");
    authors_to_inventors(draft);
}

void complete_with(RecordDraft& draft, const Fields& fields, WosPeople people) {
    std::vector<Person> groups = std::move(draft.record.authors);
    draft.record.authors.clear();
    if (!people.names) people.names = std::exchange(people.short_names, nullptr);
    take_wos_people(draft, people);
    for (Person& group : groups) draft.add_author(std::move(group));
    take_kind(draft, fields);
    take_patent_fields(draft, fields);
    take_dates(draft, fields);
    take_page_fields(draft, fields);
    if (!draft.record.times_cited) draft.set_times_cited(fields.text("Z9"));
}

}  // namespace

void complete_wos(RecordDraft& draft, std::span<const SourceField> fields) {
    const Fields by_tag(fields);
    complete_with(draft, by_tag, {by_tag.find("AF"), by_tag.find("AU"), by_tag.find("C1")});
}

void complete_wos_cells(RecordDraft& draft, std::span<const SourceField> cells) {
    const Fields by_tag(cells);
    SourceField addresses;
    if (const SourceField* cell = by_tag.find("C1"))
        addresses = {cell->name, wos_cell_parts(cell->text()), cell->line};
    complete_with(
        draft, by_tag,
        {by_tag.find("AF"), by_tag.find("AU"), addresses.lines.empty() ? nullptr : &addresses});
}

}  // namespace litchi::corpora
