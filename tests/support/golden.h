#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace litchi::tests {

// Compares with tests/data/golden/NAME byte by byte. With LITCHI_UPDATE_GOLDEN=1 in the
// environment the file is written instead: look at the difference before committing it.
inline void expect_golden(const std::string& name, const std::string& actual) {
    const std::filesystem::path path = std::filesystem::path(LITCHI_TEST_DATA) / "golden" / name;
    const char* update = std::getenv("LITCHI_UPDATE_GOLDEN");
    if (update != nullptr && std::string(update) == "1") {
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << actual;
        return;
    }
    std::ifstream file(path, std::ios::binary);
    ASSERT_TRUE(file) << path << " is missing; LITCHI_UPDATE_GOLDEN=1 writes it";
    const std::string expected{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(actual, expected);
}

}  // namespace litchi::tests
