#pragma once

#include "indexer/collection.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

// A whole collection as one file, and back; and copies. What is made appears under its name only
// when it is whole and verified: before, it lies in a WorkFolder beside. Nothing is ever
// overwritten: Error(AlreadyExists). Readers and a writer of the collection go on meanwhile.
namespace litchi::indexer {

// What was copied: the revision that was current when it began.
struct CopyReport {
    std::string collection;      // its name
    std::filesystem::path path;  // of the file or folder made
    std::uint64_t revision = 0;
    std::uint32_t records = 0;
    std::string records_digest;
};

struct PackReport : CopyReport {
    std::uint64_t bytes = 0;  // of the file
    std::string sha256;
};

// Writes a pack: a zip file with a manifest (pack_manifest.h), both databases without what was
// deleted from them, and the published segments, then reads it again and compares every digest. Two
// packs of one revision have the same bytes. Throws Error(StorageFailure),
// Error(CorruptCollection).
PackReport pack_collection(const Collection& collection, const std::filesystem::path& file);

struct UnpackReport : CopyReport {
    std::string packed_as;  // the name it was packed under
    bool rebuilt = false;   // its index, since it was written with other text rules
};

// Makes a collection out of a pack, under `name` or, when that is empty, under the name it was
// packed under. Sizes, digests, the databases' tables and everything that `check` looks at are
// verified before it appears. The digests tell damage, not who wrote the pack. Throws
// Error(UnreadableFile) for what is not a whole pack, Error(IncompatibleCollection) for one of a
// later version, Error(StorageFailure), Error(InvalidArgument) for a name that is none.
UnpackReport unpack_collection(const std::filesystem::path& file, const std::filesystem::path& data,
                               std::string_view name = {});

// Copies the collection into the folder NAME-rREVISION inside `folder`, which is made if needed: a
// data folder with one more collection. Throws Error(StorageFailure), Error(CorruptCollection).
CopyReport backup_collection(const Collection& collection, const std::filesystem::path& folder);

}  // namespace litchi::indexer
