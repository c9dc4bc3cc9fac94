#include "corpora/formats/refworks.h"

#include "corpora/base/text.h"
#include "corpora/formats/chinese_fields.h"
#include "corpora/formats/serial_numbers.h"
#include "corpora/plain_text.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 69> kTags = {
    "A1", "A2", "A3", "A4", "A5",    "A6",   "AB",  "AD",  "AN",  "AV",  "CL",  "CN", "CR", "DB",
    "DO", "DS", "ED", "FD", "ID",    "IP",   "IS",  "JF",  "JO",  "K1",  "LA",  "LK", "LL", "NO",
    "OL", "OP", "OT", "PB", "PMCID", "PMID", "PP",  "RD",  "RT",  "SF",  "SL",  "SN", "SP", "SR",
    "ST", "T1", "T2", "T3", "U1",    "U10",  "U11", "U12", "U13", "U14", "U15", "U2", "U3", "U4",
    "U5", "U6", "U7", "U8", "U9",    "UL",   "UR",  "URL", "VO",  "WP",  "WT",  "WV", "YR"};

// Written in small letters these are no words of a continued abstract.
constexpr std::array<std::string_view, 18> kSmall = {"a1", "a2", "a3", "ds", "jf", "jo",
                                                     "k1", "lk", "op", "pb", "rt", "sn",
                                                     "sp", "sr", "t1", "t2", "vo", "yr"};

// The tag of the table that the word at the start of a line is; empty if it is none.
std::string_view known_tag(std::string_view word) {
    std::string upper(word);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 32);
    const bool small = upper != word;
    std::string lower(word);
    for (char& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    if (small && !std::binary_search(kSmall.begin(), kSmall.end(), std::string_view(lower)))
        return {};
    const auto known = std::lower_bound(kTags.begin(), kTags.end(), std::string_view(upper));
    return known != kTags.end() && *known == upper ? *known : std::string_view{};
}

// "YR2015": length of a tag whose number follows without a space, or 0.
std::size_t glued_number(std::string_view line) {
    static constexpr std::array<std::string_view, 5> kNumbers = {"IS", "OP", "SP", "VO", "YR"};
    const bool number = line.size() > 2 && line[2] >= '0' && line[2] <= '9';
    return number &&
                   std::find(kNumbers.begin(), kNumbers.end(), line.substr(0, 2)) != kNumbers.end()
               ? 2
               : 0;
}

// "T1 Title", also "A1林行众" and "vo 49". Words of a continued abstract are no tags.
std::optional<TagAndValue> split(std::string_view line) {
    line = line.substr(std::min(line.find_first_not_of(" \t"), line.size()));
    std::size_t size = glued_number(line);
    const bool apart = size == 0;
    while (apart && size < line.size() && size < 6 && line[size] != ' ' && (line[size] & 0x80) == 0)
        ++size;
    const std::string_view tag = size < 2 ? std::string_view{} : known_tag(line.substr(0, size));
    if (tag.empty()) return std::nullopt;
    std::string_view value = line.substr(size);
    if (value.starts_with(' ')) value.remove_prefix(1);
    return TagAndValue{tag, value};
}

bool is_from_wanfang(const TaggedEntry& entry) {
    static constexpr std::array<std::string_view, 6> kFields = {"DS", "DB", "LK", "UL", "UR", "SF"};
    return std::any_of(entry.fields.begin(), entry.fields.end(), [](const SourceField& field) {
        const bool named = std::find(kFields.begin(), kFields.end(), field.name) != kFields.end();
        const std::string text = named ? fold(field.text()) : std::string{};
        return text.find("万方") != std::string::npos || text.find("wanfang") != std::string::npos;
    });
}

