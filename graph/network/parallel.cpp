#include "graph/network/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace litchi::graph {

void parallel_for(std::size_t blocks, unsigned threads,
                  const std::function<void(std::size_t)>& work) {
    const std::size_t workers = std::min<std::size_t>(std::max(threads, 1u), blocks);
    if (workers <= 1) {
        for (std::size_t block = 0; block < blocks; ++block) work(block);
        return;
    }
    std::vector<std::exception_ptr> failures(blocks);
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t block = next++; block < blocks; block = next++) {
            try {
                work(block);
            } catch (...) {
                failures[block] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> pool;
        pool.reserve(workers - 1);
        for (std::size_t i = 1; i < workers; ++i) pool.emplace_back(run);
        run();
    }
    for (const std::exception_ptr& failure : failures) {
        if (failure) std::rethrow_exception(failure);
    }
}

}  // namespace litchi::graph
