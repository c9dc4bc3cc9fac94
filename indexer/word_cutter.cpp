#include "indexer/word_cutter.h"

#include "indexer/utf8.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

namespace litchi::indexer {
namespace {

constexpr auto kUnits = std::to_array<std::string_view>({
    "bar",    "cm",    "cm2", "cm3", "dwt", "ej",   "ghz",   "gj",     "gpa",  "gt",    "gtco2",
    "gtco2e", "gw",    "gwh", "ha",  "hz",  "kg",   "kgco2", "kgco2e", "khz",  "kj",    "km",
    "km2",    "kmol",  "kpa", "kt",  "kv",  "kva",  "kw",    "kwh",    "mah",  "mg",    "mhz",
    "min",    "mj",    "ml",  "mm",  "mm2", "mmol", "mol",   "mpa",    "mt",   "mtco2", "mtco2e",
    "mva",    "mw",    "mwh", "ng",  "nm",  "pj",   "ppb",   "ppm",    "ppmv", "rpm",   "t",
    "tco2",   "tco2e", "teu", "tj",  "tw",  "twh",  "vol",   "wh",     "wt",
});

// What an ASCII byte is to a word; bits.
constexpr std::uint8_t kLetter = 1;
constexpr std::uint8_t kDigit = 2;
constexpr std::uint8_t kJoiner = 4;  // may join what is on both sides of it, as high bytes may
constexpr std::uint8_t kWord = kLetter | kDigit;

constexpr std::array<std::uint8_t, 256> kBytes = [] {
    std::array<std::uint8_t, 256> bytes{};
    for (int c = 0; c < 0x100; ++c) {
        const auto byte = static_cast<char>(c);
        if (is_ascii_letter(byte)) bytes[c] = kLetter;
        if (is_ascii_digit(byte)) bytes[c] = kDigit;
        if (byte == '\'' || byte == '.' || byte == ',' || c >= 0x80) bytes[c] = kJoiner;
    }
    return bytes;
}();

// How many of the eight bytes from `at` on are ASCII letters before the first that is none.
unsigned letters_at(const char* at) {
    constexpr std::uint64_t kEach = 0x0101010101010101ULL;
    constexpr std::uint64_t kHigh = kEach * 0x80;
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, 8);
    const std::uint64_t lower = (bytes & ~kHigh) | kEach * 0x20;
    const std::uint64_t from_a = lower + kEach * (0x80 - 'a');
    const std::uint64_t behind_z = lower + kEach * (0x80 - 'z' - 1);
    const std::uint64_t others = (~from_a | behind_z | bytes) & kHigh;
    return others == 0 ? 8 : static_cast<unsigned>(std::countr_zero(others)) / 8;
}

class WordCutter {
  public:
    WordCutter(std::string_view text, CutterRules rules, std::vector<WordSpan>& words)
        : text_(text), rules_(rules), words_(words) {}

    void cut(std::size_t begin, std::size_t end) {
        end_ = end;
        std::size_t at = begin;
        while (at < end) {
            const std::uint8_t kind = kBytes[byte(at)];
            if (kind == 0)
                ++at;
            else if ((kind & kWord) != 0 || is_letter(at))
                at = cut_one(at);
            else
                at += separator_length(at);
        }
    }

  private:
    static std::uint32_t place(std::size_t at) { return static_cast<std::uint32_t>(at); }
    unsigned char byte(std::size_t at) const { return static_cast<unsigned char>(text_[at]); }
    bool is_letter(std::size_t at) const {
        if (at >= end_) return false;
        const char c = text_[at];
        return is_ascii_letter(c) ||
               (static_cast<unsigned char>(c) >= 0x80 && rules_.high_bytes == HighBytes::Letters &&
                separator_length(at) == 1);
    }
    bool is_digit(std::size_t at) const { return at < end_ && is_ascii_digit(text_[at]); }
    bool is_word(std::size_t at) const {
        if (at >= end_) return false;
        return (kBytes[byte(at)] & kWord) != 0 || (byte(at) >= 0x80 && is_letter(at));
    }

    // Bytes of the separator at `at`; 1 for anything that is not ’ or ·.
    std::size_t separator_length(std::size_t at) const {
        if (text_[at] == '\xE2') return text_.compare(at, 3, "\xE2\x80\x99") == 0 ? 3 : 1;
        if (text_[at] == '\xC2') return text_.compare(at, 2, "\xC2\xB7") == 0 ? 2 : 1;
        return 1;
    }
    std::size_t apostrophe_length(std::size_t at) const {
        if (at >= end_) return 0;
        if (text_[at] == '\'') return 1;
        return separator_length(at) == 3 ? 3 : 0;
    }

