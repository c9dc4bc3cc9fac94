#pragma once

#include <cstddef>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

namespace litchi::server {

// All bytes of a file. Throws Error(UnreadableFile) naming it, Error(PayloadTooLarge) beyond
// max_bytes.
std::string read_bytes(const std::filesystem::path& file, std::size_t max_bytes);

// Replaces a file. Throws Error(StorageFailure) naming it.
void write_bytes(const std::filesystem::path& file, std::string_view bytes);

// A file, or the screen for "" and "-", that is written piece by piece. Made, over an older one,
// with the first piece.
class OutputFile {
  public:
    explicit OutputFile(std::filesystem::path file) : file_(std::move(file)) {}

    // Throws Error(StorageFailure) naming it.
    void write(std::string_view bytes);
    // Behind the last piece.
    void finish();

  private:
    [[noreturn]] void fail() const;

    std::filesystem::path file_;
    std::ofstream out_;
};

// Makes a folder and those above it. Throws Error(StorageFailure) naming it.
void make_folder(const std::filesystem::path& folder);

}  // namespace litchi::server
