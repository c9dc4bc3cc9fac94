#include "corpora/formats/date_order.h"

#include "corpora/base/date.h"
#include "corpora/base/text.h"

#include <array>

namespace litchi::corpora {
namespace {

constexpr int kMonths = 12;
constexpr int kCentury = 100;

struct NumericDate {
    int first = 0;
    int second = 0;
    int year = 0;
    bool short_year = false;
};

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Takes up to `most` digits off the front; 0 if there are none.
int take_number(std::string_view& text, std::size_t most) {
    int number = 0;
    std::size_t count = 0;
    while (count < most && count < text.size() && is_digit(text[count]))
        number = number * 10 + (text[count++] - '0');
    text.remove_prefix(count);
    return number;
}

char take_separator(std::string_view& text) {
    if (text.empty() || std::string_view("/.-").find(text[0]) == std::string_view::npos)
        return '\0';
    const char separator = text[0];
    text.remove_prefix(1);
    return separator;
}

std::optional<NumericDate> parse(std::string_view text) {
    constexpr std::size_t kLongest = 32;
    if (text.size() > kLongest) return std::nullopt;
    const std::string trimmed = collapse_spaces(text);
    std::string_view rest = std::string_view(trimmed).substr(0, trimmed.find(' '));
    NumericDate date;
    date.first = take_number(rest, 2);
    const char separator = take_separator(rest);
    date.second = take_number(rest, 2);
    if (separator == '\0' || take_separator(rest) != separator) return std::nullopt;
    date.short_year = rest.size() == 2;
    const bool long_year = rest.size() == 4;
    date.year = take_number(rest, 4);
    if (!rest.empty() || !(date.short_year || long_year)) return std::nullopt;
    if (date.first == 0 || date.second == 0) return std::nullopt;
    if (date.first > kMonths && date.second > kMonths) return std::nullopt;
    return date;
}

DateOrder order_of(const NumericDate& date) {
    if (date.first > kMonths || date.first == date.second) return DateOrder::DayFirst;
    return date.second > kMonths ? DateOrder::MonthFirst : DateOrder::Unknown;
}

// The last year with these two digits that is not after `latest`. A year counted in weeks gives the
// last days of December to the next year; such a day of the latest year stays in it.
int full_year(const NumericDate& date, DateOrder order, int latest) {
    constexpr int kLastWeek = 26;
    const int years_back = (latest - date.year + kCentury) % kCentury;
    const int month = order == DateOrder::MonthFirst ? date.first : date.second;
    const int day = order == DateOrder::MonthFirst ? date.second : date.first;
    const bool year_of_weeks = years_back == kCentury - 1 && month == kMonths && day >= kLastWeek;
    return year_of_weeks ? latest : latest - years_back;
}

}  // namespace

void DateOrderFinder::look_at(std::string_view text) {
    const auto date = parse(text);
    if (!date) return;
    day_first_ = day_first_ || date->first > kMonths;
    month_first_ = month_first_ || date->second > kMonths;
}

DateOrder DateOrderFinder::order() const {
    if (day_first_ == month_first_) return DateOrder::Unknown;
    return day_first_ ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

std::optional<ReadDate> read_numeric_date(std::string_view text, DateOrder order, int latest_year) {
    const auto date = parse(text);
    if (!date || (date->short_year && latest_year <= 0)) return std::nullopt;
    const DateOrder own = order_of(*date);
    const DateOrder used = own == DateOrder::Unknown ? order : own;
    PartialDate read;
    read.year = static_cast<std::int16_t>(date->short_year ? full_year(*date, used, latest_year)
                                                           : date->year);
    if (used == DateOrder::Unknown) return ReadDate{to_string(read), false};
    const bool day_first = used == DateOrder::DayFirst;
    read.month = static_cast<std::uint8_t>(day_first ? date->second : date->first);
    read.day = static_cast<std::uint8_t>(day_first ? date->first : date->second);
    return ReadDate{to_string(read), true};
}

}  // namespace litchi::corpora
