#include "indexer/files.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, std::string_view what) {
    throw Error(ErrorCode::StorageFailure,
                std::string(what) + " failed: " + std::strerror(errno) + ".",
                path.filename().string());
}

// The file behind the descriptor still stands under its name.
bool still_named(int descriptor, const fs::path& file) {
    struct stat opened = {};
    struct stat named = {};
    return ::fstat(descriptor, &opened) == 0 && ::stat(file.c_str(), &named) == 0 &&
           opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

// Files and folders at any depth.
std::vector<fs::directory_entry> entries_below(const fs::path& folder) {
    std::error_code failure;
    std::vector<fs::directory_entry> entries;
    for (fs::recursive_directory_iterator it(folder, failure), end; !failure && it != end;
         it.increment(failure)) {
        entries.push_back(*it);
    }
    if (failure) {
        throw Error(ErrorCode::StorageFailure,
                    "A folder cannot be listed: " + failure.message() + ".",
                    folder.filename().string());
    }
    return entries;
}

// Hands a file's bytes to the disk without waiting, so that the fsyncs of many files share their
// waits. Whether it succeeds is fsync's to tell.
void start_writing(const fs::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return;
    ::sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
    ::close(descriptor);
}

}  // namespace

void sync_path(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) fail(path, "Opening for fsync");
    const int result = ::fsync(descriptor);
    ::close(descriptor);
    if (result != 0) fail(path, "fsync");
}

void sync_tree(const fs::path& folder) {
    const std::vector<fs::directory_entry> entries = entries_below(folder);
    for (const fs::directory_entry& entry : entries) start_writing(entry.path());
    for (const fs::directory_entry& entry : entries) sync_path(entry.path());
    sync_path(folder);
}

FileIdentity file_identity(const fs::path& path) {
    struct stat found = {};
    if (::stat(path.c_str(), &found) != 0) return {};
    return {static_cast<std::uint64_t>(found.st_dev), static_cast<std::uint64_t>(found.st_ino)};
}

bool rename_to_new(const fs::path& from, const fs::path& to) {
    int result = ::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE);
    if (result != 0 && errno == EINVAL) {  // a file system without that flag
        std::error_code ignored;
        if (fs::exists(fs::symlink_status(to, ignored))) return false;
        result = ::rename(from.c_str(), to.c_str());
    }
    if (result != 0 && (errno == EEXIST || errno == ENOTEMPTY)) return false;
    if (result != 0) fail(from, "Renaming");
    for (const fs::path& path : {from, to}) {
        sync_path(path.has_parent_path() ? path.parent_path() : fs::path("."));
    }
    return true;
}

FileLock::FileLock(const fs::path& file, Kind kind) {
    const bool exclusive = kind == Kind::Exclusive;
    const int flags = exclusive ? O_RDWR | O_CREAT | O_CLOEXEC : O_RDONLY | O_CLOEXEC;
    const int descriptor = ::open(file.c_str(), flags, 0666);
    if (descriptor < 0) {
        if (errno == ENOENT && !exclusive) return;
        fail(file, "Opening the lock file");
    }
    const int result = ::flock(descriptor, (exclusive ? LOCK_EX : LOCK_SH) | LOCK_NB);
    if (result != 0 || !still_named(descriptor, file)) {
        ::close(descriptor);
        return;
    }
    descriptor_ = descriptor;
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

std::string file_sha256(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) fail(file, "Reading");
    Sha256 digest;
    std::array<char, 1 << 16> buffer{};
    while (in) {
        in.read(buffer.data(), buffer.size());
        digest.update({buffer.data(), static_cast<std::size_t>(in.gcount())});
    }
    if (in.bad()) fail(file, "Reading");
    return digest.hex();
}

std::vector<FileMark> mark_files(const fs::path& folder) {
    std::vector<FileMark> marks;
    for (const fs::directory_entry& entry : entries_below(folder)) {
        std::error_code failure;
        if (!entry.is_regular_file(failure) || entry.path().filename() == "lock") continue;
        const std::uintmax_t size = entry.file_size(failure);
        if (failure) continue;  // gone meanwhile: missing from the list
        marks.push_back({entry.path().lexically_relative(folder).generic_string(), size,
                         file_sha256(entry.path())});
    }
    std::sort(marks.begin(), marks.end(),
              [](const FileMark& a, const FileMark& b) { return a.name < b.name; });
    return marks;
}

}  // namespace litchi::indexer
