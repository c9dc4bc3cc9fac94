#include "corpora/writers/record_texts.h"

#include "corpora/base/text.h"
#include "corpora/identifiers.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

template <class Parts, class TextOf>
std::string join(const Parts& parts, std::string_view separator, TextOf text_of) {
    std::string all;
    for (const auto& part : parts) {
        const std::string text = collapse_spaces(text_of(part));
        if (text.empty()) continue;
        if (!all.empty()) all += separator;
        all += text;
    }
    return all;
}

std::string first_character(std::string_view word) {
    std::size_t end = 1;
    while (end < word.size() && (static_cast<unsigned char>(word[end]) & 0xC0U) == 0x80U) ++end;
    return std::string(word.substr(0, end));
}

}  // namespace

std::vector<LocalText> main_first(const LocalTexts& texts, std::string_view language) {
    std::vector<LocalText> ordered = texts;
    std::stable_partition(ordered.begin(), ordered.end(),
                          [&](const LocalText& text) { return text.language == language; });
    return ordered;
}

std::string joined(std::span<const std::string> parts, std::string_view separator) {
    return join(parts, separator, [](const std::string& part) { return part; });
}

std::string joined(std::span<const LocalText> parts, std::string_view separator) {
    return join(parts, separator, [](const LocalText& part) { return part.text; });
}

std::string joined(std::span<const Person> people, std::string_view separator) {
    return join(people, separator, [](const Person& person) { return display_name(person); });
}

const std::vector<Person>& people_of(const Record& record) {
    return record.kind == RecordKind::Patent ? record.patent.inventors : record.authors;
}

PageRange page_range(std::string_view pages) {
    const std::string text = collapse_spaces(pages);
    const std::size_t dash = text.find('-');
    if (dash == std::string::npos || dash != text.rfind('-') || dash == 0) return {text, {}};
    return {text.substr(0, dash), text.substr(dash + 1)};
}

std::string short_name(const Person& person) {
    if (person.family.empty() || person.given.empty()) return collapse_spaces(display_name(person));
    std::string initials;
    bool at_word = true;
    const std::string given = collapse_spaces(person.given);
    for (std::size_t at = 0; at < given.size(); ++at) {
        const bool gap = given[at] == ' ' || given[at] == '-' || given[at] == '.';
        if (!gap && at_word) initials += first_character(std::string_view(given).substr(at));
        at_word = gap;
    }
    return collapse_spaces(person.family) + ", " + initials;
}

std::string reference_text(const Reference& reference) {
    std::string text = collapse_spaces(reference.text);
    const auto add = [&](std::string_view mark, const std::string& value) {
        if (value.empty()) return;
        if (!text.empty()) text += ", ";
        (text += mark) += value;
    };
    if (!reference.doi.empty() && find_doi(text) != reference.doi) add("DOI ", reference.doi);
    if (text.find(reference.publication_number) == std::string::npos)
        add("", reference.publication_number);
    if (text.empty()) add("", reference.id);
    return text;
}

}  // namespace litchi::corpora
