#include "corpora/formats/cssci.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/formats/cssci_table.h"
#include "corpora/formats/tagged_lines.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>
#include <map>

namespace litchi::corpora {
namespace {

constexpr std::string_view kOpen = "【";
constexpr std::string_view kClose = "】";
constexpr std::string_view kRule = "-----";
constexpr std::size_t kMaxName = 60;
constexpr std::string_view kWideSpace = "\xE3\x80\x80";

bool is_rule(std::string_view line) {
    const std::size_t end = line.find_last_not_of(" \t");
    return line.starts_with(kRule) && line.find_first_not_of('-') > end;
}

// The names are padded with spaces: 【关 键 词】. Those that occur, without them.
std::string_view known_name(std::string_view padded) {
    static constexpr std::array<std::string_view, 13> kNames = {
        "来源篇名", "英文篇名", "来源作者", "基金",   "期刊",     "第一机构", "机构名称",
        "第一作者", "中图类号", "年代卷期", "关键词", "基金类别", "参考文献"};
    if (padded.size() > kMaxName) return {};
    std::string bare(padded);
    std::erase(bare, ' ');
    for (std::size_t at = bare.find(kWideSpace); at != std::string::npos;
         at = bare.find(kWideSpace))
        bare.erase(at, kWideSpace.size());
    const auto found = std::find(kNames.begin(), kNames.end(), bare);
    return found == kNames.end() ? std::string_view{} : *found;
}

std::optional<TagAndValue> split(std::string_view line) {
    if (is_rule(line)) return TagAndValue{kRule, {}};
    if (!line.starts_with(kOpen)) return std::nullopt;
    const std::size_t end = line.find(kClose);
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view name = known_name(line.substr(kOpen.size(), end - kOpen.size()));
    if (name.empty()) return std::nullopt;
    return TagAndValue{name, line.substr(end + kClose.size())};
}

void take_chinese_title(RecordDraft& draft, const SourceField& field) {
    const std::string title = field.text();
    draft.add_title(title, guess_language(title) == "en" ? "en" : "zh-Hans");
}

void take_english_title(RecordDraft& draft, const SourceField& field) {
    const std::string title = field.text();
    draft.add_title(title, guess_language(title) == "en" ? "en" : "");
}

void take_names(RecordDraft& draft, const SourceField& field) {
    draft.add_authors(field.text(), "/");
}

bool is_latin(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return (c & 0x80) == 0; });
}

bool is_in_title(const Record& record, std::string_view text) {
    return std::any_of(record.title.begin(), record.title.end(), [&](const LocalText& title) {
        return title.text.find(text) != std::string::npos;
    });
}

// A slash parts keywords and stands inside some ("TCP/IP", "B/S"): inside one when the title writes
// both sides so, or when both are short and one is a single letter.
bool is_one_term(const Record& record, const std::string& left, const std::string& right) {
    const bool letters = left.size() <= 2 && right.size() <= 2 && left.size() + right.size() < 4;
    return letters || is_in_title(record, left + "/" + right);
}

void take_terms(RecordDraft& draft, const SourceField& field) {
    std::vector<std::string> terms;
    for (std::string& part : split_list(field.text(), "/")) {
        const bool latin = !terms.empty() && is_latin(terms.back()) && is_latin(part);
        const bool open = latin && terms.back().find('/') == std::string::npos;
        if (open && is_one_term(draft.record, terms.back(), part)) {
            terms.back() += "/" + part;
            continue;
        }
        if (latin)
            draft.complain(field.name,
                           "\"" + excerpt(terms.back()) + "\" and \"" + excerpt(part) +
                               "\" are read as two keywords.",
                           field.line);
        terms.push_back(std::move(part));
    }
    for (const std::string& term : terms) draft.add_keywords(term, "");
}