// Wanfang gives names in Latin script beside the Chinese ones, and those of the paper before where
// it has none. Names in Latin script beside Chinese ones are kept apart and reported.
void part_wanfang_names(RecordDraft& draft, const TaggedEntry& entry) {
    std::vector<Person>& authors = draft.record.authors;
    const auto first_latin =
        std::stable_partition(authors.begin(), authors.end(), [](const Person& author) {
            return guess_language(display_name(author)).starts_with("zh");
        });
    if (first_latin == authors.begin() || first_latin == authors.end()) return;
    for (auto author = first_latin; author != authors.end(); ++author)
        draft.keep("A1", display_name(*author));
    authors.erase(first_latin, authors.end());
    const SourceField* const field = find_field(entry.fields, "A1");
    draft.complain("A1",
                   "Names in Latin script are left out of the authors: Wanfang's RefWorks export "
                   "repeats those of the paper before. Export as NoteExpress instead.",
                   field ? field->line : entry.line);
}

void take_second_venue(RecordDraft& draft, const SourceField& field) {
    if (draft.record.venue.empty()) return draft.offer_venue(chinese_text(field), 1);
    draft.keep(field.name, chinese_text(field));
}

void take_note(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (fold(text).starts_with("doi")) draft.offer_doi(text, 1);
    draft.keep(field.name, text);
}

void take_references(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines) draft.add_reference(line);
}

// ID is the number of a patent or a standard in CNKI's export, else the reference manager's own.
void take_identifier(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    if (draft.record.kind == RecordKind::Patent && parse_publication_number(text))
        return draft.set_publication_number(text, field.name);
    draft.keep(field.name, text);
}

// SP is the first page and OP the last; CNKI has the whole range in OP, RefWorks the number of a
// thesis' pages in SP.
void take_page_fields(RecordDraft& draft, const TaggedEntry& entry) {
    const SourceField* const first = find_field(entry.fields, "SP");
    const SourceField* const last = find_field(entry.fields, "OP");
    const bool counted =
        first && !last &&
        (draft.record.kind == RecordKind::Thesis || draft.record.kind == RecordKind::Book);
    if (counted) return draft.keep("SP", first->text());
    draft.set_page_range(first ? first->text() : "", last ? last->text() : "");
}

void complete(RecordDraft& draft, const TaggedEntry& entry) {
    take_page_fields(draft, entry);
    offer_day(draft, entry, "FD", "YR");
    if (is_from_wanfang(entry)) part_wanfang_names(draft, entry);
    complete_chinese(draft, entry);
}

constexpr std::array kRows = {
    FieldRow{"RT", &take_reference_type},
    FieldRow{"A1", &take_chinese_authors},
    FieldRow{"AD", &take_chinese_affiliations},
    FieldRow{"T1", &take_chinese_title},
    FieldRow{"OT", &take_chinese_title},
    FieldRow{"JF", &take_only_venue},
    FieldRow{"JO", &take_second_venue},
    FieldRow{"T2", &take_second_venue},
    FieldRow{"YR", &take_date},
    FieldRow{"FD", &ignore_field},
    FieldRow{"VO", &take_volume},
    FieldRow{"IS", &take_issue},
    FieldRow{"SP", &ignore_field},
    FieldRow{"OP", &ignore_field},
    FieldRow{"PB", &take_publisher},
    FieldRow{"SN", &take_serial_numbers},
    FieldRow{"K1", &take_chinese_keywords},
    FieldRow{"AB", &take_chinese_abstract},
    FieldRow{"CR", &take_references},
    FieldRow{"LA", &take_language},
    FieldRow{"LK", &take_only_url},
    FieldRow{"UL", &take_only_url},
    FieldRow{"UR", &take_only_url},
    FieldRow{"URL", &take_only_url},
    FieldRow{"DO", &take_doi},
    FieldRow{"NO", &take_note},
    FieldRow{"ID", &take_identifier},
};

constexpr TaggedFormat kRefworks{{&split, "RT", ""}, kRows, &complete};

}  // namespace

int refworks_confidence(std::string_view head) {
    const bool typed = has_flush_tag(head, kRefworks.style, "RT");
    return typed && count_tags(head, kRefworks.style, "T1") > 0 ? 85 : 0;
}

std::unique_ptr<RecordReader> open_refworks(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kRefworks);
}

}  // namespace litchi::corpora
