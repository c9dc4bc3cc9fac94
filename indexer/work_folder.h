#pragma once

#include "indexer/files.h"

#include <filesystem>
#include <optional>

namespace litchi::indexer {

// A hidden folder for what is being made inside `parent`, to be renamed to its place when it is
// whole. Removed with all that is left in it when the object ends; what a killed process left
// behind goes when the next one is made there.
class WorkFolder {
  public:
    // Throws Error(StorageFailure).
    explicit WorkFolder(const std::filesystem::path& parent);
    ~WorkFolder();
    WorkFolder(const WorkFolder&) = delete;
    WorkFolder& operator=(const WorkFolder&) = delete;

    const std::filesystem::path& path() const { return path_; }

  private:
    std::filesystem::path path_;
    std::optional<FileLock> lock_;  // held as long as the folder is in use
};

// Removes the work folders inside `parent` that no process uses.
void sweep_work_folders(const std::filesystem::path& parent);

}  // namespace litchi::indexer
