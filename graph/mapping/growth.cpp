#include "graph/mapping/growth.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <vector>

namespace litchi::graph {

namespace {

constexpr std::uint32_t kFewestRecords = 5;
constexpr std::size_t kFewestYears = 3;
constexpr double kTakeOffShare = 0.10;
constexpr std::uint32_t kTakeOffRecords = 3;
constexpr std::size_t kTrendYears = 10;
constexpr double kTrendErrors = 1.0;     // standard errors by which a trend must differ from none
constexpr double kEmergingErrors = 0.5;  // and by which an emerging item must grow
constexpr int kEmergingYears = 6;
constexpr int kEstablishedYears = 10;
constexpr std::size_t kFewestEstablished = 4;

// SplitMix64 (Steele, Lea & Flood 2014), started from an item's key (FNV-1a) and a seed.
class Resampler {
  public:
    Resampler(std::string_view key, std::uint64_t seed) : state_(0xcbf29ce484222325ULL ^ seed) {
        for (const char c : key) {
            state_ = (state_ ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
        }
    }

    // As many draws with replacement as there are records: counts for each place.
    std::vector<std::uint32_t> draw(const std::vector<std::uint32_t>& counts) {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < counts.size(); ++i) places.insert(places.end(), counts[i], i);
        std::vector<std::uint32_t> drawn(counts.size(), 0);
        for (std::size_t i = 0; i < places.size(); ++i) ++drawn[places[next() % places.size()]];
        return drawn;
    }

  private:
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

// One over the collection's records of a year: mean of the year and its neighbours, plus the mean
// over all records of the records of their year, so that a single early record does not weigh like
// a whole later year.
std::vector<double> year_weights(const TimeSeries& collection) {
    const std::size_t years = collection.span.size();
    double all = 0;
    double squares = 0;
    for (std::size_t i = 0; i < years; ++i) {
        const double records = collection.records(i);
        all += records;
        squares += records * records;
    }
    std::vector<double> weights;
    for (std::size_t i = 0; i < years; ++i) {
        const std::size_t begin = i == 0 ? 0 : i - 1;
        const std::size_t end = std::min(years, i + 2);
        double near = 0;
        for (std::size_t j = begin; j < end; ++j) near += collection.records(j);
        weights.push_back(1.0 / (near / static_cast<double>(end - begin) + squares / all));
    }
    return weights;
}

int take_off_year(const std::vector<std::uint32_t>& counts, const std::vector<double>& weights,
                  int first_year) {
    double total = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) total += counts[i] * weights[i];
    double seen = 0;
    std::uint32_t records = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        seen += counts[i] * weights[i];
        records += counts[i];
        if (records >= kTakeOffRecords && seen >= kTakeOffShare * total) {
            return first_year + static_cast<int>(i);
        }
    }
    return first_year + static_cast<int>(counts.size()) - 1;
}

// The value that a share of the sorted values does not exceed.
int quantile(std::vector<int>& values, double share) {
    std::sort(values.begin(), values.end());
    const auto index =
        static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)));
    return values[index];
}

std::vector<std::uint32_t> all_records(const TimeSeries& series) {
    std::vector<std::uint32_t> counts;
    for (std::size_t i = 0; i < series.span.size(); ++i) counts.push_back(series.records(i));
    return counts;
}

TakeOff take_off(const TimeSeries& item, const TimeSeries& collection, std::string_view key,
                 const GrowthOptions& options) {
    const std::vector<double> weights = year_weights(collection);
    const std::vector<std::uint32_t> counts = all_records(item);
    const int year = take_off_year(counts, weights, item.span.first);
    Resampler resampler(key, options.seed);
    std::vector<int> years{year};
    for (unsigned i = 0; i < options.resamples; ++i) {
        years.push_back(take_off_year(resampler.draw(counts), weights, item.span.first));
    }
    const int low = quantile(years, 0.05);
    return {year, std::min(low, year), std::max(quantile(years, 0.95), year)};
}

// The last years of a series of counts and exposures.
Exposure trend_window(Exposure all) {
    const std::size_t drop = all.counts.size() > kTrendYears ? all.counts.size() - kTrendYears : 0;
    all.counts.erase(all.counts.begin(), all.counts.begin() + static_cast<std::ptrdiff_t>(drop));
    all.exposures.erase(all.exposures.begin(),
                        all.exposures.begin() + static_cast<std::ptrdiff_t>(drop));
    return all;
}

