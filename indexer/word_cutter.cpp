#include "indexer/word_cutter.h"

#include "indexer/utf8.h"

#include <algorithm>
#include <array>

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

// Letters and digits of ASCII.
constexpr std::array<bool, 256> kWordBytes = [] {
    std::array<bool, 256> bytes{};
    for (int c = 0; c < 0x80; ++c) {
        const auto ascii = static_cast<char>(c);
        bytes[c] = is_ascii_letter(ascii) || is_ascii_digit(ascii);
    }
    return bytes;
}();

class WordCutter {
  public:
    WordCutter(std::string_view text, CutterRules rules, std::vector<WordSpan>& words)
        : text_(text), rules_(rules), words_(words) {}

    void cut(std::size_t begin, std::size_t end) {
        end_ = end;
        std::size_t at = begin;
        while (at < end) {
            if (!is_word(at)) {
                at += separator_length(at);
                continue;
            }
            at = cut_one(at);
        }
    }

  private:
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
        const auto byte = static_cast<unsigned char>(text_[at]);
        return kWordBytes[byte] || (byte >= 0x80 && is_letter(at));
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

    // Emits the word that starts at `begin`; returns where to go on.
    std::size_t cut_one(std::size_t begin) {
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
        const auto place = [](std::size_t at) { return static_cast<std::uint32_t>(at); };
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
