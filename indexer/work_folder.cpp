#include "indexer/work_folder.h"

#include "corpora/base/error.h"

#include <cerrno>
#include <cstring>
#include <stdlib.h>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = ".litchi-work-";
// A sweeper can take the lock of a new folder before its maker does, or the empty folder itself.
constexpr int kMaxAttempts = 10;

fs::path new_folder(const fs::path& parent) {
    std::string name = (parent / std::string(kPrefix)).string() + "XXXXXX";
    if (::mkdtemp(name.data()) != nullptr) return name;
    throw Error(
        ErrorCode::StorageFailure,
        std::string("A folder for work in progress cannot be made: ") + std::strerror(errno) + ".",
        parent.string());
}

}  // namespace

WorkFolder::WorkFolder(const fs::path& parent) {
    sweep_work_folders(parent);
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
        path_ = new_folder(parent);
        try {
            lock_.emplace(path_ / "lock", FileLock::Kind::Exclusive);
        } catch (const Error&) {
            if (fs::exists(path_)) throw;
            continue;
        }
        if (lock_->held()) return;
    }
    throw Error(ErrorCode::StorageFailure, "A folder for work in progress cannot be locked.",
                parent.string());
}

WorkFolder::~WorkFolder() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

void sweep_work_folders(const fs::path& parent) {
    std::error_code failure;
    std::vector<fs::path> left;
    for (fs::directory_iterator it(parent, failure), end; !failure && it != end;
         it.increment(failure)) {
        if (it->path().filename().string().starts_with(kPrefix)) left.push_back(it->path());
    }
    for (const fs::path& folder : left) {
        if (!fs::exists(folder / "lock", failure)) {
            fs::remove(folder, failure);  // empty: its maker was killed, or takes another one
            continue;
        }
        try {
            const FileLock lock(folder / "lock", FileLock::Kind::Exclusive);
            if (lock.held()) fs::remove_all(folder, failure);
        } catch (const Error&) {  // gone, or not ours to remove
            continue;
        }
    }
}

}  // namespace litchi::indexer