Stage stage_of(const ShareFit& fit) {
    if (fit.growth - kTrendErrors * fit.growth_error > 0) return Stage::Growth;
    if (fit.growth + kTrendErrors * fit.growth_error < 0) return Stage::Decline;
    return Stage::Maturity;
}

// Year at which a fit reaches a level; one after the horizon when it never does or later.
int year_reached(const ShareFit& fit, double level, int last_year, int horizon) {
    if (fit.growth <= 0) return horizon + 1;
    const double years = std::ceil((level - fit.level) / fit.growth);
    if (years > horizon - last_year) return horizon + 1;
    return last_year + std::max(1, static_cast<int>(years));
}

Projection projection(const Exposure& window, const ShareFit& fit, double leading, int last_year,
                      Resampler resampler, const GrowthOptions& options) {
    std::vector<std::uint32_t> counts;
    for (const double count : window.counts) counts.push_back(static_cast<std::uint32_t>(count));
    const int year = year_reached(fit, leading, last_year, options.horizon);
    std::vector<int> years{year};
    std::vector<double> exposures(window.exposures.size());
    for (unsigned i = 0; i < options.resamples; ++i) {
        const std::vector<std::uint32_t> drawn = resampler.draw(counts);
        const std::vector<double> values(drawn.begin(), drawn.end());
        for (std::size_t y = 0; y < values.size(); ++y) {
            exposures[y] = std::max(values[y], window.exposures[y]);
        }
        years.push_back(
            year_reached(fit_share(values, exposures), leading, last_year, options.horizon));
    }
    const int low = quantile(years, 0.10);
    const int high = std::min(quantile(years, 0.90), options.horizon);
    return {year, std::min(low, year), std::max(high, year)};
}

}  // namespace

std::string_view to_string(Stage stage) {
    switch (stage) {
        case Stage::CannotTell:
            return "cannot-tell";
        case Stage::Emerging:
            return "emerging";
        case Stage::Growth:
            return "growth";
        case Stage::Maturity:
            return "maturity";
        case Stage::Decline:
            return "decline";
    }
    return "";
}

Growth measure_growth(const TimeSeries& item, const TimeSeries& collection, std::string_view key,
                      const GrowthOptions& options) {
    Growth growth;
    std::size_t years = 0;
    for (std::size_t i = 0; i < item.span.size(); ++i) {
        if (item.records(i) == 0) continue;
        if (growth.first == 0) growth.first = item.span.first + static_cast<int>(i);
        growth.records += item.records(i);
        ++years;
    }
    if (growth.records < kFewestRecords || years < kFewestYears) return growth;
    growth.takeoff = take_off(item, collection, key, options);
    const Exposure window = trend_window(exposure(item, collection));
    if (std::all_of(window.counts.begin(), window.counts.end(), [](double n) { return n == 0; })) {
        growth.stage = Stage::Decline;
        return growth;
    }
    growth.fit = fit_share(window.counts, window.exposures);
    growth.stage = stage_of(growth.fit);
    return growth;
}

std::optional<double> leading_level(std::span<const Growth> all, int last_year) {
    std::vector<double> established;
    std::vector<double> measured;
    for (const Growth& growth : all) {
        if (!growth.takeoff || growth.fit.growth_error == 0) continue;
        measured.push_back(growth.fit.level);
        if (growth.takeoff->year + kEstablishedYears <= last_year) {
            established.push_back(growth.fit.level);
        }
    }
    std::vector<double>& levels = established.size() < kFewestEstablished ? measured : established;
    if (levels.empty()) return std::nullopt;
    std::sort(levels.begin(), levels.end());
    return levels[levels.size() * 3 / 4];
}

void project(Growth& growth, const TimeSeries& item, const TimeSeries& collection, double leading,
             std::string_view key, const GrowthOptions& options) {
    const int last_year = item.span.last;
    if (!growth.takeoff || growth.takeoff->year + kEmergingYears <= last_year) return;
    const ShareFit& fit = growth.fit;
    if (fit.level >= leading || fit.growth <= kEmergingErrors * fit.growth_error) return;
    growth.stage = Stage::Emerging;
    const Exposure window = trend_window(exposure(item, collection));
    const Projection found =
        projection(window, fit, leading, last_year, Resampler(key, options.seed + 1), options);
    if (found.year <= options.horizon) growth.projection = found;
}

}  // namespace litchi::graph
