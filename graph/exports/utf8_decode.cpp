#include "graph/exports/utf8_decode.h"

#include <array>

namespace litchi::graph {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

bool is_scalar(char32_t code, std::size_t length) {
    constexpr std::array<char32_t, 5> kSmallest{0, 0, 0x80, 0x800, 0x10000};
    return code >= kSmallest[length] && code <= 0x10FFFF && (code < 0xD800 || code > 0xDFFF);
}

}  // namespace

DecodedCharacter decode_utf8(std::string_view text, std::size_t position) {
    const auto lead = static_cast<unsigned char>(text[position]);
    const std::size_t length = sequence_length(lead);
    if (length == 1) return {lead, 1};
    if (length == 0 || position + length > text.size()) return {kReplacement, 1};
    char32_t code = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[position + i]);
        if ((byte & 0xC0u) != 0x80u) return {kReplacement, 1};
        code = code << 6 | (byte & 0x3Fu);
    }
    if (!is_scalar(code, length)) return {kReplacement, 1};
    return {code, length};
}

}  // namespace litchi::graph