std::string without_final_points(std::string text) {
    while (text.ends_with('.')) text.pop_back();
    return text;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

// The parts at slashes; one inside the name of an organisation is no end of it where the parts
// start with an author in brackets.
std::vector<std::string> organisations_of(const std::string& text) {
    std::vector<std::string> parts;
    for (std::string& part : split_list(text, "/")) {
        const bool named = text.starts_with('[');
        if (named && !parts.empty() && !part.starts_with('['))
            parts.back() += "/" + part;
        else
            parts.push_back(std::move(part));
    }
    return parts;
}

// "[李强]南京大学.商学院/[赵方]复旦大学": an organisation for each author.
void take_organisations(RecordDraft& draft, const SourceField& field) {
    std::multimap<std::string, Person*> authors;
    for (Person& author : draft.record.authors)
        authors.emplace(without_spaces(display_name(author)), &author);
    std::size_t given = 0;
    for (const std::string& part : organisations_of(field.text())) {
        const std::size_t end = part.starts_with('[') ? part.find(']') : std::string::npos;
        const bool named = end != std::string::npos;
        const std::string organisation = without_final_points(named ? part.substr(end + 1) : part);
        if (organisation.empty()) continue;
        if (draft.record.affiliations.size() >= limits::kMaxListItems) return;
        draft.add_affiliations(organisation, "");
        if (!named) continue;
        const auto [first, last] = authors.equal_range(without_spaces(part.substr(1, end - 1)));
        for (auto author = first; author != last && given < limits::kMaxListItems; ++author) {
            author->second->affiliations.push_back(organisation);
            ++given;
        }
    }
}

std::string_view without_final_commas(std::string_view text) {
    while (text.ends_with(',') || text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

// "2019,40(010):3-19" or "2021,(5):20-28,35": year, volume, issue and pages, as given. A text of
// another form is kept.
void take_issue_line(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    const std::string_view whole = text;
    const std::size_t comma = std::min(whole.find_first_of(",("), whole.size());
    const std::size_t open = whole.find('(', comma);
    const std::size_t colon = whole.find(':', std::min(open, whole.size()));
    draft.offer_date(whole.substr(0, comma), 0, field.name, field.line);
    if (open == std::string_view::npos || whole[comma] != ',') {
        if (comma < whole.size()) draft.keep(field.name, text);
        return;
    }
    const std::string_view issue = whole.substr(open + 1, std::min(colon, whole.size()) - open - 1);
    draft.set_volume(whole.substr(comma + 1, open - comma - 1), field.name);
    draft.set_issue(issue.substr(0, issue.find(')')), field.name);
    if (colon == std::string_view::npos) return;
    draft.set_pages(without_final_commas(whole.substr(colon + 1)), field.name);
}

// Length of "12." at the start, or 0.
std::size_t number_size(std::string_view line) {
    std::size_t digits = 0;
    while (digits < line.size() && digits < 4 && line[digits] >= '0' && line[digits] <= '9')
        ++digits;
    return digits > 0 && digits < line.size() && line[digits] == '.' ? digits + 1 : 0;
}

// One reference a numbered line; a line without a number continues the one above.
void take_references(RecordDraft& draft, const SourceField& field) {
    std::string open;
    std::size_t expected = 1;
    const auto flush = [&] {
        draft.add_reference(open);
        open.clear();
    };
    for (const std::string& line : field.lines) {
        const std::size_t number = number_size(line);
        const bool next = number > 0 && line.starts_with(std::to_string(expected) + ".");
        if (next) {
            flush();
            ++expected;
        }
        open += (open.empty() ? "" : " ") + line.substr(next ? number : 0);
    }
    flush();
}

constexpr std::array kRows = {
    FieldRow{"来源篇名", &take_chinese_title}, FieldRow{"英文篇名", &take_english_title},
    FieldRow{"来源作者", &take_names},         FieldRow{"期刊", &take_venue},
    FieldRow{"机构名称", &take_organisations}, FieldRow{"年代卷期", &take_issue_line},
    FieldRow{"关键词", &take_terms},           FieldRow{"参考文献", &take_references},
    FieldRow{"第一作者", &keep_field},
};

void complete(RecordDraft& draft, const TaggedEntry&) {
    complete_cssci(draft);
}

constexpr TaggedFormat kCssci{{&split, "来源篇名", kRule}, kRows, &complete};

}  // namespace

std::span<const FieldRow> cssci_rows() {
    return kRows;
}

void complete_cssci(RecordDraft& draft) {
    draft.record.kind = RecordKind::Article;
    draft.record.language = "zh";
}

int cssci_confidence(std::string_view head) {
    const bool table = cssci_table_confidence(head) > 0;
    return count_tags(head, kCssci.style, "来源篇名") > 0 && !table ? 98 : 0;
}

std::unique_ptr<RecordReader> open_cssci(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kCssci);
}

}  // namespace litchi::corpora
