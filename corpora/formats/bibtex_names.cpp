#include "corpora/formats/bibtex_names.h"

#include "corpora/base/text.h"
#include "corpora/formats/latex_text.h"

#include <algorithm>
#include <string>

namespace litchi::corpora {
namespace {

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '~';
}

// Words outside braces, with their braces.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t depth = 0;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= text.size(); ++at) {
        const bool ends = at == text.size() || (depth == 0 && is_space(text[at]));
        if (ends && at > start) words.push_back(text.substr(start, at - start));
        if (ends) start = at + 1;
        if (at == text.size()) break;
        if (text[at] == '{') ++depth;
        if (text[at] == '}' && depth > 0) --depth;
    }
    return words;
}

std::string_view from_to(std::string_view first, std::string_view last) {
    return {first.data(), static_cast<std::size_t>(last.data() + last.size() - first.data())};
}

std::vector<std::string_view> parts_between_commas(std::string_view name) {
    std::vector<std::string_view> parts;
    std::size_t depth = 0;
    std::size_t start = 0;
    for (std::size_t at = 0; at <= name.size(); ++at) {
        if (at < name.size() && name[at] == '{') ++depth;
        if (at < name.size() && name[at] == '}' && depth > 0) --depth;
        if (at < name.size() && (depth > 0 || name[at] != ',')) continue;
        parts.push_back(name.substr(start, at - start));
        start = at + 1;
    }
    return parts;
}

std::string plain(std::string_view source) {
    return collapse_spaces(latex_text(source));
}

bool starts_small(std::string_view word) {
    return !word.empty() && word[0] >= 'a' && word[0] <= 'z';
}

Person without_comma(std::string_view name) {
    const std::vector<std::string_view> words = words_of(name);
    const std::string whole = plain(name);
    const std::string language = guess_language(whole);
    const bool latin = language == "en" || language == "und";
    if (words.size() < 2 || !latin) return {{}, {}, whole, {}};
    std::size_t family = words.size() - 1;
    for (std::size_t i = 1; i + 1 < words.size(); ++i)
        if (starts_small(words[i])) {
            family = i;
            break;
        }
    return {plain(from_to(words[0], words[family - 1])),
            plain(from_to(words[family], words.back())),
            {},
            {}};
}

}  // namespace

std::vector<std::string_view> bibtex_names(std::string_view list) {
    std::vector<std::string_view> names;
    std::string_view first;
    std::string_view last;
    const auto end_name = [&] {
        if (!first.empty()) names.push_back(from_to(first, last));
        first = {};
    };
    for (const std::string_view word : words_of(list)) {
        const bool separates = word.size() == 3 && (word[0] | 0x20) == 'a' &&
                               (word[1] | 0x20) == 'n' && (word[2] | 0x20) == 'd';
        if (separates) {
            end_name();
            continue;
        }
        if (first.empty()) first = word;
        last = word;
    }
    end_name();
    return names;
}

Person bibtex_person(std::string_view name) {
    const std::vector<std::string_view> parts = parts_between_commas(name);
    if (parts.size() < 2) return without_comma(name);
    std::string family = plain(parts[0]);
    std::string given = plain(from_to(parts[1], parts.back()));
    if (parts.size() > 2) {
        const std::string suffix = plain(parts[1]);
        given = plain(from_to(parts[2], parts.back()));
        if (!suffix.empty()) family += " " + suffix;
    }
    if (family.empty() || given.empty()) return {{}, {}, family.empty() ? given : family, {}};
    return {std::move(given), std::move(family), {}, {}};
}

}  // namespace litchi::corpora
