#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>

namespace litchi {

// Bytes in order, from a file or from memory, that can be read again from the start. One thread at
// a time.
class ByteSource {
  public:
    virtual ~ByteSource() = default;
    // Fills as much of `into` as there is; 0 at the end. Throws Error(UnreadableFile).
    virtual std::size_t read(std::span<char> into) = 0;
    virtual void rewind() = 0;
};

// A regular file; throws Error(UnreadableFile) for anything else.
std::unique_ptr<ByteSource> open_file(const std::filesystem::path& path);
std::unique_ptr<ByteSource> bytes_in_memory(std::string bytes);

}  // namespace litchi
