#pragma once

#include "server/http/message.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>

namespace litchi::server {

// A file that a client sent. Removed when the object ends.
class Upload {
  public:
    explicit Upload(std::filesystem::path file) : file_(std::move(file)) {}
    ~Upload();
    Upload(const Upload&) = delete;
    Upload& operator=(const Upload&) = delete;
    const std::filesystem::path& file() const { return file_; }

  private:
    std::filesystem::path file_;
};

// A folder of the server's own inside the data folder, for bodies on their way into an import.
// Removed when the object ends; folders that killed servers left behind are swept at the start.
// Names are ours, never the client's. Safe from many threads.
class UploadFolder {
  public:
    UploadFolder(const std::filesystem::path& data, std::size_t max_bytes);
    ~UploadFolder();
    UploadFolder(const UploadFolder&) = delete;
    UploadFolder& operator=(const UploadFolder&) = delete;

    // Streams the body into a file named by its SHA-256. Throws Error(InvalidArgument) without a
    // body or with a form's, Error(PayloadTooLarge), Error(StorageFailure), Error(UnreadableFile)
    // when the client breaks off.
    std::shared_ptr<Upload> receive(const Request& request);

  private:
    std::filesystem::path next_folder();

    std::filesystem::path folder_;
    std::size_t max_bytes_;
    std::mutex mutex_;
    std::uint64_t next_ = 1;
};

}  // namespace litchi::server
