#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace litchi {

// A calendar date as precise as its source gave it (ISO 8601 reduced precision): a year, a year
// and month, or a day. A partial date stands for the whole interval that it names.
struct PartialDate {
    std::int16_t year = 0;   // 1..2999; 0 = no date at all
    std::uint8_t month = 0;  // 1..12; 0 = not given
    std::uint8_t day = 0;    // 1..31; 0 = not given

    bool empty() const { return year == 0; }
    // Orders by the first day of the interval; a shorter form sorts before its refinements.
    // clang-tidy 14 takes the 0 inside a defaulted comparison for a pointer.
    auto operator<=>(const PartialDate&) const = default;  // NOLINT(modernize-use-nullptr)
};

// Reads the forms seen in exports: 2019, 2019-05, 2019-05-03, 2019/05/03, 20190503, 2019.05.03,
// 2019年5月3日, "May 2019", "3 May 2019", "2019 Jan-Feb" (takes the first month), 2019/05//.
// Returns nothing for anything else and for impossible dates; a plausible year inside an otherwise
// unreadable text is not guessed.
std::optional<PartialDate> parse_date(std::string_view text);

// "2019", "2019-05" or "2019-05-03"; empty for no date.
std::string to_string(PartialDate date);

}  // namespace litchi
