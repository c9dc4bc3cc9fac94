#include "corpora/base/spreadsheet_values.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"

#include <charconv>
#include <chrono>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace litchi {
namespace {

constexpr double kMaxSerial = 2'958'466;  // the day after 9999-12-31
constexpr std::int64_t kSecondsPerDay = 86'400;
constexpr double kMaxPlainNumber = 1e15;

// The code's letters outside of quotes, brackets and escapes, small, up to the first section's end.
std::string bare_code(std::string_view code) {
    std::string bare;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        if (code[i] == '"' || code[i] == '[') {
            i = std::min(code.find(code[i] == '"' ? '"' : ']', i + 1), code.size() - 1);
        } else if (code[i] == '\\' || code[i] == '_' || code[i] == '*') {
            ++i;
        } else {
            bare += code[i] >= 'A' && code[i] <= 'Z' ? static_cast<char>(code[i] + 32) : code[i];
        }
    }
    return bare;
}

std::string iso_day(std::int64_t days_since_1970, DateShape shape) {
    const std::chrono::year_month_day day{
        std::chrono::sys_days{std::chrono::days{days_since_1970}}};
    std::string text = fmt::format("{:04}", static_cast<int>(day.year()));
    if (shape == DateShape::Year) return text;
    text += fmt::format("-{:02}", static_cast<unsigned>(day.month()));
    if (shape == DateShape::Month) return text;
    return text + fmt::format("-{:02}", static_cast<unsigned>(day.day()));
}

std::string iso_time(std::int64_t seconds) {
    return fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

std::optional<char32_t> escaped_unit(std::string_view text) {
    unsigned unit = 0;
    if (text.size() < 7 || !text.starts_with("_x") || text[6] != '_') return std::nullopt;
    const auto read = std::from_chars(text.data() + 2, text.data() + 6, unit, 16);
    if (read.ec != std::errc{} || read.ptr != text.data() + 6) return std::nullopt;
    if (unit >= 0xD800 && unit <= 0xDFFF) return std::nullopt;
    return static_cast<char32_t>(unit);
}

}  // namespace

DateShape date_shape(std::string_view format_code) {
    const std::string code = bare_code(format_code);
    const auto has = [&](char letter) { return code.find(letter) != std::string::npos; };
    if (code == "general") return DateShape::None;
    const bool time = has('h') || has('s');
    if (has('d')) return time ? DateShape::DayAndTime : DateShape::Day;
    if (has('y')) return has('m') ? DateShape::Month : DateShape::Year;
    if (time) return DateShape::Time;
    return has('m') ? DateShape::Month : DateShape::None;
}

DateShape builtin_date_shape(std::size_t number) {
    if (number == 17 || number == 55 || number == 57) return DateShape::Month;
    if (number == 22) return DateShape::DayAndTime;
    if ((number >= 18 && number <= 21) || (number >= 45 && number <= 47)) return DateShape::Time;
    if (number >= 32 && number <= 35) return DateShape::Time;
    const bool east_asian = (number >= 27 && number <= 36) || (number >= 50 && number <= 58);
    return (number >= 14 && number <= 16) || east_asian ? DateShape::Day : DateShape::None;
}

std::string date_text(double serial, DateShape shape, bool from_1904) {
    if (!(serial >= 0) || serial >= kMaxSerial || shape == DateShape::None)
        return number_text(serial);
    const auto seconds = static_cast<std::int64_t>(std::llround(serial * kSecondsPerDay));
    const std::int64_t day = seconds / kSecondsPerDay;
    const std::int64_t rest = seconds % kSecondsPerDay;
    if (shape == DateShape::Time) return day == 0 ? iso_time(rest) : number_text(serial);
    // Serial 60 is a day that never was, 1900-02-29; serials before it are a day behind.
    if (!from_1904 && day == 0) return number_text(serial);
    const std::int64_t epoch = from_1904 ? 24'107 : day < 60 ? 25'568 : 25'569;
    std::string text = iso_day(day - epoch, shape);
    if (shape == DateShape::DayAndTime && rest != 0) text += "T" + iso_time(rest);
    return text;
}

std::string number_text(double number) {
    if (std::abs(number) < kMaxPlainNumber && number == std::trunc(number))
        return fmt::format("{:.0f}", number == 0 ? 0.0 : number);
    return fmt::format("{:.15g}", number);
}

std::size_t column_of(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
        if (++letters > 3) return std::string_view::npos;
    }
    return letters == 0 || column > limits::kMaxSheetColumns ? std::string_view::npos : column - 1;
}

std::string unescape_cell(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto unit = escaped_unit(text.substr(at))) {
            append_utf8(plain, *unit);
            at += 7;
        } else {
            plain += text[at++];
        }
    }
    return plain;
}

}  // namespace litchi
