#include "corpora/formats/cnki_notation.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxBracket = 12;
constexpr std::string_view kWritable = "0123456789+-";
constexpr std::array<std::string_view, 12> kRaised = {"⁰", "¹", "²", "³", "⁴", "⁵",
                                                      "⁶", "⁷", "⁸", "⁹", "⁺", "⁻"};
constexpr std::array<std::string_view, 12> kLowered = {"₀", "₁", "₂", "₃", "₄", "₅",
                                                       "₆", "₇", "₈", "₉", "₊", "₋"};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

// A symbol that carries an index: a Latin or Greek letter or what a bracket closes.
bool carries_index(std::string_view before) {
    if (before.empty()) return false;
    const char last = before.back();
    if (is_letter(last) || last == ')' || last == ']') return true;
    const bool two_bytes = before.size() >= 2 && (static_cast<unsigned char>(last) & 0xC0) == 0x80;
    const auto lead = two_bytes ? static_cast<unsigned char>(before[before.size() - 2]) : 0;
    return lead == 0xCE || lead == 0xCF;
}

bool ends_in_space(std::string_view before) {
    return before.empty() || before.back() == ' ' || before.back() == '\t';
}

// "(2+)" → "2+"; empty if there are other characters in the brackets.
std::string_view bracketed(std::string_view rest) {
    const std::size_t end = rest.substr(0, kMaxBracket).find(')');
    if (!rest.starts_with('(') || end == std::string_view::npos) return {};
    const std::string_view inner = rest.substr(1, end - 1);
    return inner.find_first_not_of(kWritable) == std::string_view::npos ? inner
                                                                        : std::string_view{};
}

// One digit or sign, as far as it is no range and no part of a longer number.
std::string_view single(std::string_view before, char mark, std::string_view rest) {
    if (rest.empty() || (rest.size() > 1 && is_digit(rest[1]))) return {};
    const bool sign = rest[0] == '+' || rest[0] == '-';
    if (sign && mark == '~')
        return carries_index(before) || is_digit(before.empty() ? ' ' : before.back())
                   ? rest.substr(0, 1)
                   : std::string_view{};
    return is_digit(rest[0]) && carries_index(before) ? rest.substr(0, 1) : std::string_view{};
}

}  // namespace

std::string plain_notation(std::string_view text) {
    if (text.find_first_of("~_") == std::string_view::npos) return std::string(text);
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char mark = text[at];
        const std::string_view before = text.substr(0, at);
        const std::string_view rest = text.substr(at + 1);
        std::string_view index;
        if ((mark == '~' || mark == '_') && !ends_in_space(before)) {
            index = bracketed(rest);
            at += index.empty() ? 0 : 2;  // the brackets
            if (index.empty()) index = single(before, mark, rest);
        }
        if (index.empty()) plain += mark;
        for (const char c : index) plain += (mark == '~' ? kRaised : kLowered)[kWritable.find(c)];
        at += index.size();
    }
    return plain;
}

}  // namespace litchi::corpora
