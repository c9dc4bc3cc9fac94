#include "graph/exports/text_width.h"

#include "graph/exports/utf8_decode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace litchi::graph {

namespace {

constexpr std::string_view kEllipsis = "…";

// Thousandths of an em of U+0020 … U+007E (Helvetica's metrics, which the metric-compatible sans
// serif faces share).
constexpr std::array<std::uint16_t, 95> kAsciiWidths{
    278,  278, 355, 556, 556, 889, 667, 222, 333, 333, 389, 584, 278, 333, 278, 278,  // space … /
    556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,  // 0 … ?
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,  // @ … O
    667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,  // P … _
    333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,  // ` … o
    556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584};      // p … ~

struct WidthRange {
    char32_t first;
    char32_t last;  // included
    std::uint16_t width;
};

// Blocks of one width, rising; everything between them is kOtherWidth.
constexpr std::uint16_t kOtherWidth = 600;
constexpr WidthRange kRanges[] = {
    {0x0000, 0x001F, 0},       // controls
    {0x007F, 0x009F, 0},       // controls
    {0x00B7, 0x00B7, 1000},    // middle dot: full width in Chinese faces
    {0x0300, 0x036F, 0},       // combining marks
    {0x1100, 0x115F, 1000},    // hangul jamo
    {0x200B, 0x200F, 0},       // zero-width spaces and direction marks
    {0x2014, 0x2015, 1000},    // dashes
    {0x2018, 0x201F, 1000},    // quotation marks: full width in Chinese faces
    {0x2026, 0x2026, 1000},    // ellipsis
    {0x2028, 0x202E, 0},       // separators and direction marks
    {0x2E80, 0x303E, 1000},    // radicals, CJK punctuation
    {0x3041, 0x33FF, 1000},    // kana, bopomofo, squared forms
    {0x3400, 0x4DBF, 1000},    // Han
    {0x4E00, 0x9FFF, 1000},    // Han
    {0xA000, 0xA4CF, 1000},    // Yi
    {0xAC00, 0xD7A3, 1000},    // hangul
    {0xF900, 0xFAFF, 1000},    // Han
    {0xFE00, 0xFE0F, 0},       // variation selectors
    {0xFE30, 0xFE6F, 1000},    // compatibility and small forms
    {0xFF01, 0xFF60, 1000},    // full-width forms
    {0xFFE0, 0xFFE6, 1000},    // full-width signs
    {0x1F300, 0x1FAFF, 1300},  // pictographs
    {0x20000, 0x3FFFD, 1000},  // Han
};

std::uint16_t character_width(char32_t c) {
    if (c >= 0x20 && c < 0x7F) return kAsciiWidths[c - 0x20];
    const auto* after =
        std::upper_bound(std::begin(kRanges), std::end(kRanges), c,
                         [](char32_t v, const WidthRange& r) { return v < r.first; });
    if (after == std::begin(kRanges)) return kOtherWidth;
    const WidthRange& range = *std::prev(after);
    return c <= range.last ? range.width : kOtherWidth;
}

// Breaking rules only concern full-width characters: each may stand at a line's edge by itself.
bool breaks_anywhere(char32_t c) {
    return c >= 0x2E80 && character_width(c) == 1000;
}

bool closes(char32_t c) {
    static constexpr std::u32string_view kClosing =
        U"、。，．：；！？）》」』】〉〕〗”’…,.;:!?)]}·%";
    return kClosing.find(c) != std::u32string_view::npos;
}

bool opens(char32_t c) {
    static constexpr std::u32string_view kOpening = U"（《「『【〈〔〖“‘([{";
    return kOpening.find(c) != std::u32string_view::npos;
}

// A stretch of text that stays together, and whether a space stood before it.
struct Chunk {
    std::string text;
    std::uint64_t width = 0;  // thousandths of an em
    bool space_before = false;
    char32_t last = 0;
};

bool joins(const Chunk& before, char32_t c) {
    if (closes(c) || opens(before.last)) return true;
    return !breaks_anywhere(c) && !breaks_anywhere(before.last);
}

std::vector<Chunk> split_chunks(std::string_view text) {
    std::vector<Chunk> chunks;
    bool space = false;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = decode_utf8(text, at);
        const char32_t c = character.code_point;
        if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000) {
            space = true;
        } else {
            const bool apart = space && !closes(c);
            if (chunks.empty() || apart || !joins(chunks.back(), c)) {
                chunks.push_back({.text = {}, .width = 0, .space_before = space, .last = 0});
            } else if (space) {
                chunks.back().text += ' ';
                chunks.back().width += character_width(' ');
            }
            chunks.back().text += text.substr(at, character.length);
            chunks.back().width += character_width(c);
            chunks.back().last = c;
            space = false;
        }
        at += character.length;
    }
    return chunks;
}

