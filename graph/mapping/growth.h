#pragma once

#include "graph/mapping/share_fit.h"
#include "graph/mapping/time_series.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace litchi::graph {

// Where an item stands on its S-curve, seen in its share of the collection's records:
// Emerging    took off in the last six years, its share tends upwards (by half a standard error),
//             and is still below that of leading items
// Growth      its share of the last ten years grows (by a standard error)
// Maturity    its share keeps pace with the collection
// Decline     its share falls (by a standard error), or it has no record in those years
// CannotTell  fewer than 5 records or 3 different years
enum class Stage : std::uint8_t { CannotTell, Emerging, Growth, Maturity, Decline };
std::string_view to_string(Stage stage);  // "cannot-tell", "emerging" …

// When an item took off: the year by which three of its records and 10 % of its records to date had
// appeared, each record weighted by one over the collection's records of its year (smoothed), so
// that the collection's own growth does not count. low..high holds 90 % of resamplings of its
// records.
struct TakeOff {
    int year = 0;
    int low = 0;
    int high = 0;
    bool operator==(const TakeOff&) const = default;
};

// When an emerging item is expected to reach the share that leading items have now, if its logistic
// growth goes on. low..high holds 80 % of resamplings of its records; high is the horizon
// where the growth of a resampling is too slow to say.
struct Projection {
    int year = 0;
    int low = 0;
    int high = 0;
    bool operator==(const Projection&) const = default;
};

// What the years of an item's records say.
struct Growth {
    std::uint32_t records = 0;  // with a year
    int first = 0;              // year of the earliest record; 0 = none has a year
    Stage stage = Stage::CannotTell;
    std::optional<TakeOff> takeoff;
    std::optional<Projection> projection;
    ShareFit fit;  // over the last ten years; zero for CannotTell
};

struct GrowthOptions {
    std::uint64_t seed = 1;  // of the resampling; each item adds its own key to it
    unsigned resamples = 200;
    int horizon = 2060;  // projections beyond it are not made
};

// First year, take-off with its interval, trend and a stage that knows no established level yet
// (never Emerging). Pure; O(resamples · years).
Growth measure_growth(const TimeSeries& item, const TimeSeries& collection, std::string_view key,
                      const GrowthOptions& options);

// Log-odds of the share that leading items have at the end of the evidence: the upper quartile of
// those that took off ten years before, or of all that took off where these are fewer than four.
// Nothing when none did.
std::optional<double> leading_level(std::span<const Growth> all, int last_year);

// Sets Emerging where it applies, and then the projection to the leading level.
// O(resamples · years) for emerging items.
void project(Growth& growth, const TimeSeries& item, const TimeSeries& collection, double leading,
             std::string_view key, const GrowthOptions& options);

}  // namespace litchi::graph
