#include "corpora/formats/chinese_fields.h"

#include "corpora/base/date.h"
#include "corpora/base/text.h"
#include "corpora/formats/cnki_notation.h"
#include "corpora/formats/reference_types.h"
#include "corpora/plain_text.h"
#include "corpora/publication_number.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::string_view kSemicolons = ";；";

// A Han character, full-width form or CJK punctuation by its first byte.
bool is_wide(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return (byte >= 0xE3 && byte <= 0xE9) || byte == 0xEF;
}

bool ends_wide(std::string_view text) {
    return text.size() >= 3 && is_wide(text[text.size() - 3]) &&
           (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80;
}

bool joins_without_space(std::string_view before, std::string_view line) {
    static constexpr std::string_view kClosing = ",.;:)]";
    if (line.empty() || before.empty()) return true;
    return kClosing.find(line[0]) != std::string_view::npos ||
           (ends_wide(before) && is_wide(line[0]));
}

std::string without_number(const std::string& text) {
    std::size_t digits = 0;
    while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
    const bool numbered = digits > 0 && digits <= 2 && digits < text.size() && text[digits] == '.';
    return numbered ? text.substr(digits + 1) : text;
}

// "附属医院|JG001257" → "附属医院"
std::string without_code(const std::string& text) {
    return text.substr(0, text.find('|'));
}

std::vector<std::string> affiliations_of(const SourceField& field) {
    const std::string text = plain_text(chinese_text(field));
    const bool placed = text.find('!') != std::string::npos;
    std::vector<std::string> found;
    for (const std::string& part : split_list(text, placed ? ";；," : kSemicolons)) {
        std::string name = replaced(without_code(without_number(part)), "!", ", ");
        if (!name.empty()) found.push_back(std::move(name));
    }
    return found;
}

// Commas before Han characters part keywords; where a comma ends the list, every one does.
void part_at_commas(std::string& text) {
    const bool ended = text.ends_with(',');
    for (std::size_t at = text.find(','); at != std::string::npos; at = text.find(',', at + 1)) {
        const std::size_t next = text.find_first_not_of(' ', at + 1);
        if (ended || (next != std::string::npos && is_wide(text[next]))) text[at] = ';';
    }
}

bool names_affiliations(const SourceField& field) {
    return field.name == "+" || field.name == "AD" || field.name == "Author Address";
}

// A field for each author, or one field with as many addresses in the old form "学院!长春130024".
void share_affiliations(RecordDraft& draft, const TaggedEntry& entry) {
    std::vector<std::vector<std::string>> shares;
    for (const SourceField& field : entry.fields)
        if (names_affiliations(field)) shares.push_back(affiliations_of(field));
    const bool one = shares.size() == 1 && shares.front().size() > 1;
    const bool placed =
        one && std::any_of(entry.fields.begin(), entry.fields.end(), [](const SourceField& field) {
            return names_affiliations(field) && field.lines.front().find('!') != std::string::npos;
        });
    if (placed) {
        std::vector<std::vector<std::string>> each;
        for (std::string& part : shares.front()) each.push_back({std::move(part)});
        shares = std::move(each);
    }
    std::vector<Person>& authors = draft.record.authors;
    if (shares.size() < 2 || shares.size() != authors.size()) return;
    for (std::size_t i = 0; i < shares.size(); ++i) authors[i].affiliations = std::move(shares[i]);
}

void complete_patent(RecordDraft& draft) {
    Record& record = draft.record;
    authors_to_inventors(draft);
    draft.add_applicants(record.publisher, kSemicolons);
    record.publisher.clear();
    if (record.patent.application_number.empty())
        std::swap(record.issue, record.patent.application_number);
}

// The issue of a thesis is that of CNKI's database.
void complete_thesis(RecordDraft& draft, const TaggedEntry& entry) {
    static constexpr std::array<std::string_view, 4> kIssues = {"IS", "Issue", "N", "Period"};
    Record& record = draft.record;
    for (const std::string_view name : kIssues)
        if (find_field(entry.fields, name)) draft.keep(name, record.issue);
    record.issue.clear();
    if (record.publisher.empty())
        record.publisher = record.venue;
    else
        draft.offer_venue(record.publisher, 9);
}

// "12/25" with a year, as far as it is clear which number is the month.
std::string month_and_day(const std::string& day, const std::string& year) {
    const std::vector<std::string> parts = split_list(day, "/");
    const auto two_digits = [](const std::string& part) {
        return part.size() == 2 && part.find_first_not_of("0123456789") == std::string::npos;
    };
    if (parts.size() != 2 || !two_digits(parts[0]) || !two_digits(parts[1])) return {};
    const bool clear = parts[0] == parts[1] || parts[1] > "12";
    return clear ? year + "-" + parts[0] + "-" + parts[1] : std::string{};
}

}  // namespace

std::string chinese_text(const SourceField& field) {
    std::string joined;
    for (const std::string& line : field.lines) {
        if (!joins_without_space(joined, line)) joined += ' ';
        joined += line;
    }
    return collapse_spaces(joined);
}

