#include "query/wildcards.h"

#include "corpora/base/text.h"
#include "indexer/utf8.h"

#include <algorithm>

namespace litchi::query {
namespace {

// First code points of letters behind ASCII, and of East Asian scripts.
constexpr char32_t kLetters = 0xC0;
constexpr char32_t kEastAsian = 0x2E80;

bool belongs_to_word(char32_t c) {
    if (c >= kLetters) return true;
    if (c >= 0x80) return false;
    const char ascii = static_cast<char>(c);
    return indexer::is_ascii_letter(ascii) || indexer::is_ascii_digit(ascii) || ascii == '*' ||
           ascii == '?';
}

// Keeps a part that looks for something.
void keep(std::vector<std::string>& parts, std::string part) {
    while (part.ends_with('?')) part.pop_back();
    if (part.find_first_not_of("*?") != std::string::npos) parts.push_back(std::move(part));
}

std::vector<std::string> parts_of(std::string_view word) {
    std::vector<std::string> parts;
    std::string part;
    for (std::size_t at = 0; at < word.size();) {
        const indexer::CodePoint point = indexer::code_point_at(word, at);
        if (point.value >= kEastAsian) return {};
        if (belongs_to_word(point.value)) {
            part += word.substr(at, point.end - at);
        } else {
            keep(parts, std::move(part));
            part.clear();
        }
        at = point.end;
    }
    keep(parts, std::move(part));
    return parts;
}

std::size_t next_character(std::string_view text, std::size_t at) {
    return indexer::code_point_at(text, at).end;
}

}  // namespace

std::vector<std::string> pattern_parts(std::string_view word) {
    if (!has_wildcard(word)) return {};
    std::vector<std::string> parts = parts_of(fold(word));
    if (std::ranges::none_of(parts, has_wildcard)) parts.clear();
    return parts;
}

bool is_pattern(std::string_view word) {
    return !pattern_parts(word).empty();
}

bool has_wildcard(std::string_view part) {
    return part.find_first_of("*?") != std::string_view::npos;
}

std::string_view before_wildcard(std::string_view part) {
    return part.substr(0, part.find_first_of("*?"));
}

bool fits(std::string_view pattern, std::string_view word) {
    std::size_t p = 0, w = 0;
    std::size_t star = std::string_view::npos, resume = 0;  // the last *, and where it goes on
    while (w < word.size()) {
        if (p < pattern.size() && pattern[p] == '*') {
            star = p++;
            resume = w;
        } else if (p < pattern.size() && pattern[p] == '?') {
            ++p;
            w = next_character(word, w);
        } else if (p < pattern.size() && pattern[p] == word[w]) {
            ++p;
            ++w;
        } else if (star != std::string_view::npos) {
            p = star + 1;
            w = resume = next_character(word, resume);
        } else {
            return false;
        }
    }
    return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

}  // namespace litchi::query
