#include "corpora/base/text.h"

#include "corpora/base/icu.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <simdjson.h>

namespace litchi {
namespace {

using icu_support::check;
using icu_support::next_code_point;

constexpr char32_t kReplacement = 0xFFFD;

std::int32_t size_of(std::string_view text) {
    return static_cast<std::int32_t>(text.size());
}

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool is_space(UChar32 c) {
    if (c >= 0 && c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
    return c >= 0 && u_isUWhiteSpace(c);
}

// ASCII letters and signs that neither end a run of text nor need a look.
bool is_word_byte(char c) {
    return static_cast<unsigned char>(c) > 0x20 && static_cast<unsigned char>(c) < 0x80;
}

// Behind the bytes from `at` that are ASCII without spaces and controls.
std::size_t skip_words(std::string_view text, std::size_t at) {
    while (at < text.size() && is_word_byte(text[at])) ++at;
    return at;
}

bool is_dropped_control(UChar32 c) {
    return c >= 0 && c < 0x20 && c != '\t' && c != '\n';
}

}  // namespace

bool is_utf8(std::string_view text) {
    return simdjson::validate_utf8(text.data(), text.size());
}

std::size_t whole_characters(std::string_view text) {
    for (std::size_t back = 1; back <= 3 && back <= text.size(); ++back) {
        const auto byte = static_cast<unsigned char>(text[text.size() - back]);
        if ((byte & 0xC0) == 0x80) continue;
        const std::size_t size = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return size > back ? text.size() - back : text.size();
    }
    return text.size();
}

void append_utf8(std::string& out, char32_t code_point) {
    const auto c = static_cast<std::uint32_t>(code_point);
    const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
    if (c < 0x80) return byte(c);
    if (c < 0x800) {
        byte(0xC0 | c >> 6);
    } else {
        if (c < 0x10000) {
            byte(0xE0 | c >> 12);
        } else {
            byte(0xF0 | c >> 18);
            byte(0x80 | (c >> 12 & 0x3F));
        }
        byte(0x80 | (c >> 6 & 0x3F));
    }
    byte(0x80 | (c & 0x3F));
}

std::string repair_utf8(std::string_view text) {
    std::string repaired;
    repaired.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const UChar32 code_point = next_code_point(text, at);
        if (code_point < 0)
            append_utf8(repaired, kReplacement);
        else if (!is_dropped_control(code_point))
            repaired.append(text.substr(start, (at = skip_words(text, at)) - start));
    }
    return repaired;
}

std::string collapse_spaces(std::string_view text) {
    std::string collapsed;
    collapsed.reserve(text.size());
    bool gap = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        const UChar32 code_point = next_code_point(text, at);
        if (is_space(code_point)) {
            gap = true;
            continue;
        }
        if (gap && !collapsed.empty()) collapsed += ' ';
        gap = false;
        at = skip_words(text, at);
        collapsed.append(text.substr(start, at - start));
    }
    return collapsed;
}

std::string excerpt(std::string_view text) {
    constexpr std::size_t kMaxBytes = 60;
    if (text.size() <= kMaxBytes) return std::string(text);
    std::size_t end = kMaxBytes;
    while (end > 0 && (text[end] & 0xC0) == 0x80) --end;
    return std::string(text.substr(0, end)) + "…";
}

std::string without_marks(std::string_view text) {
    if (is_ascii(text)) return std::string(text);
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* const decomposer = icu::Normalizer2::getNFDInstance(status);
    check(status, "load NFD");
    const icu::UnicodeString parts = decomposer->normalize(
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), size_of(text))), status);
    check(status, "decompose a text");
    std::string bare;
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1))
        if (u_charType(parts.char32At(i)) != U_NON_SPACING_MARK)
            append_utf8(bare, static_cast<char32_t>(parts.char32At(i)));
    return bare;
}

}  // namespace litchi
