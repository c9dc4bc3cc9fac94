#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

// How cells of spreadsheets stand for text.
namespace litchi {

// What a number format shows of a date and time serial number.
enum class DateShape : std::uint8_t { None, Year, Month, Day, DayAndTime, Time };

// Of a number format by its code ("yyyy\-mm\-dd;@") or its built-in number (ISO/IEC 29500,
// 18.8.30).
DateShape date_shape(std::string_view format_code);
DateShape builtin_date_shape(std::size_t number);

// ISO 8601 of a serial number: days since the end of 1899, or of 1903 with `from_1904`. The number
// itself for what is no date of the years 1900 to 9999.
std::string date_text(double serial, DateShape shape, bool from_1904);

// At most 15 significant digits, without an exponent where the number has fewer than 16 digits
// before the point.
std::string number_text(double number);

// The column of a cell reference ("C7" → 2); npos for anything else.
std::size_t column_of(std::string_view reference);

// A text of an .xlsx with its escapes resolved: "_x000D_" → a carriage return.
std::string unescape_cell(std::string_view text);

}  // namespace litchi
