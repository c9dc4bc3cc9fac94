#include "indexer/utf8.h"

#include <algorithm>

namespace litchi::indexer {
namespace {

std::size_t length_of_lead(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xC2 && lead < 0xE0) return 2;
    if (lead >= 0xE0 && lead < 0xF0) return 3;
    if (lead >= 0xF0 && lead < 0xF5) return 4;
    return 0;
}

}  // namespace

CodePoint rare_code_point_at(std::string_view text, std::size_t begin) {
    const auto lead = static_cast<unsigned char>(text[begin]);
    const std::size_t length = length_of_lead(lead);
    const CodePoint broken{U'\uFFFD', begin, begin + 1};
    if (length == 1) return {lead, begin, begin + 1};
    if (length == 0 || begin + length > text.size()) return broken;
    char32_t value = lead & (0xFFU >> (length + 1));
    for (std::size_t i = begin + 1; i < begin + length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U) return broken;
        value = value << 6 | (byte & 0x3FU);
    }
    return {value, begin, begin + length};
}

bool is_han(char32_t c) {
    if (c < 0x3005) return false;
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3400 && c <= 0x4DBF) || c == 0x3005 ||
           c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF);
}

bool is_white_space(char32_t c) {
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F ||
           c == 0x205F || c == 0x3000;
}

bool is_ascii(std::string_view text) {
    unsigned char all = 0;
    for (const char c : text) all |= static_cast<unsigned char>(c);
    return all < 0x80;
}

}  // namespace litchi::indexer
