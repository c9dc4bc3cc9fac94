#include "graph/roadmap/roadmap_periods.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <string>

namespace litchi::graph {

namespace {

constexpr std::array kSteps = {1, 2, 5, 10, 20};
constexpr double kFirstShare = 0.25;

std::uint64_t records_until(const TimeSeries& series, int year) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < series.span.size(); ++i) {
        if (series.span.first + static_cast<int>(i) <= year) sum += series.records(i);
    }
    return sum;
}

// Last years of `count` periods that end at multiples of `step`; the last ends with the evidence.
std::vector<int> ends_of(int last_year, int step, std::size_t count) {
    int end = last_year / step * step;
    if (last_year - end < (step + 1) / 2) end -= step;
    std::vector<int> ends{last_year};
    for (std::size_t i = 1; i < count; ++i, end -= step) ends.push_back(end);
    std::reverse(ends.begin(), ends.end());
    return ends;
}

std::vector<int> cut(const TimeSeries& series, std::size_t count) {
    if (count == 0 || series.span.size() == 0) return {};
    const auto all = static_cast<double>(records_until(series, series.span.last));
    std::vector<int> ends;
    for (const int step : kSteps) {
        ends = ends_of(series.span.last, step, count);
        if (static_cast<double>(records_until(series, ends.front())) <= kFirstShare * all) break;
    }
    // Periods before the evidence begins have nothing to hold.
    while (ends.size() > 1 && ends.front() < series.span.first) ends.erase(ends.begin());
    return ends;
}

RoadmapPeriod past_period(int from, int to, bool first) {
    RoadmapPeriod period;
    period.from = from;
    period.to = to;
    period.id = fmt::format("{}-{}", from, to);
    const std::string years = from == to ? fmt::format("{}", to) : fmt::format("{}–{}", from, to);
    period.labels = {{"en", first ? fmt::format("to {}", to) : years},
                     {"zh-Hans", first ? fmt::format("{}年及以前", to) : years},
                     {"zh-Hant", first ? fmt::format("{}年及以前", to) : years}};
    return period;
}

std::vector<RoadmapPeriod> past_periods(const std::vector<int>& ends, int first_year) {
    std::vector<RoadmapPeriod> periods;
    int from = first_year;
    for (const int end : ends) {
        periods.push_back(past_period(from, end, periods.empty() && ends.size() > 1));
        from = end + 1;
    }
    return periods;
}

}  // namespace

std::vector<RoadmapPeriod> cut_periods(const RoadmapTemplate& roadmap_template,
                                       const TimeSeries& collection) {
    const auto open = static_cast<std::size_t>(
        std::count_if(roadmap_template.periods.begin(), roadmap_template.periods.end(),
                      [](const TemplatePeriod& period) { return period.period.to == 0; }));
    const int last_year = collection.span.last;
    std::vector<RoadmapPeriod> periods = past_periods(cut(collection, open), collection.span.first);
    for (const TemplatePeriod& given : roadmap_template.periods) {
        if (given.period.to == 0) continue;
        RoadmapPeriod period = given.period;
        const int begin = collection.span.size() == 0 ? period.to : collection.span.first;
        const int next = periods.empty() ? begin : periods.back().to + 1;
        if (period.from == 0) period.from = next;
        if (period.from < next && open > 0) period.from = next;
        if (period.to < period.from) continue;
        period.future = period.from > last_year;
        periods.push_back(std::move(period));
    }
    return periods;
}

std::optional<std::size_t> period_of(const std::vector<RoadmapPeriod>& periods, int year) {
    for (std::size_t i = 0; i < periods.size(); ++i) {
        if (year <= periods[i].to) return i;
    }
    return std::nullopt;
}

}  // namespace litchi::graph
