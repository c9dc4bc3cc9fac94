#pragma once

#include <cstdint>
#include <vector>

namespace litchi::graph {

// Pseudo-random numbers that are the same on every machine: PCG32 XSH-RR (O'Neill 2014,
// pcg-random.org). Not for secrets. One thread at a time.
class Random {
  public:
    // Equal seeds and streams give equal sequences; streams of one seed are independent.
    explicit Random(std::uint64_t seed, std::uint64_t stream = 0);

    // Uniform over all 32-bit numbers.
    std::uint32_t next();

    // Uniform in [0, bound); bound > 0.
    std::uint32_t below(std::uint32_t bound);

    // Uniform in [0, 1), a multiple of 2^-53.
    double uniform();

    // 0 … count − 1 in random order (Fisher & Yates).
    std::vector<std::uint32_t> permutation(std::uint32_t count);

  private:
    std::uint64_t state_ = 0;
    std::uint64_t increment_;
};

// e^x from additions and multiplications alone, so that every machine rounds alike; relative error
// below 1e-15. Infinity above 700, 0 below −700.
double portable_exp(double x);

}  // namespace litchi::graph
