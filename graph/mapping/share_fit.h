#pragma once

#include "graph/mapping/time_series.h"

#include <cstdint>
#include <span>

namespace litchi::graph {

// Logistic growth of a share (Fisher & Pry 1971, doi 10.1016/S0040-1625(71)80005-7):
// ln(p / (1 − p)) = level + growth · (year − last year of the evidence).
struct ShareFit {
    double level = 0;         // log-odds of the share at the last year
    double growth = 0;        // of the log-odds, a year
    double growth_error = 0;  // its standard error; 0 = not fitted

    // Year in which the share passes one half: the middle of the S-curve.
    double midpoint(int last_year) const { return last_year - level / growth; }
};

// Maximum likelihood under n_t ~ Binomial(e_t, p_t), by Newton's method, with a weak normal prior
// of 0 ± 0.7 a year on the growth that keeps an item seen in one year only finite. Entry i is
// i + 1 − size years from the last. `counts` ≤ `exposures`; years without exposure say nothing.
// O(years), at most 50 iterations.
ShareFit fit_share(std::span<const double> counts, std::span<const double> exposures);

// What an item's records of each year are to be compared with: the records of the collection, with
// papers and patents weighted by how much of each the item holds, so that a mix of kinds is no
// trend. Patents of the last two years are left out on both sides, since applications stay
// unpublished for 18 months.
struct Exposure {
    std::vector<double> counts;
    std::vector<double> exposures;
};
Exposure exposure(const TimeSeries& item, const TimeSeries& collection);

}  // namespace litchi::graph
