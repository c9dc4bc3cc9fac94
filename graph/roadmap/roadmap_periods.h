#pragma once

#include "graph/mapping/time_series.h"
#include "graph/roadmap/roadmap_template.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace litchi::graph {

// The periods of a roadmap. Those that the template leaves open are cut from the evidence: steps of
// 1, 2, 5, 10 or 20 years that end at multiples of the step, the shortest with which the first,
// which holds all earlier years too, keeps no more than a quarter of the records; a last step of
// less than half its length joins the one before. A period with only a last year begins after the
// one before it; periods that the evidence has overtaken are left out.
std::vector<RoadmapPeriod> cut_periods(const RoadmapTemplate& roadmap_template,
                                       const TimeSeries& collection);

// The period of a year: the first that ends with it or later. Nothing for years after the last.
std::optional<std::size_t> period_of(const std::vector<RoadmapPeriod>& periods, int year);

}  // namespace litchi::graph
