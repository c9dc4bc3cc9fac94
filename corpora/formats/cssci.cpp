#include "corpora/formats/cssci.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/formats/tagged_lines.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <array>

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

void take_terms(RecordDraft& draft, const SourceField& field) {
    draft.add_keywords(field.text(), "/");
}

std::string without_final_points(std::string text) {
    while (text.ends_with('.')) text.pop_back();
    return text;
}

// "[李强]南京大学.商学院/[赵方]复旦大学": an organisation for each author.
void take_organisations(RecordDraft& draft, const SourceField& field) {
    for (const std::string& part : split_list(field.text(), "/")) {
        const std::size_t end = part.starts_with('[') ? part.find(']') : std::string::npos;
        const std::string name = end == std::string::npos ? "" : part.substr(1, end - 1);
        const std::string organisation =
            without_final_points(end == std::string::npos ? part : part.substr(end + 1));
        if (organisation.empty()) continue;
        if (draft.record.affiliations.size() >= limits::kMaxListItems) return;
        draft.add_affiliations(organisation, "");
        for (Person& author : draft.record.authors)
            if (!name.empty() && display_name(author) == name)
                author.affiliations.push_back(organisation);
    }
}

// "2019,40(010):3-19" starts with the year.
void take_issue(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    const std::string_view year = std::string_view(text).substr(0, text.find_first_of(",("));
    draft.offer_date(year, 0, field.name, field.line);
    draft.keep(field.name, text);
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
    FieldRow{"机构名称", &take_organisations}, FieldRow{"年代卷期", &take_issue},
    FieldRow{"关键词", &take_terms},           FieldRow{"参考文献", &take_references},
    FieldRow{"第一作者", &ignore_field},
};

void complete(RecordDraft& draft, const TaggedEntry&) {
    draft.record.kind = RecordKind::Article;
    draft.record.language = "zh";
}

constexpr TaggedFormat kCssci{{&split, "来源篇名", kRule}, kRows, &complete};

}  // namespace

int cssci_confidence(std::string_view head) {
    return count_tags(head, kCssci.style, "来源篇名") > 0 ? 98 : 0;
}

std::unique_ptr<RecordReader> open_cssci(std::unique_ptr<TextFile> file) {
    return open_tagged(std::move(file), kCssci);
}

}  // namespace litchi::corpora
