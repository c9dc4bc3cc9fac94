#include "corpora/formats/wos_fields.h"

#include "corpora/base/text.h"
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

// Keywords Plus, made from the titles of the cited works; in other databases of the platform
// concepts, headings, descriptors and organisms. Derwent has codes there, which say nothing in
// words.
void take_index_terms(RecordDraft& draft, const SourceField& field) {
    const std::string terms = field.text();
    const bool code = terms.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos;
    if (field.name == "MC" && code) return draft.keep(field.name, terms);
    draft.add_subjects(terms, ";");
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
    // What Litchi writes for a record that is not of Web of Science.
    static constexpr std::string_view kForeign = "LITCHI:";
    if (number.starts_with(kForeign)) return draft.set_accession(number.substr(kForeign.size()));
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
    text("FN", &ignore_field),
    text("VR", &ignore_field),
    text("PT", &ignore_field),
    text("LT", &take_carried),
    text("AU", &ignore_field),
    text("AF", &ignore_field),
    list<&keep_lines>("BA"),
    list<&keep_lines>("BF"),
    list<&keep_lines>("BE"),
    text("CA", &take_group_author),
    text("TI", &take_wrapped_title),
    text("SO", &take_venue),
    text("LA", &take_language),
    text("DT", &ignore_field),
    text("DE", &take_author_keywords),
    text("ID", &take_index_terms),
    text("MC", &take_index_terms),
    text("MQ", &take_index_terms),
    text("MH", &take_index_terms),
    text("BD", &take_index_terms),
    text("OR", &take_index_terms),
    text("AB", &take_wrapped_abstract),
    text("C1", &ignore_field),
    text("C3", &keep_parts),
    text("FX", &keep_wrapped),
    list<&take_references>("CR"),
    text("TC", &take_times_cited),
    text("PU", &take_publisher),
    text("SN", &take_issn),
    text("EI", &take_issn),
    text("BN", &take_numbers),
    text("PN", &ignore_field),
    text("PY", &ignore_field),
    text("PD", &ignore_field),
    text("EA", &ignore_field),
    text("VL", &take_volume),
    text("IS", &take_issue),
    text("BP", &ignore_field),
    text("EP", &ignore_field),
    text("AR", &ignore_field),
    text("PS", &ignore_field),
    text("DI", &take_doi),
    text("DL", &take_link),
    text("WC", &keep_parts),
    text("SC", &keep_parts),
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
