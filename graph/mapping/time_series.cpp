#include "graph/mapping/time_series.h"

#include <algorithm>
#include <numeric>

namespace litchi::graph {

namespace {

constexpr int kGapYears = 25;

}  // namespace

YearSpan year_span(const Incidence& incidence) {
    std::vector<int> years;
    for (const DocumentInfo& document : incidence.documents) {
        if (document.year != 0) years.push_back(document.year);
    }
    if (years.empty()) return {};
    std::sort(years.begin(), years.end());
    std::size_t first = years.size() / 2;
    std::size_t last = first;
    while (first > 0 && years[first] - years[first - 1] <= kGapYears + 1) --first;
    while (last + 1 < years.size() && years[last + 1] - years[last] <= kGapYears + 1) ++last;
    return {years[first], years[last]};
}

TimeSeries time_series(const Incidence& incidence, std::span<const std::uint32_t> documents,
                       YearSpan span) {
    TimeSeries series;
    series.span = span;
    series.papers.resize(span.size());
    series.patents.resize(span.size());
    series.chinese.resize(span.size());
    for (const std::uint32_t document : documents) {
        const DocumentInfo& info = incidence.documents[document];
        if (info.year == 0 || info.year < span.first || info.year > span.last) continue;
        const auto index = static_cast<std::size_t>(info.year - span.first);
        ++(info.patent ? series.patents : series.papers)[index];
        if (info.chinese) ++series.chinese[index];
    }
    return series;
}

TimeSeries time_series(const Incidence& incidence, YearSpan span) {
    std::vector<std::uint32_t> documents(incidence.documents.size());
    std::iota(documents.begin(), documents.end(), 0U);
    return time_series(incidence, documents, span);
}

}  // namespace litchi::graph