    // Emits the word that starts at `begin`; returns where to go on. Nearly all words are letters
    // alone, with nothing behind them that could join.
    std::size_t cut_one(std::size_t begin) {
        const std::size_t at = letters_end(begin);
        if (at == begin || (at < end_ && kBytes[byte(at)] != 0)) return cut_any(begin);
        words_.push_back({place(begin), place(at), Script::Alphabetic, false});
        return at;
    }

    std::size_t letters_end(std::size_t at) const {
        while (at + 8 <= end_) {
            const unsigned letters = letters_at(text_.data() + at);
            at += letters;
            if (letters < 8) return at;
        }
        while (at < end_ && kBytes[byte(at)] == kLetter) ++at;
        return at;
    }

    std::size_t cut_any(std::size_t begin) {
        std::size_t part = begin;  // start of the letters after the last dot
        std::size_t at = begin;
        while (true) {
            while (is_word(at)) ++at;
            if (const std::size_t joined = joiner_end(begin, part, at); joined != at) {
                part = at = joined;
                continue;
            }
            emit(begin, at, part != begin);
            return skip_possessive(at);
        }
    }

    void emit(std::size_t begin, std::size_t end, bool joined) {
        std::size_t unit = begin;
        while (unit < end && (is_digit(unit) || text_[unit] == '.' || text_[unit] == ',')) ++unit;
        const bool number = unit == end;
        const bool parted =
            unit > begin && unit < end && is_unit_of_measure(text_.substr(unit, end - unit));
        if (parted) words_.push_back({place(begin), place(unit), Script::Number, joined});
        words_.push_back({place(parted ? unit : begin), place(end),
                          number ? Script::Number : Script::Alphabetic, joined && !parted});
    }

    // Where the word goes on after the joiner at `at`; `at` if it ends there.
    std::size_t joiner_end(std::size_t begin, std::size_t part, std::size_t at) const {
        if (at >= end_) return at;
        if (const std::size_t length = apostrophe_length(at); length > 0) {
            const std::size_t next = at + length;
            return is_letter(at - 1) && is_letter(next) && !is_possessive(next) ? next : at;
        }
        if (text_[at] == '.') {
            const bool decimal = is_digit(at - 1) && is_digit(at + 1);
            const bool initials =
                at - part == 1 && is_letter(part) && is_letter(at + 1) && !is_word(at + 2);
            return decimal || initials ? at + 1 : at;
        }
        return text_[at] == ',' && is_thousands(begin, at) ? at + 1 : at;
    }

    bool is_possessive(std::size_t at) const { return text_[at] == 's' && !is_word(at + 1); }

    // UAX #29 joins "'s" to letters alone.
    std::size_t skip_possessive(std::size_t at) const {
        const std::size_t length = is_letter(at - 1) ? apostrophe_length(at) : 0;
        const bool possessive = length > 0 && is_letter(at + length) && is_possessive(at + length);
        return possessive ? at + length + 1 : at;
    }

    // The comma at `at` has a number of one to three digits, or groups of three, before it and
    // exactly three digits after it.
    bool is_thousands(std::size_t begin, std::size_t at) const {
        std::size_t digits = 0;
        std::size_t groups = 0;
        for (std::size_t i = at; i > begin; --i) {
            const char c = text_[i - 1];
            if (c == ',' && digits != 3) return false;
            if (c != ',' && !is_ascii_digit(c)) return false;
            digits = c == ',' ? 0 : digits + 1;
            if (++groups > 32) return false;
        }
        return digits >= 1 && digits <= 3 && is_digit(at + 1) && is_digit(at + 2) &&
               is_digit(at + 3) && !is_word(at + 4);
    }

    std::string_view text_;
    CutterRules rules_;
    std::vector<WordSpan>& words_;
    std::size_t end_ = 0;
};

}  // namespace

void cut_words(std::string_view text, std::size_t begin, std::size_t end, CutterRules rules,
               std::vector<WordSpan>& words) {
    WordCutter(text, rules, words).cut(begin, end);
}

bool is_unit_of_measure(std::string_view word) {
    return std::binary_search(kUnits.begin(), kUnits.end(), word);
}

}  // namespace litchi::indexer
