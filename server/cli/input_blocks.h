#pragma once

#include <cstddef>
#include <cstdio>
#include <functional>
#include <string>
#include <string_view>

namespace litchi::server {

// A stream in blocks of whole lines. One thread at a time.
class InputBlocks {
  public:
    // Longest line, in bytes.
    static constexpr std::size_t kMaxLineBytes = 64 << 20;

    explicit InputBlocks(std::FILE* input) : input_(input) {}

    // Fills `block` with the lines that are read next, each with its line end but perhaps the last
    // of the input; false, and an empty block, at the end. Throws Error(PayloadTooLarge).
    bool next(std::string& block);

  private:
    static constexpr std::size_t kBlockBytes = 1 << 18;
    std::FILE* input_;
    std::string rest_;  // of a line that was not read to its end
    bool ended_ = false;
};

// Calls `use` for each line of a block without its end, ill-formed UTF-8 repaired.
void for_each_line(std::string_view block, const std::function<void(std::string_view)>& use);

}  // namespace litchi::server
