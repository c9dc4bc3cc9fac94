#include "corpora/formats/wos_fields.h"

#include "corpora/base/date.h"
#include "corpora/base/text.h"
#include "corpora/formats/wos_addresses.h"
#include "corpora/formats/wos_reference.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

// Text is wrapped at spaces; a word that fills a whole line was cut.
constexpr std::size_t kLineWidth = 72;
constexpr std::string_view kIndent = "   ";

std::string unwrapped(const SourceField& field) {
    std::string text;
    for (std::string_view line : field.lines) {
        if (line.starts_with(kIndent)) line.remove_prefix(kIndent.size());
        text += line;
        const bool cut = line.size() == kLineWidth && line.find(' ') == std::string_view::npos;
        if (!cut) text += ' ';
    }
    return collapse_spaces(text);
}

void take_wrapped_title(RecordDraft& draft, const SourceField& field) {
    draft.add_title(unwrapped(field));
}

void take_wrapped_abstract(RecordDraft& draft, const SourceField& field) {
    draft.add_abstract(unwrapped(field));
}

void take_author_keywords(RecordDraft& draft, const SourceField& field) {
    draft.add_keywords(field.text(), ";");
}

// Keywords Plus, made from the titles of the cited works.
void take_keywords_plus(RecordDraft& draft, const SourceField& field) {
    draft.add_subjects(field.text(), ";");
}

void take_group_author(RecordDraft& draft, const SourceField& field) {
    for (const std::string& name : split_list(field.text(), ";"))
        draft.add_author({{}, {}, name, {}});
}

void keep_wrapped(RecordDraft& draft, const SourceField& field) {
    draft.keep(field.name, unwrapped(field));
}

void keep_parts(RecordDraft& draft, const SourceField& field) {
    for (const std::string& part : split_list(field.text(), ";")) draft.keep(field.name, part);
}

void keep_lines(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines) draft.keep(field.name, line);
}

void take_references(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines) add_wos_reference(draft, line);
}

// A resolver's link says no more than the DOI.
void take_link(RecordDraft& draft, const SourceField& field) {
    const std::string link = field.text();
    if (link.find("doi.org/") != std::string::npos) return draft.offer_doi(link, 1);
    draft.offer_url(link);
}

void take_accession(RecordDraft& draft, const SourceField& field) {
    const std::string number = field.text();
    if (!number.empty()) draft.set_accession("wos:" + number);
    draft.keep(field.name, number);
}

void take_numbers(RecordDraft& draft, const SourceField& field) {
    draft.add_isbn(field.text(), ";,");
}

template <void (*kTake)(RecordDraft&, const SourceField&)>
void take_cell(RecordDraft& draft, const SourceField& field) {
    kTake(draft, {field.name, wos_cell_parts(field.text()), field.line});
}

constexpr WosField text(std::string_view tag, void (*take)(RecordDraft&, const SourceField&)) {
    return {{tag, take}, {tag, take}};
}

template <void (*kTake)(RecordDraft&, const SourceField&)>
constexpr WosField list(std::string_view tag) {
    return {{tag, kTake}, {tag, &take_cell<kTake>}};
}

// Tags that are missing here are kept under their own name.
constexpr std::array kFields = {
    text("FN", &ignore_field),       text("VR", &ignore_field),
    text("PT", &ignore_field),       text("AU", &ignore_field),
    text("AF", &ignore_field),       list<&keep_lines>("BA"),
    list<&keep_lines>("BF"),         list<&keep_lines>("BE"),
    text("CA", &take_group_author),  text("TI", &take_wrapped_title),
    text("SO", &take_venue),         text("LA", &take_language),
    text("DT", &ignore_field),       text("DE", &take_author_keywords),
    text("ID", &take_keywords_plus), text("AB", &take_wrapped_abstract),
    text("C1", &ignore_field),       text("C3", &keep_parts),
    text("FX", &keep_wrapped),       list<&take_references>("CR"),
    text("TC", &take_times_cited),   text("PU", &take_publisher),
    text("SN", &take_issn),          text("EI", &take_issn),
    text("BN", &take_numbers),       text("PY", &ignore_field),
    text("PD", &ignore_field),       text("EA", &ignore_field),
    text("VL", &take_volume),        text("IS", &take_issue),
    text("BP", &ignore_field),       text("EP", &ignore_field),
    text("AR", &ignore_field),       text("PS", &ignore_field),
    text("DI", &take_doi),           text("DL", &take_link),
    text("WC", &keep_parts),         text("SC", &keep_parts),
    text("UT", &take_accession),
};

template <FieldRow WosField::*kColumn>
constexpr auto column() {
    std::array<FieldRow, kFields.size()> rows = {};
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i] = kFields[i].*kColumn;
    return rows;
}

constexpr auto kTaggedRows = column<&WosField::tagged>();
constexpr auto kCellRows = column<&WosField::cell>();

struct KindRow {
    std::string_view type;
    RecordKind kind;
};

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
        for (const KindRow& row : kKinds)
            if (row.type == type) return row.kind;
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

void complete_with(RecordDraft& draft, const Fields& fields, WosPeople people) {
    std::vector<Person> groups = std::move(draft.record.authors);
    draft.record.authors.clear();
    if (!people.names) people.names = std::exchange(people.short_names, nullptr);
    take_wos_people(draft, people);
    for (Person& group : groups) draft.add_author(std::move(group));
    take_kind(draft, fields);
    take_dates(draft, fields);
    take_page_fields(draft, fields);
    if (!draft.record.times_cited) draft.set_times_cited(fields.text("Z9"));
}

}  // namespace

std::span<const WosField> wos_fields() {
    return kFields;
}

std::span<const FieldRow> wos_tagged_rows() {
    return kTaggedRows;
}

std::span<const FieldRow> wos_cell_rows() {
    return kCellRows;
}

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

std::vector<std::string> wos_cell_parts(std::string_view cell) {
    std::vector<std::string> parts;
    std::size_t start = 0;
    bool inside = false;
    const std::size_t last_close = cell.rfind(']');
    for (std::size_t at = 0; at <= cell.size(); ++at) {
        const bool ends = at == cell.size() || (!inside && cell.substr(at).starts_with("; "));
        if (at < cell.size() && cell[at] == '[')
            inside = last_close != std::string_view::npos && at < last_close;
        if (at < cell.size() && cell[at] == ']') inside = false;
        if (!ends) continue;
        if (at > start) parts.push_back(collapse_spaces(cell.substr(start, at - start)));
        start = at + 2;
    }
    return parts;
}

}  // namespace litchi::corpora