void take_chinese_title(RecordDraft& draft, const SourceField& field) {
    draft.add_title(plain_notation(chinese_text(field)));
}

void take_chinese_abstract(RecordDraft& draft, const SourceField& field) {
    static constexpr std::array<std::string_view, 6> kJunk = {"<正>",   "〈正〉",        "⟨正⟩",
                                                              "＜正＞", "Abstract(#br)", "(#br)"};
    std::string text = chinese_text(field);
    for (const std::string_view junk : kJunk) text = replaced(text, junk, " ");
    draft.add_abstract(plain_notation(text));
}

void take_chinese_keywords(RecordDraft& draft, const SourceField& field) {
    for (const std::string& line : field.lines) {
        std::string text = plain_notation(plain_text(line));
        const bool parted =
            text.find(';') != std::string::npos || text.find("；") != std::string::npos;
        const bool chinese = guess_language(text).starts_with("zh");
        if (!parted && chinese) part_at_commas(text);
        draft.add_keywords(text, chinese ? ";；，" : kSemicolons);
    }
}

void take_chinese_affiliations(RecordDraft& draft, const SourceField& field) {
    for (const std::string& name : affiliations_of(field)) draft.add_affiliations(name, "");
    const std::string text = field.text();
    if (text.find('|') != std::string::npos) draft.keep(field.name, text);
}

void take_reference_type(RecordDraft& draft, const SourceField& field) {
    const std::string type = field.text();
    draft.record.kind = kind_of_reference_type(type);
    if (draft.record.kind == RecordKind::Other) draft.keep(field.name, type);
}

void take_database(RecordDraft& draft, const SourceField& field) {
    struct DatabaseRow {
        std::string_view word;
        RecordKind kind;
    };
    static constexpr std::array kDatabases = {
        DatabaseRow{"期刊", RecordKind::Article},    DatabaseRow{"辑刊", RecordKind::Article},
        DatabaseRow{"博士", RecordKind::Thesis},     DatabaseRow{"硕士", RecordKind::Thesis},
        DatabaseRow{"会议", RecordKind::Conference}, DatabaseRow{"报纸", RecordKind::News},
        DatabaseRow{"专利", RecordKind::Patent},     DatabaseRow{"标准", RecordKind::Standard},
        DatabaseRow{"图书", RecordKind::Book},       DatabaseRow{"年鉴", RecordKind::Chapter},
        DatabaseRow{"成果", RecordKind::Report},
    };
    const std::string base = field.text();
    for (const DatabaseRow& row : kDatabases)
        if (base.find(row.word) != std::string::npos) draft.record.kind = row.kind;
    draft.keep(field.name, base);
}

void take_only_language(RecordDraft& draft, const SourceField& field) {
    if (draft.record.language.empty()) return draft.set_language(field.text(), field.name);
    draft.keep(field.name, field.text());
}

void take_only_venue(RecordDraft& draft, const SourceField& field) {
    const std::string venue = plain_text(chinese_text(field));
    if (!draft.record.venue.empty() && draft.record.venue != venue)
        return draft.keep(field.name, venue);
    draft.offer_venue(venue, 0);
}

void take_only_url(RecordDraft& draft, const SourceField& field) {
    const std::string url = plain_text(field.text());
    if (!draft.record.url.empty() && draft.record.url != url) return draft.keep(field.name, url);
    draft.offer_url(url);
}

void take_page_range(RecordDraft& draft, const SourceField& field) {
    const std::string pages = plain_text(field.text());
    const bool number_only =
        draft.record.pages.find_first_not_of("0123456789") == std::string::npos;
    if (!draft.record.pages.empty() && number_only && pages.find('-') != std::string::npos) {
        draft.keep(field.name, draft.record.pages);
        draft.record.pages.clear();
    }
    draft.set_pages(pages, field.name);
}

const SourceField* find_field(std::span<const SourceField> fields, std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const SourceField& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

void offer_day(RecordDraft& draft, const TaggedEntry& entry, std::string_view day_field,
               std::string_view year_field) {
    const SourceField* const day = find_field(entry.fields, day_field);
    if (!day) return;
    const SourceField* const year = find_field(entry.fields, year_field);
    const std::string text = day->text();
    if (parse_date(text) || !year) return draft.offer_date(text, 1, day->name, day->line);
    for (const std::string& joined : {text + " " + year->text(), month_and_day(text, year->text())})
        if (parse_date(joined)) return draft.offer_date(joined, 1, day->name, day->line);
    draft.keep(day->name, text);
}

void complete_chinese(RecordDraft& draft, const TaggedEntry& entry) {
    share_affiliations(draft, entry);
    if (draft.record.kind == RecordKind::Patent) complete_patent(draft);
    if (draft.record.kind == RecordKind::Thesis) complete_thesis(draft, entry);
}

}  // namespace litchi::corpora
