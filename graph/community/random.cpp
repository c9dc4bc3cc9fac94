#include "graph/community/random.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace litchi::graph {

Random::Random(std::uint64_t seed, std::uint64_t stream) : increment_(stream << 1 | 1) {
    next();
    state_ += seed;
    next();
}

std::uint32_t Random::next() {
    const std::uint64_t old = state_;
    state_ = old * 6364136223846793005ULL + increment_;
    const auto shifted = static_cast<std::uint32_t>(((old >> 18) ^ old) >> 27);
    const auto turn = static_cast<std::uint32_t>(old >> 59);
    return shifted >> turn | shifted << (-turn & 31);
}

std::uint32_t Random::below(std::uint32_t bound) {
    const std::uint32_t threshold =
        -bound % bound;  // 2^32 mod bound, so that all are equally likely
    for (;;) {
        const std::uint32_t number = next();
        if (number >= threshold) return number % bound;
    }
}

double Random::uniform() {
    const std::uint64_t high = next() >> 5;
    const std::uint64_t low = next() >> 6;
    return static_cast<double>(high << 26 | low) * 0x1p-53;
}

std::vector<std::uint32_t> Random::permutation(std::uint32_t count) {
    std::vector<std::uint32_t> order(count);
    std::iota(order.begin(), order.end(), 0u);
    for (std::uint32_t i = count; i > 1; --i) std::swap(order[i - 1], order[below(i)]);
    return order;
}

double portable_exp(double x) {
    if (x > 700) return std::numeric_limits<double>::infinity();
    if (x < -700) return 0;
    constexpr double kLn2High = 0x1.62e42feep-1;
    constexpr double kLn2Low = 0x1.a39ef35793c76p-33;
    const double k = std::floor(x / (kLn2High + kLn2Low) + 0.5);
    const double r = (x - k * kLn2High) - k * kLn2Low;  // |r| ≤ ln 2 / 2
    double sum = 1;
    for (int term = 14; term > 0; --term) sum = 1 + sum * r / term;
    return std::ldexp(sum, static_cast<int>(k));
}

}  // namespace litchi::graph
