#pragma once

#include <cstddef>
#include <functional>

namespace litchi::graph {

// Calls work(block) once for each block in [0, blocks), on up to `threads` threads, in any order.
// Work on different blocks must not write to the same data. Returns when all are done; rethrows the
// error of the lowest failing block.
void parallel_for(std::size_t blocks, unsigned threads,
                  const std::function<void(std::size_t)>& work);

}  // namespace litchi::graph
