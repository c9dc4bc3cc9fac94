#include "corpora/record.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array<std::string_view, 13> kKindWords = {
    "paper",  "article",  "review", "conference", "chapter", "book", "thesis",
    "report", "standard", "policy", "news",       "patent",  "other"};

std::string_view text_in(const LocalTexts& texts, std::string_view language) {
    const auto found = std::find_if(texts.begin(), texts.end(), [&](const LocalText& entry) {
        return entry.language == language;
    });
    return found == texts.end() ? std::string_view{} : std::string_view(found->text);
}

}  // namespace

std::string_view to_string(RecordKind kind) {
    return kKindWords[static_cast<std::size_t>(kind)];
}

std::optional<RecordKind> parse_record_kind(std::string_view word) {
    const auto found = std::find(kKindWords.begin(), kKindWords.end(), word);
    if (found == kKindWords.end()) return std::nullopt;
    return static_cast<RecordKind>(found - kKindWords.begin());
}

std::string display_name(const Person& person) {
    if (person.family.empty() && person.given.empty()) return person.literal;
    if (person.given.empty()) return person.family;
    return person.family.empty() ? person.given : person.family + ", " + person.given;
}

std::string_view display_title(const Record& record, std::string_view language) {
    if (record.title.empty()) return {};
    for (const std::string_view wanted : {language, std::string_view(record.language)})
        if (const std::string_view text = text_in(record.title, wanted); !text.empty()) return text;
    return record.title.front().text;
}

}  // namespace litchi::corpora
