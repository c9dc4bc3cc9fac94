#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace litchi::tests {

// Numbers for property tests: the same sequence for a seed on every machine.
// SplitMix64 (Steele, Lea & Flood 2014). One thread at a time.
class SeededRandom {
  public:
    explicit SeededRandom(std::uint64_t seed) : state_(seed) {}

    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }

    // In [0, bound). `bound` > 0; the bias is below bound / 2^64.
    std::size_t below(std::size_t bound) { return static_cast<std::size_t>(next() % bound); }

    // In [0, 1).
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

    // Fisher–Yates.
    template <typename T>
    void shuffle(std::vector<T>& values) {
        for (std::size_t i = values.size(); i > 1; --i) std::swap(values[i - 1], values[below(i)]);
    }

  private:
    std::uint64_t state_;
};

}  // namespace litchi::tests
