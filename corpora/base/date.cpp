#include "corpora/base/date.h"

#include "corpora/base/text.h"

#include <array>
#include <vector>

namespace litchi {
namespace {

constexpr int kMaxYear = 2999;
constexpr std::size_t kMaxText = 64;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return c >= 'a' && c <= 'z';
}

// A word or number of a date, or one separating character.
struct Token {
    std::string_view text;
    bool number = false;
    bool word = false;
};

std::vector<Token> tokens(std::string_view text) {
    std::vector<Token> found;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        const bool number = is_digit(text[at]);
        const bool word = is_letter(text[at]);
        while ((number && end < text.size() && is_digit(text[end])) ||
               (word && end < text.size() && is_letter(text[end])))
            ++end;
        if (text[at] != ' ') found.push_back({text.substr(at, end - at), number, word});
        at = end;
    }
    return found;
}

int to_int(std::string_view digits) {
    int number = 0;
    for (const char c : digits) number = number * 10 + (c - '0');
    return number;
}

// 1..12 for an English month name or its abbreviation of three letters or more, or a season's
// first month; else 0.
int month_named(std::string_view word) {
    static constexpr std::array<std::string_view, 12> kMonths = {
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    if (word.size() < 3) return 0;
    for (std::size_t i = 0; i < kMonths.size(); ++i)
        if (kMonths[i].starts_with(word)) return static_cast<int>(i) + 1;
    return 0;
}

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int year, int month) {
    static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

std::optional<PartialDate> make_date(int year, int month, int day) {
    if (year < 1 || year > kMaxYear || month < 0 || month > 12) return std::nullopt;
    if (day < 0 || (day > 0 && (month == 0 || day > days_in(year, month)))) return std::nullopt;
    return PartialDate{static_cast<std::int16_t>(year), static_cast<std::uint8_t>(month),
                       static_cast<std::uint8_t>(day)};
}

// Eight digits, or six: 20190503, 201905.
std::optional<PartialDate> from_compact(std::string_view digits) {
    if (digits.size() == 4) return make_date(to_int(digits), 0, 0);
    if (digits.size() != 8 && digits.size() != 6) return std::nullopt;
    const int month = to_int(digits.substr(4, 2));
    const int day = digits.size() == 8 ? to_int(digits.substr(6, 2)) : 0;
    if (month == 0 && day != 0) return std::nullopt;
    return make_date(to_int(digits.substr(0, 4)), month, day);
}

// A time of day behind a date ("16:54", "T00:00:00Z") says nothing more about the day.
std::string_view without_time(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return text;
    const std::size_t cut = text.find_last_of(" t", colon);
    return cut == std::string_view::npos ? std::string_view{} : text.substr(0, cut);
}

// 2019年5月3日 and full-width separators, as ASCII.
std::string plain(std::string_view text) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kMarks = {
        std::pair{"年", "-"}, std::pair{"月", "-"}, std::pair{"日", ""}, std::pair{"–", "-"}};
    std::string out = collapse_spaces(fold(text));
    for (const auto& [mark, replacement] : kMarks)
        for (std::size_t at = out.find(mark); at != std::string::npos; at = out.find(mark, at))
            out.replace(at, mark.size(), replacement);
    return out;
}

bool is_separator(const Token& token) {
    return token.text == "-" || token.text == "/" || token.text == "." || token.text == ",";
}

// year [sep month [sep day]] with empty parts allowed at the end (2019/05//).
std::optional<PartialDate> from_numbers(const std::vector<Token>& parts) {
    std::array<int, 3> values = {0, 0, 0};
    std::size_t count = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const bool want_number = i % 2 == 0 && count < 3;
        if (parts[i].number && want_number && parts[i].text.size() <= (count == 0 ? 4U : 2U)) {
            values[count++] = to_int(parts[i].text);
            if (count > 1 && values[count - 1] == 0) return std::nullopt;
        } else if (!is_separator(parts[i]) || count == 0) {
            return std::nullopt;
        } else if (want_number) {
            count = 3;
        }
    }
    if (parts.empty() || parts[0].text.size() != 4) return std::nullopt;
    return make_date(values[0], values[1], values[2]);
}

// A month name, a year of four digits and at most one day, in any order; of a range of days or
// months the first counts.
std::optional<PartialDate> from_words(const std::vector<Token>& parts) {
    int year = 0;
    int month = 0;
    int day = 0;
    bool range = false;  // behind a hyphen
    for (const Token& part : parts) {
        const bool day_like = part.number && part.text.size() <= 2;
        if (part.number && part.text.size() == 4 && year == 0) {
            year = to_int(part.text);
        } else if (day_like && day == 0) {
            day = to_int(part.text);
            if (day == 0) return std::nullopt;
        } else if (part.word && month_named(part.text) > 0) {
            if (month == 0) month = month_named(part.text);
        } else if (!is_separator(part) && !(day_like && range)) {
            return std::nullopt;
        }
        range = part.text == "-";
    }
    if (year == 0 || month == 0) return std::nullopt;
    return make_date(year, month, day);
}

void append_padded(std::string& out, int number, std::size_t width) {
    const std::string digits = std::to_string(number);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

}  // namespace

std::optional<PartialDate> parse_date(std::string_view text) {
    if (text.size() > kMaxText || !is_utf8(text)) return std::nullopt;
    const std::string flat = plain(text);
    const std::vector<Token> parts = tokens(without_time(flat));
    if (parts.size() == 1 && parts[0].number) return from_compact(parts[0].text);
    if (const auto date = from_numbers(parts)) return date;
    return from_words(parts);
}

std::string to_string(PartialDate date) {
    std::string text;
    if (date.empty()) return text;
    append_padded(text, date.year, 4);
    if (date.month == 0) return text;
    append_padded(text += '-', date.month, 2);
    if (date.day == 0) return text;
    append_padded(text += '-', date.day, 2);
    return text;
}

}  // namespace litchi
