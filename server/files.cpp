#include "server/files.h"

#include "corpora/base/error.h"

#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <system_error>

namespace litchi::server {

std::string read_bytes(const std::filesystem::path& file, std::size_t max_bytes) {
    std::error_code error;
    const std::string name = file.filename().string();
    const std::uintmax_t size = std::filesystem::file_size(file, error);
    if (error)
        throw Error(ErrorCode::UnreadableFile,
                    fmt::format("Cannot read '{}': {}.", name, error.message()), name);
    if (size > max_bytes)
        throw Error(ErrorCode::PayloadTooLarge,
                    fmt::format("'{}' has more than {} bytes.", name, max_bytes), name);
    std::string bytes(static_cast<std::size_t>(size), '\0');
    std::ifstream in(file, std::ios::binary);
    if (!in.read(bytes.data(), static_cast<std::streamsize>(size)))
        throw Error(ErrorCode::UnreadableFile, fmt::format("Cannot read '{}'.", name), name);
    return bytes;
}

void write_bytes(const std::filesystem::path& file, std::string_view bytes) {
    OutputFile out(file);
    out.write(bytes);
    out.finish();
}

void OutputFile::fail() const {
    throw Error(ErrorCode::StorageFailure, fmt::format("Cannot write '{}'.", file_.string()),
                file_.filename().string());
}

void OutputFile::write(std::string_view bytes) {
    if (file_.empty() || file_ == "-") {
        if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) fail();
        return;
    }
    if (!out_.is_open()) out_.open(file_, std::ios::binary | std::ios::trunc);
    if (!out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()))) fail();
}

void OutputFile::finish() {
    if (out_.is_open() && !out_.flush()) fail();
}

void make_folder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error)
        throw Error(
            ErrorCode::StorageFailure,
            fmt::format("Cannot make the folder '{}': {}.", folder.string(), error.message()),
            folder.filename().string());
}

}  // namespace litchi::server
