#pragma once

#include "indexer/files.h"
#include "indexer/sqlite.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace litchi::indexer {

// The one writer of a collection: its lock file, connections to its databases, and the sweeping of
// segments that no revision names, when it opens and when it closes. One thread at a time.
class WriterSession {
  public:
    // Throws Error(CollectionBusy) while another one is open, in this process or another,
    // Error(UnknownCollection), Error(IncompatibleCollection).
    WriterSession(std::filesystem::path folder, std::string_view name);
    ~WriterSession();
    WriterSession(const WriterSession&) = delete;
    WriterSession& operator=(const WriterSession&) = delete;

    Connection& catalogue() { return catalogue_; }
    Connection& edits() { return edits_; }
    const std::filesystem::path& folder() const { return folder_; }

  private:
    void sweep();

    std::filesystem::path folder_;
    FileLock lock_;
    Connection catalogue_;
    Connection edits_;
};

// The lock of a collection's writer. Throws Error(CollectionBusy).
FileLock writer_lock(const std::filesystem::path& folder, std::string_view name);

// Brings the catalogue of an older schema to kSchemaNumber; nothing is done with another one.
// Throws Error(CollectionBusy) while such a collection is written.
void upgrade_collection(const std::filesystem::path& folder, std::string_view name);

// Throws Error(IncompatibleCollection) if the segments were written by another analyser, with what
// to do. `version` is that of the revision; nothing is wrong with a collection without one.
void expect_analyzer(std::string_view version, std::string_view name);

}  // namespace litchi::indexer
