#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace litchi::server {

// All bytes of a file. Throws Error(UnreadableFile) naming it, Error(PayloadTooLarge) beyond
// max_bytes.
std::string read_bytes(const std::filesystem::path& file, std::size_t max_bytes);

// Replaces a file. Throws Error(StorageFailure) naming it.
void write_bytes(const std::filesystem::path& file, std::string_view bytes);

// Makes a folder and those above it. Throws Error(StorageFailure) naming it.
void make_folder(const std::filesystem::path& folder);

}  // namespace litchi::server
