#include "corpora/formats/endnote.h"

#include "corpora/base/limits.h"
#include "corpora/formats/chinese_fields.h"
#include "corpora/formats/serial_numbers.h"
#include "corpora/plain_text.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

// CNKI sometimes leaves a label of its other export between the tags.
constexpr std::string_view kStray = "PageCount-";
constexpr std::string_view kBlank = "blank line";

std::string_view without_indent(std::string_view line) {
    return line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
}

// "%T Title", "%K黄瓜;遗传", also indented.
std::optional<TagAndValue> split(std::string_view line) {
    line = without_indent(line);
    if (line.starts_with(kStray)) return TagAndValue{"PageCount", line.substr(line.find(' ') + 1)};
    if (line.size() < 2 || line[0] != '%' || line[1] <= ' ' || line[1] > '~') return std::nullopt;
    std::string_view value = line.substr(2);
    const bool digits = line[1] >= '0' && line[1] <= '9';
    const bool percentage = digits && !value.starts_with(' ') && !value.empty();
    if (percentage) return std::nullopt;
    if (value.starts_with(' ')) value.remove_prefix(1);
    return TagAndValue{line.substr(1, 1), value};
}

// A tag as exports write it, with a value: in prose "%Trails 72.14%" is none.
std::optional<TagAndValue> split_surely(std::string_view line) {
    const auto field = split(line);
    if (!field || field->value.empty()) return std::nullopt;
    const auto behind = static_cast<unsigned char>(without_indent(line)[2]);
    return behind <= ' ' || behind >= 0x80 ? field : std::nullopt;
}

// In a file without types a blank line parts the entries.
std::optional<TagAndValue> split_untyped(std::string_view line) {
    if (without_indent(line).empty()) return TagAndValue{kBlank, {}};
    return split(line);
}

// Where a tag stands inside a value, for want of a line end: "张三%A 李四". Behind a digit or a
// space it is a percentage.
std::size_t glued_tag(std::string_view value) {
    static constexpr std::string_view kTags = "AIKY";
    for (std::size_t at = value.find('%', 1); at != std::string_view::npos;
         at = value.find('%', at + 1)) {
        const char before = value[at - 1];
        const bool tag = at + 2 < value.size() && value[at + 2] == ' ' &&
                         kTags.find(value[at + 1]) != std::string_view::npos;
        if (tag && before != ' ' && (before < '0' || before > '9')) return at;
    }
    return std::string_view::npos;
}

// Spaces beside Han characters part the keywords of Wanfang.
void part_at_spaces(std::string& keywords) {
    const auto wide = [](char c) { return (static_cast<unsigned char>(c) & 0x80) != 0; };
    if (keywords.find(';') != std::string::npos) return;
    for (std::size_t at = keywords.find(' ', 1);
         at != std::string::npos && at + 1 < keywords.size(); at = keywords.find(' ', at + 1))
        if (wide(keywords[at - 1]) || wide(keywords[at + 1])) keywords[at] = ';';
}

// The field, and those that stand in its last line.
void part_glued(SourceField field, std::vector<SourceField>& fields) {
    const std::string line = std::move(field.lines.back());
    std::string_view rest = line;
    for (std::size_t at = glued_tag(rest);
         at != std::string::npos && fields.size() < limits::kMaxEntryFields; at = glued_tag(rest)) {
        SourceField next{std::string(rest.substr(at + 1, 1)), {std::string()}, field.line};
        field.lines.back() = rest.substr(0, at);
        fields.push_back(std::move(field));
        field = std::move(next);
        rest.remove_prefix(at + 3);
    }
    field.lines.back() = rest;
    fields.push_back(std::move(field));
}

