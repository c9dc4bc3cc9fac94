#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace litchi::indexer {

// One code point of UTF-8 text and where it stands: bytes [begin, end).
struct CodePoint {
    char32_t value = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

// The code point that starts at byte `begin` < text.size(). An ill-formed byte is U+FFFD, one byte
// long, so that a walk always ends.
CodePoint code_point_at(std::string_view text, std::size_t begin);

// Unified ideographs with their extensions, compatibility ideographs, 々 and 〇 (Script=Han but for
// radicals and Hangzhou numerals).
bool is_han(char32_t code_point);

// White_Space of the Unicode Character Database.
bool is_white_space(char32_t code_point);

// 0–9, a–z, A–Z.
constexpr bool is_ascii_digit(char c) {
    return c >= '0' && c <= '9';
}
constexpr bool is_ascii_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_ascii(std::string_view text);

}  // namespace litchi::indexer
