#include "indexer/ascii_segments.h"

#include "indexer/utf8.h"

#include <array>
#include <cstdint>

namespace litchi::indexer {
namespace {

// Bits: what a byte is, or between what it may stand inside a word.
constexpr std::uint8_t kLetter = 1;
constexpr std::uint8_t kDigit = 2;
constexpr std::uint8_t kUnderscore = 4;
constexpr std::uint8_t kJoinsLetters = 8;
constexpr std::uint8_t kJoinsDigits = 16;
constexpr std::uint8_t kAt = 32;  // a letter to ICU
constexpr std::uint8_t kWord = kLetter | kDigit | kUnderscore | kAt;

constexpr std::array<std::uint8_t, 256> kBytes = [] {
    std::array<std::uint8_t, 256> bytes{};
    for (int c = 0; c < 0x80; ++c) {
        if (is_ascii_letter(static_cast<char>(c))) bytes[c] = kLetter;
        if (is_ascii_digit(static_cast<char>(c))) bytes[c] = kDigit;
    }
    bytes['_'] = kUnderscore;
    bytes['@'] = kAt;
    bytes['.'] = bytes['\''] = kJoinsLetters | kJoinsDigits;
    bytes[','] = bytes[';'] = kJoinsDigits;
    return bytes;
}();

std::uint8_t kind(std::string_view text, std::size_t at) {
    return kBytes[static_cast<unsigned char>(text[at])];
}

bool joins(std::string_view text, std::size_t at, std::size_t end) {
    if (at + 1 >= end) return false;
    const unsigned left = kind(text, at - 1);
    const unsigned right = kind(text, at + 1);
    const unsigned mark = kind(text, at);
    constexpr unsigned kLetters = kLetter | kAt;
    return ((mark & kJoinsLetters) != 0 && (left & kLetters) != 0 && (right & kLetters) != 0) ||
           ((mark & kJoinsDigits) != 0 && (left & right & kDigit) != 0);
}

}  // namespace

void cut_ascii_segments(std::string_view text, std::size_t begin, std::size_t end,
                        std::vector<WordSpan>& words) {
    for (std::size_t at = begin; at < end;) {
        if ((kind(text, at) & kWord) == 0) {
            ++at;
            continue;
        }
        const std::size_t first = at;
        unsigned kinds = 0;
        while (at < end && ((kind(text, at) & kWord) != 0 || joins(text, at, end)))
            kinds |= kind(text, at++);
        if ((kinds & kWord) == kUnderscore && at - first == 1) continue;
        words.push_back({static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(at),
                         (kinds & kLetter) != 0 ? Script::Alphabetic : Script::Number, true});
    }
}

}  // namespace litchi::indexer
