#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace litchi::corpora {

// Which number comes first where dates are written as numbers with the year last.
enum class DateOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

// Finds the order of a file's dates from the numbers that can be no month. Dates of both orders in
// one file say nothing.
class DateOrderFinder {
  public:
    void look_at(std::string_view text);
    DateOrder order() const;

  private:
    bool day_first_ = false;
    bool month_first_ = false;
};

struct ReadDate {
    std::string iso;     // "2013-04-25" or "2013"
    bool whole = false;  // false: day and month could be one another, the year is all that is sure
};

// Reads a date with the year last: "25/04/13", "21.08.2009", "7/31/2024 14:00". The century of a
// year of two digits is the last one in which it is not after `latest_year` (a day of the last week
// of December may be written with the next year: it is taken back); without that (0) the date
// cannot be read. Nothing for other forms.
std::optional<ReadDate> read_numeric_date(std::string_view text, DateOrder order,
                                          int latest_year = 0);

}  // namespace litchi::corpora
