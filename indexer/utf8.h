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

// code_point_at for whatever is neither ASCII nor a character of three bytes.
CodePoint rare_code_point_at(std::string_view text, std::size_t begin);

// The code point that starts at byte `begin` < text.size(). An ill-formed byte is U+FFFD, one byte
// long, so that a walk always ends.
inline CodePoint code_point_at(std::string_view text, std::size_t begin) {
    const auto byte = [&](std::size_t i) {
        return static_cast<char32_t>(static_cast<unsigned char>(text[begin + i]));
    };
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, begin, begin + 1};
    // E0 and ED have their own bounds for the second byte.
    const bool common = lead > 0xE0 && lead < 0xF0 && lead != 0xED && text.size() - begin >= 3;
    if (common && (byte(1) & 0xC0U) == 0x80U && (byte(2) & 0xC0U) == 0x80U) {
        return {(lead & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 | (byte(2) & 0x3FU), begin,
                begin + 3};
    }
    return rare_code_point_at(text, begin);
}

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
