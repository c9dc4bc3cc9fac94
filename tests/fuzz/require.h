#pragma once

#include <cstdio>
#include <cstdlib>

// Ends the program, with the broken law named, so that a fuzzer keeps the input.
inline void require(bool law, const char* name) {
    if (law) return;
    std::fprintf(stderr, "broken law: %s\n", name);
    std::abort();
}
