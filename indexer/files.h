#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace litchi::indexer {

// Makes the content of a file, or the names in a folder, durable (fsync).
// Throws Error(StorageFailure).
void sync_path(const std::filesystem::path& path);
// Every file and folder below, and the folder itself.
void sync_tree(const std::filesystem::path& folder);

// Which file stands under a name: equal only for one and the same. All zero when there is none.
struct FileIdentity {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    bool operator==(const FileIdentity&) const = default;
};
FileIdentity file_identity(const std::filesystem::path& path);

// Gives a file or folder another name on the same disk and makes that durable. False, and nothing
// done, if there is something of that name. Throws Error(StorageFailure).
bool rename_to_new(const std::filesystem::path& from, const std::filesystem::path& to);

// An advisory lock on a file (flock): shared by many or held by one; gone with the object or the
// process. Two objects of one process exclude each other like two processes.
class FileLock {
  public:
    enum class Kind : std::uint8_t { Shared, Exclusive };
    // Does not wait: held() tells whether it was granted. Creates the file with Exclusive only; a
    // file that is missing, or removed meanwhile, is not held. Throws Error(StorageFailure).
    FileLock(const std::filesystem::path& file, Kind kind);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;
    FileLock& operator=(FileLock&&) = delete;

    bool held() const { return descriptor_ >= 0; }

  private:
    int descriptor_ = -1;
};

// A file of a segment as it was published.
struct FileMark {
    std::string name;  // below the segment's folder, with "/"
    std::uint64_t size = 0;
    std::string sha256;
};

// All regular files below a folder but "lock", sorted by name. Reads every byte.
std::vector<FileMark> mark_files(const std::filesystem::path& folder);
std::string file_sha256(const std::filesystem::path& file);

}  // namespace litchi::indexer
