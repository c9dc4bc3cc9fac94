#include "server/parameters.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <optional>

namespace litchi::server {
namespace {

using enum ParameterType;

[[noreturn]] void refuse(const Parameter& row, std::string_view value, const std::string& why) {
    const std::string shown = repair_utf8(value.substr(0, 200));
    throw Error(ErrorCode::InvalidArgument, fmt::format("Parameter '{}' {}.", row.name, why),
                fmt::format("{}={}", row.name, shown));
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(separator, begin), text.size());
        if (end > begin) parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

template <typename T>
std::optional<T> parse_whole(std::string_view text) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<bool> parse_flag(std::string_view text) {
    if (text == "true" || text == "1" || text.empty()) return true;
    if (text == "false" || text == "0") return false;
    return std::nullopt;
}

std::optional<int> parse_year(std::string_view text) {
    if (text.empty()) return 0;
    const auto year = parse_whole<int>(text);
    if (!year || *year < 1 || *year > 2999) return std::nullopt;
    return year;
}

std::optional<YearRange> parse_years(std::string_view text) {
    const std::size_t dots = text.find("..");
    const auto from = parse_year(text.substr(0, dots));
    const auto to = dots == std::string_view::npos ? from : parse_year(text.substr(dots + 2));
    if (!from || !to || (*from != 0 && *to != 0 && *from > *to)) return std::nullopt;
    return YearRange{*from, *to};
}

bool is_choice(const Parameter& row, std::string_view value) {
    for (const std::string& choice : choices_of(row))
        if (choice == value) return true;
    return false;
}

bool all_choices(const Parameter& row, std::string_view value) {
    for (const std::string& word : split(value, ','))
        if (!is_choice(row, word)) return false;
    return true;
}

template <typename T>
bool in_range(const Parameter& row, std::string_view value) {
    const auto number = parse_whole<T>(value);
    if (!number) return false;
    const auto as_double = static_cast<double>(*number);
    return std::isfinite(as_double) && as_double >= row.minimum && as_double <= row.maximum;
}

bool has_length(const Parameter& row, std::string_view value) {
    const auto size = static_cast<double>(value.size());
    return size >= row.minimum && size <= row.maximum;
}

bool is_allowed(const Parameter& row, std::string_view value) {
    switch (row.type) {
        case Text:
        case List:
            return has_length(row, value);
        case Integer:
            return in_range<std::int64_t>(row, value);
        case Number:
            return in_range<double>(row, value);
        case Flag:
            return parse_flag(value).has_value();
        case Choice:
            return is_choice(row, value);
        case ChoiceList:
            return all_choices(row, value);
        case Years:
            return parse_years(value).has_value();
    }
    return false;
}

}  // namespace

const Parameter& parameter(std::string_view key) {
    for (const Parameter& row : parameters())
        if (row.key == key) return row;
    throw Error(ErrorCode::Internal, "A parameter without a row was asked for.", std::string(key));
}

std::string option_of(const Parameter& row) {
    std::string option(row.option.empty() ? row.name : row.option);
    std::ranges::replace(option, '_', '-');
    return "--" + option;
}

std::vector<std::string> choices_of(const Parameter& row) {
    return split(row.choices, '|');
}

std::string allowed_values(const Parameter& row) {
    switch (row.type) {
        case Text:
        case List:
            return fmt::format("{} to {} bytes", row.minimum, row.maximum);
        case Integer:
            return fmt::format("a whole number, {} to {}", row.minimum,
                               static_cast<std::int64_t>(row.maximum));
        case Number:
            return fmt::format("a number, {} to {}", row.minimum, row.maximum);
        case Flag:
            return "true or false";
        case Choice:
            return fmt::format("one of {}", fmt::join(choices_of(row), ", "));
        case ChoiceList:
            return fmt::format("any of {}", fmt::join(choices_of(row), ", "));
        case Years:
            return "a year or a range such as 2015..2020";
    }
    return {};
}

void ParameterValues::set(std::string_view key, std::string_view value) {
    const Parameter& row = parameter(key);
    if (!is_utf8(value)) refuse(row, value, "is not UTF-8");
    if (value.find('\0') != std::string_view::npos) refuse(row, value, "holds a NUL character");
    if (!is_allowed(row, value)) refuse(row, value, "must be " + allowed_values(row));
    if (!values_.emplace(key, value).second) refuse(row, value, "is given twice");
}

const std::string& ParameterValues::text(std::string_view key) const {
    const auto found = values_.find(key);
    if (found != values_.end()) return found->second;
    static const auto kFallbacks = [] {
        std::map<std::string, std::string, std::less<>> texts;
        for (const Parameter& row : parameters()) texts.emplace(row.key, row.fallback);
        return texts;
    }();
    return kFallbacks.find(parameter(key).key)->second;
}

std::int64_t ParameterValues::integer(std::string_view key) const {
    return parse_whole<std::int64_t>(text(key)).value();
}

double ParameterValues::number(std::string_view key) const {
    return parse_whole<double>(text(key)).value();
}

bool ParameterValues::flag(std::string_view key) const {
    return parse_flag(text(key)).value();
}

std::vector<std::string> ParameterValues::list(std::string_view key) const {
    return split(text(key), ',');
}

YearRange ParameterValues::years(std::string_view key) const {
    return parse_years(text(key)).value();
}

}  // namespace litchi::server
