#include "graph/mapping/share_fit.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace litchi::graph {

namespace {

constexpr double kPriorDeviation = 0.7;
constexpr double kLargestStep = 2.0;
constexpr int kIterations = 50;
constexpr std::size_t kCensoredYears = 2;

double share_of(double log_odds) {
    return 1.0 / (1.0 + std::exp(-log_odds));
}

// Gradient and information matrix of the log-likelihood in (level, growth).
struct Score {
    double level = 0;
    double growth = 0;
    double level_level = 1e-9;
    double level_growth = 0;
    double growth_growth = 0;
    double determinant() const { return level_level * growth_growth - level_growth * level_growth; }
};

Score score_at(const ShareFit& fit, std::span<const double> counts,
               std::span<const double> exposures) {
    const double prior = 1.0 / (kPriorDeviation * kPriorDeviation);
    Score score;
    score.growth = -fit.growth * prior;
    score.growth_growth = prior;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const double x = static_cast<double>(i + 1) - static_cast<double>(counts.size());
        const double share = share_of(fit.level + fit.growth * x);
        const double residual = counts[i] - exposures[i] * share;
        const double information = exposures[i] * share * (1 - share);
        score.level += residual;
        score.growth += residual * x;
        score.level_level += information;
        score.level_growth += information * x;
        score.growth_growth += information * x * x;
    }
    return score;
}

ShareFit start(std::span<const double> counts, std::span<const double> exposures) {
    double count = 0.5;
    double total = 1;
    for (const double value : counts) count += value;
    for (const double value : exposures) total += value;
    const double share = std::min(0.99, count / total);
    return {std::log(share / (1 - share)), 0, 0};
}

std::uint32_t sum(const std::vector<std::uint32_t>& values, std::size_t size) {
    std::uint32_t total = 0;
    for (std::size_t i = 0; i < size; ++i) total += values[i];
    return total;
}

double rate(std::uint32_t part, std::uint32_t whole) {
    return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace

ShareFit fit_share(std::span<const double> counts, std::span<const double> exposures) {
    ShareFit fit = start(counts, exposures);
    for (int iteration = 0; iteration < kIterations; ++iteration) {
        const Score s = score_at(fit, counts, exposures);
        const double determinant = s.determinant();
        const double level = (s.growth_growth * s.level - s.level_growth * s.growth) / determinant;
        const double growth = (s.level_level * s.growth - s.level_growth * s.level) / determinant;
        const double largest = std::max(std::abs(level), std::abs(growth) * 4);
        const double step = largest > kLargestStep ? kLargestStep / largest : 1.0;
        fit.level += step * level;
        fit.growth += step * growth;
        if (largest < 1e-10) break;
    }
    const Score s = score_at(fit, counts, exposures);
    fit.growth_error = std::sqrt(s.level_level / s.determinant());
    return fit;
}

Exposure exposure(const TimeSeries& item, const TimeSeries& collection) {
    const std::size_t years = item.span.size();
    const std::size_t patent_years = years > kCensoredYears ? years - kCensoredYears : 0;
    const double papers = rate(sum(item.papers, years), sum(collection.papers, years));
    const double patents =
        rate(sum(item.patents, patent_years), sum(collection.patents, patent_years));
    const double scale = std::max(papers, patents);
    Exposure result;
    for (std::size_t i = 0; i < years; ++i) {
        const bool seen = i < patent_years;
        const double count = item.papers[i] + (seen ? item.patents[i] : 0);
        const double compared =
            scale == 0
                ? 0
                : (papers * collection.papers[i] + (seen ? patents * collection.patents[i] : 0)) /
                      scale;
        result.counts.push_back(count);
        result.exposures.push_back(std::max(count, compared));
    }
    return result;
}

}  // namespace litchi::graph
