#include "corpora/plain_text.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxElement = 64;
constexpr std::size_t kMaxReference = 10;

bool is_name_character(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':';
}

constexpr std::array<std::string_view, 10> kSubscripts = {"₀", "₁", "₂", "₃", "₄",
                                                          "₅", "₆", "₇", "₈", "₉"};
constexpr std::array<std::string_view, 10> kSuperscripts = {"⁰", "¹", "²", "³", "⁴",
                                                            "⁵", "⁶", "⁷", "⁸", "⁹"};

// Length of the digits that are all the text before the next element, or 0; appends them raised or
// lowered. `name` is that of the element before them.
std::size_t raised_digits(std::string_view name, std::string_view text, std::string& out) {
    const bool lowered = name == "sub" || name == "inf" || name == "jats:sub";
    if (!lowered && name != "sup" && name != "jats:sup") return 0;
    const std::size_t size = text.find_first_not_of("0123456789");
    if (size == std::string_view::npos || !text.substr(size).starts_with("</")) return 0;
    for (const char digit : text.substr(0, size)) {
        out += (lowered ? kSubscripts : kSuperscripts)[static_cast<std::size_t>(digit - '0')];
    }
    return size;
}

// Length of a known inline element at the start of the text, with the digits that it raises or
// lowers, or 0; appends a space for one that parts words, and the digits.
std::size_t element_size(std::string_view text, std::string& out) {
    static constexpr std::array<std::string_view, 20> kInline = {
        "b",      "bold",      "br",          "em",     "formula",  "i",        "inf",
        "italic", "jats:bold", "jats:italic", "jats:p", "jats:sub", "jats:sup", "jats:title",
        "p",      "span",      "strong",      "sub",    "sup",      "u"};
    const std::size_t end = text.substr(0, kMaxElement).find('>');
    if (end == std::string_view::npos) return 0;
    std::string_view name = text.substr(1, end - 1);
    const bool closes = name.starts_with('/');
    if (closes) name.remove_prefix(1);
    const auto stop = std::find_if_not(name.begin(), name.end(), is_name_character);
    std::string lower(name.begin(), stop);
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    if (std::find(kInline.begin(), kInline.end(), lower) == kInline.end()) return 0;
    if (lower == "br" || lower == "p" || lower == "jats:p" || lower == "jats:title") out += ' ';
    return end + 1 + (closes ? 0 : raised_digits(lower, text.substr(end + 1), out));
}

std::optional<unsigned int> number_reference(std::string_view digits) {
    int base = 10;
    if (digits.starts_with('x') || digits.starts_with('X')) {
        base = 16;
        digits.remove_prefix(1);
    }
    unsigned int value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value, base);
    const bool whole = read.ec == std::errc{} && read.ptr == digits.data() + digits.size();
    const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
    if (!whole || value < 0x20 || value > 0x10FFFF || surrogate) return std::nullopt;
    return value;
}

// Length of a character reference at the start of the text, or 0; appends what it stands for.
std::size_t reference_size(std::string_view text, std::string& out) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 16> kNamed = {
        {{"amp", "&"},
         {"lt", "<"},
         {"gt", ">"},
         {"quot", "\""},
         {"apos", "'"},
         {"nbsp", " "},
         {"deg", "°"},
         {"times", "×"},
         {"plusmn", "±"},
         {"minus", "−"},
         {"ndash", "–"},
         {"mdash", "—"},
         {"lsquo", "‘"},
         {"rsquo", "’"},
         {"ldquo", "“"},
         {"rdquo", "”"}}};
    const std::size_t end = text.substr(0, kMaxReference).find(';');
    if (end == std::string_view::npos || end < 3) return 0;
    const std::string_view name = text.substr(1, end - 1);
    for (const auto& [known, meaning] : kNamed) {
        if (name != known) continue;
        out += meaning;
        return end + 1;
    }
    const auto number = name[0] == '#' ? number_reference(name.substr(1)) : std::nullopt;
    if (!number) return 0;
    append_utf8(out, *number);
    return end + 1;
}

std::size_t character_size(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
}

}  // namespace

std::string plain_text(std::string_view text) {
    if (text.find_first_of("<&") == std::string_view::npos) return collapse_spaces(text);
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t used = 0;
        if (text[at] == '<') used = element_size(text.substr(at), plain);
        if (text[at] == '&') used = reference_size(text.substr(at), plain);
        if (used == 0) plain += text[at];
        at += std::max<std::size_t>(used, 1);
    }
    return whole_utf8(collapse_spaces(plain));
}

std::string whole_utf8(std::string text) {
    return is_utf8(text) ? std::move(text) : repair_utf8(text);
}

std::vector<std::string> split_list(std::string_view text, std::string_view separators) {
    std::vector<std::string> parts;
    std::string part;
    const auto end_part = [&] {
        if (std::string trimmed = collapse_spaces(part); !trimmed.empty())
            parts.push_back(std::move(trimmed));
        part.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view character = text.substr(at, character_size(text[at]));
        if (separators.find(character) != std::string_view::npos)
            end_part();
        else
            part += character;
        at += character.size();
    }
    end_part();
    return parts;
}

bool is_placeholder(std::string_view text) {
    constexpr std::size_t kLongest = 80;  // of a placeholder, in full width
    if (text.size() > kLongest) return false;
    const std::string folded = fold(text);
    return folded == "[no abstract available]" || folded == "no abstract available" ||
           folded == "[no title available]" || folded == "[no author name available]" ||
           folded == "[no author id available]" || folded == "无" || folded == "n/a";
}

std::string meaningful_text(std::string_view text) {
    std::string plain = plain_text(text);
    return is_placeholder(plain) ? std::string{} : plain;
}

std::string replaced(std::string_view text, std::string_view part, std::string_view by) {
    std::string kept;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part)) {
        kept += text.substr(0, at);
        kept += by;
        text.remove_prefix(at + part.size());
    }
    return kept += text;
}

}  // namespace litchi::corpora
