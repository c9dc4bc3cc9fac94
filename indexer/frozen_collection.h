#pragma once

#include "indexer/catalogue_reader.h"
#include "indexer/collection.h"
#include "indexer/files.h"
#include "indexer/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace litchi::indexer {

// A file of a collection, under its name inside the collection's folder ("segments/000001/…").
struct CollectionMember {
    std::string name;
    std::filesystem::path file;  // where its bytes are now
    std::uint64_t size = 0;
    std::string
        sha256;  // of a segment's file as it was published: whether it still is, is not checked
};

// One revision of a collection held still, to be copied: copies of both databases, and locks on the
// segments, which nobody changes. Readers and a writer go on meanwhile.
class FrozenCollection {
  public:
    // The copies go into the folder `scratch`, which must outlive the object. Throws
    // Error(CorruptCollection), Error(StorageFailure).
    FrozenCollection(const Collection& collection, std::filesystem::path scratch);

    const RevisionInfo& revision() const { return row_.info; }
    // All files of the collection but locks and logs, sorted by name.
    const std::vector<CollectionMember>& members() const { return members_; }

  private:
    void copy_catalogue(const std::filesystem::path& collection);
    bool lock_segments(const std::filesystem::path& collection);
    void copy_edits(const std::filesystem::path& collection);
    void add_database(const std::string& name);
    void add_segments(const std::filesystem::path& collection);

    std::filesystem::path scratch_;
    RevisionRow row_;
    std::vector<FileLock> locks_;
    std::vector<CollectionMember> members_;
};

}  // namespace litchi::indexer