void mend(TaggedEntry& entry) {
    std::vector<SourceField> fields;
    for (SourceField& field : entry.fields) part_glued(std::move(field), fields);
    const SourceField* const provider = find_field(fields, "W");
    const bool wanfang = provider && provider->text().find("万方") != std::string::npos;
    for (SourceField& field : fields)
        if (wanfang && field.name == "K")
            std::for_each(field.lines.begin(), field.lines.end(), part_at_spaces);
    entry.fields = std::move(fields);
}

// %@ is an ISBN or ISSN, or the number of a patent.
void take_number(RecordDraft& draft, const SourceField& field) {
    if (draft.record.kind == RecordKind::Patent && parse_publication_number(field.text()))
        return draft.set_publication_number(field.text(), field.name);
    take_serial_numbers(draft, field);
}

void take_book_title(RecordDraft& draft, const SourceField& field) {
    if (draft.record.venue.empty()) return draft.offer_venue(chinese_text(field), 1);
    draft.keep(field.name, chinese_text(field));
}

// %R is the DOI or any other name of the electronic resource; %O in older exports.
void take_resource(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    const std::string known = draft.record.doi;
    draft.offer_doi(text, 0);
    if (draft.record.doi.empty() || !known.empty()) draft.keep(field.name, text);
}

// %V of a standard is its number.
void complete(RecordDraft& draft, const TaggedEntry& entry) {
    Record& record = draft.record;
    offer_day(draft, entry, "8", "D");
    complete_chinese(draft, entry);
    const bool counted = record.kind == RecordKind::Thesis || record.kind == RecordKind::Book ||
                         record.kind == RecordKind::Standard;
    if (counted && record.pages.find('-') == std::string::npos) {
        draft.keep("P", record.pages);
        record.pages.clear();
    }
    if (record.kind == RecordKind::Standard) {
        draft.keep("V", record.volume);
        record.volume.clear();
    }
}

constexpr std::array kRows = {
    FieldRow{"0", &take_reference_type},
    FieldRow{"A", &take_chinese_authors},
    FieldRow{"+", &take_chinese_affiliations},
    FieldRow{"T", &take_chinese_title},
    FieldRow{"Q", &take_chinese_title},
    FieldRow{"J", &take_only_venue},
    FieldRow{"B", &take_book_title},
    FieldRow{"D", &take_date},
    FieldRow{"8", &ignore_field},
    FieldRow{"V", &take_volume},
    FieldRow{"N", &take_issue},
    FieldRow{"P", &take_page_range},
    FieldRow{"I", &take_publisher},
    FieldRow{"K", &take_chinese_keywords},
    FieldRow{"X", &take_chinese_abstract},
    FieldRow{"@", &take_number},
    FieldRow{"U", &take_only_url},
    FieldRow{"R", &take_resource},
    FieldRow{"O", &take_resource},
    FieldRow{"G", &take_only_language},
    FieldRow{"~", &take_database},
};

constexpr TaggedFormat kTyped{{&split, "0", ""}, kRows, &complete, &mend};
constexpr TaggedFormat kUntyped{
    {.split = &split_untyped, .opening = "0", .closing = kBlank, .last_may_stay_open = true},
    kRows,
    &complete,
    &mend};
constexpr TagStyle kSurely{&split_surely, "", ""};

bool starts_with_type(std::string_view head) {
    while (!head.empty()) {
        const std::size_t end = std::min(head.find_first_of("\r\n"), head.size());
        if (const auto field = split(head.substr(0, end))) return field->tag == "0";
        head.remove_prefix(std::min(head.size(), end + 1));
    }
    return false;
}

}  // namespace

int endnote_confidence(std::string_view head) {
    if (!has_flush_tag(head, kSurely, "T")) return 0;
    return count_tags(head, kTyped.style, "0") > 0 ? 90 : 50;
}

std::unique_ptr<RecordReader> open_endnote(std::unique_ptr<TextFile> file) {
    const bool typed = starts_with_type(file->head());
    return open_tagged(std::move(file), typed ? kTyped : kUntyped);
}

}  // namespace litchi::corpora