// The number of bytes of the longest beginning of `text` that is at most `width` thousandths wide,
// at least one character.
std::size_t fitting_bytes(std::string_view text, double width) {
    std::uint64_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const DecodedCharacter character = decode_utf8(text, at);
        used += character_width(character.code_point);
        if (at > 0 && static_cast<double>(used) > width) break;
        at += character.length;
    }
    return at;
}

std::uint64_t width_thousandths(std::string_view text) {
    std::uint64_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const DecodedCharacter character = decode_utf8(text, at);
        width += character_width(character.code_point);
        at += character.length;
    }
    return width;
}

// A word wider than a line, cut into pieces that each fit.
std::vector<Chunk> cut_wide(std::vector<Chunk> chunks, double width) {
    std::vector<Chunk> fitting;
    for (Chunk& chunk : chunks) {
        while (static_cast<double>(chunk.width) > width) {
            const std::size_t bytes = fitting_bytes(chunk.text, width);
            if (bytes == chunk.text.size()) break;
            Chunk piece = chunk;
            piece.text = chunk.text.substr(0, bytes);
            piece.width = width_thousandths(piece.text);
            chunk.text.erase(0, bytes);
            chunk.width -= piece.width;
            chunk.space_before = false;
            fitting.push_back(std::move(piece));
        }
        fitting.push_back(std::move(chunk));
    }
    return fitting;
}

}  // namespace

double text_width(std::string_view utf8, double font_size) {
    return static_cast<double>(width_thousandths(utf8)) * font_size / 1000.0;
}

std::string ellipsize(std::string_view utf8, double font_size, double max_width) {
    if (text_width(utf8, font_size) <= max_width) return std::string(utf8);
    const double room = (max_width - text_width(kEllipsis, font_size)) * 1000.0 / font_size;
    std::size_t kept = 0;
    if (room > 0) {
        kept = fitting_bytes(utf8, room);
        if (static_cast<double>(width_thousandths(utf8.substr(0, kept))) > room) kept = 0;
    }
    while (kept > 0 && utf8[kept - 1] == ' ') --kept;
    return std::string(utf8.substr(0, kept)).append(kEllipsis);
}

std::vector<std::string> wrap_text(std::string_view utf8, double font_size, double max_width,
                                   std::size_t max_lines) {
    const double room = max_width * 1000.0 / font_size;
    const std::vector<Chunk> chunks = cut_wide(split_chunks(utf8), room);
    std::vector<std::string> lines;
    if (max_lines == 0) return lines;
    std::uint64_t used = 0;
    for (const Chunk& chunk : chunks) {
        const std::uint64_t gap = chunk.space_before ? character_width(' ') : 0;
        const bool fits = !lines.empty() && static_cast<double>(used + gap + chunk.width) <= room;
        const bool last = lines.size() == max_lines;
        if (!fits && !last) {
            lines.push_back(chunk.text);
            used = chunk.width;
            continue;
        }
        if (chunk.space_before) lines.back() += ' ';
        lines.back() += chunk.text;
        used += gap + chunk.width;
    }
    if (!lines.empty()) lines.back() = ellipsize(lines.back(), font_size, max_width);
    return lines;
}

}  // namespace litchi::graph
