#include "server/result_cache.h"

#include <atomic>
#include <stdexcept>
#include <thread>

namespace litchi::server {
namespace {

using Cache = ResultCache<int>;

Cache::Computed made(int value, std::size_t bytes = 10) {
    return {std::make_shared<const int>(value), bytes};
}

TEST(ResultCache, AResultIsComputedOnce) {
    Cache cache(1 << 20);
    std::atomic<int> computed = 0;
    std::vector<std::thread> threads;
    std::vector<int> seen(8);
    for (std::size_t i = 0; i < seen.size(); ++i)
        threads.emplace_back([&, i] {
            seen[i] = *cache.get("a", [&] {
                std::this_thread::sleep_for(std::chrono::milliseconds(20));
                return made(++computed);
            });
        });
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(computed, 1);
    EXPECT_THAT(seen, testing::Each(1));
}

TEST(ResultCache, TheLeastRecentlyUsedGoes) {
    Cache cache(3000);
    const auto get = [&cache](const std::string& name) {
        bool computed = false;
        cache.get(name, [&] {
            computed = true;
            return made(1, 1000);
        });
        return computed;
    };
    EXPECT_TRUE(get("a"));
    EXPECT_TRUE(get("b"));
    EXPECT_FALSE(get("a"));
    EXPECT_TRUE(get("c"));
    EXPECT_LE(cache.bytes(), 3000U);
    EXPECT_FALSE(get("a"));
    EXPECT_TRUE(get("b"));
}

TEST(ResultCache, AFailureIsNotKept) {
    Cache cache(1000);
    EXPECT_THROW(cache.get("a", []() -> Cache::Computed { throw std::runtime_error("no"); }),
                 std::runtime_error);
    EXPECT_EQ(*cache.get("a", [] { return made(2); }), 2);
}

}  // namespace
}  // namespace litchi::server
