#pragma once

#include "graph/network/incidence.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace litchi::graph {

// Years, both included. first > last when no document has a year.
struct YearSpan {
    int first = 1;
    int last = 0;
    std::size_t size() const {
        return last < first ? 0 : static_cast<std::size_t>(last - first + 1);
    }
};

// The years of the documents. A year that more than 25 empty years part from the bulk (seen from
// the median) counts as a misprint and is left out, so that one bad date does not stretch the time
// axis.
YearSpan year_span(const Incidence& incidence);

// Records a year, by kind and language; entry i is year span.first + i.
struct TimeSeries {
    YearSpan span;
    std::vector<std::uint32_t> papers;  // all records but patents
    std::vector<std::uint32_t> patents;
    std::vector<std::uint32_t> chinese;  // of both, those whose main language is Chinese

    std::uint32_t records(std::size_t index) const { return papers[index] + patents[index]; }
};

// Yearly counts of the given documents; those outside the span are left out. O(documents).
TimeSeries time_series(const Incidence& incidence, std::span<const std::uint32_t> documents,
                       YearSpan span);

// Yearly counts of the whole collection.
TimeSeries time_series(const Incidence& incidence, YearSpan span);

}  // namespace litchi::graph
