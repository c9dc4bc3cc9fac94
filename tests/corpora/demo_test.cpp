#include "corpora/demo.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(Demo, EveryBundledFileIsThere) {
    for (const auto& file : demo_files()) EXPECT_TRUE(std::filesystem::is_regular_file(file));
    EXPECT_TRUE(std::filesystem::is_regular_file(bundled_lexicon()));
    EXPECT_TRUE(std::filesystem::is_directory(bundled_templates()));
    EXPECT_TRUE(bundled_lexicon().string().starts_with(bundled_data().string()));
}

}  // namespace
}  // namespace litchi::corpora
