#include "corpora/identifiers.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxBytes = 1000;  // leaves room for "doi:" in a record's id

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// %2F, %28 … as web addresses write them.
std::string percent_decoded(std::string_view text) {
    const auto hex = [](char c) {
        if (is_digit(c)) return c - '0';
        const char lower = static_cast<char>(c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    std::string decoded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '%' && i + 2 < text.size();
        const int byte = escape && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0
                             ? hex(text[i + 1]) * 16 + hex(text[i + 2])
                             : -1;
        const bool printable = byte > 0x20 && byte < 0x7F;
        decoded += printable ? static_cast<char>(byte) : text[i];
        if (printable) i += 2;
    }
    return decoded;
}

// Length of "10.NNNN/" at the start, or 0.
std::size_t prefix_size(std::string_view text) {
    if (!text.starts_with("10.")) return 0;
    std::size_t end = 3;
    while (end < text.size() && is_digit(text[end])) ++end;
    while (end + 1 < text.size() && text[end] == '.' && is_digit(text[end + 1])) {
        ++end;
        while (end < text.size() && is_digit(text[end])) ++end;
    }
    const std::size_t digits = std::min(text.find('.', 3), end) - 3;
    if (digits < 4 || digits > 9 || end >= text.size() || text[end] != '/') return 0;
    return end + 1;
}

// Closing brackets belong to the suffix only when it opens them.
bool ends_loose(std::string_view doi) {
    static constexpr std::string_view kLoose = ".,;:'\"<>&";
    const char last = doi.back();
    if (kLoose.find(last) != std::string_view::npos) return true;
    static constexpr std::array<std::pair<char, char>, 3> kBrackets = {
        std::pair{'(', ')'}, std::pair{'[', ']'}, std::pair{'{', '}'}};
    return std::any_of(kBrackets.begin(), kBrackets.end(), [&](const auto& pair) {
        return last == pair.second && std::count(doi.begin(), doi.end(), pair.first) <
                                          std::count(doi.begin(), doi.end(), pair.second);
    });
}

std::optional<std::string> doi_at_start(std::string_view text) {
    const std::size_t prefix = prefix_size(text);
    if (prefix == 0) return std::nullopt;
    std::size_t end = prefix;
    while (end < text.size() && static_cast<unsigned char>(text[end]) > 0x20) ++end;
    std::string_view doi = text.substr(0, end);
    while (doi.size() > prefix && ends_loose(doi)) doi.remove_suffix(1);
    if (doi.size() == prefix || doi.size() > kMaxBytes) return std::nullopt;
    return std::string(doi);
}

// Where a DOI in running text ends at the latest: white space, or a semicolon but for the one of an
// SICI (ANSI/NISO Z39.56), whose last part is "CO;" and a digit: "…3.0.CO;2-V".
std::size_t end_of_doi_word(std::string_view word) {
    std::size_t end = word.find_first_of(" \t\n;");
    while (end != std::string_view::npos && word[end] == ';') {
        const bool coded = end >= 3 && fold(word.substr(end - 3, 3)) == ".co";
        if (!coded || end + 1 == word.size() || !is_digit(word[end + 1])) break;
        end = word.find_first_of(" \t\n;", end + 1);
    }
    return std::min(end, word.size());
}

}  // namespace

std::optional<std::string> normalise_doi(std::string_view text) {
    static constexpr std::array<std::string_view, 6> kPrefixes = {
        "info:doi/", "urn:doi:", "dx.doi.org/", "www.doi.org/", "doi.org/", "doi"};
    if (text.size() > 2 * kMaxBytes) return std::nullopt;
    const std::string lower = collapse_spaces(fold(text));
    std::string_view rest = lower;
    const std::size_t scheme = rest.starts_with("http") ? rest.find("://") : std::string::npos;
    if (scheme != std::string::npos) rest.remove_prefix(scheme + 3);
    for (const std::string_view prefix : kPrefixes)
        if (rest.starts_with(prefix)) rest.remove_prefix(prefix.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(": "), rest.size()));
    return doi_at_start(scheme == std::string::npos ? std::string(rest)
                                                    : fold(percent_decoded(rest)));
}

std::optional<std::string> find_doi(std::string_view text) {
    std::size_t next = 0;
    for (std::size_t at = text.find("10."); at != std::string_view::npos;
         at = text.find("10.", next)) {
        next = at + 3;
        if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '.')) continue;
        std::string_view word = text.substr(at, 2 * kMaxBytes);
        if (word.size() < 8 || !std::all_of(word.begin() + 3, word.begin() + 7, is_digit)) continue;
        word = word.substr(0, end_of_doi_word(word));
        const std::size_t slash = std::min(word.find_first_of("/%"), word.size());
        const bool web = word.substr(slash).starts_with("%2");
        if (auto doi = normalise_doi(web ? percent_decoded(word) : std::string(word))) return doi;
        next = at + word.size();
    }
    return std::nullopt;
}

}  // namespace litchi::corpora
