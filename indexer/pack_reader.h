#pragma once

#include "indexer/archive.h"
#include "indexer/pack_manifest.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace litchi::indexer {

// A packed collection from outside. Opening it checks that the manifest and the zip file name the
// same members with the same sizes, each once, under names that a collection has. Everything throws
// Error(UnreadableFile) for a pack that is cut off or altered.
class PackReader {
  public:
    // Throws Error(IncompatibleCollection) as well, for a pack of a later version.
    explicit PackReader(const std::filesystem::path& pack);

    const PackManifest& manifest() const { return manifest_; }
    std::uint64_t unpacked_bytes() const;

    // Reads every byte and compares sizes and digests.
    void verify();
    // The same, and writes the members into a folder. Throws Error(StorageFailure).
    void extract(const std::filesystem::path& folder);

  private:
    std::string read_manifest();
    void compare_with_manifest() const;
    template <class Take>
    void read_member(const PackedMember& member, Take take);

    std::string name_;
    std::uint64_t packed_bytes_ = 0;
    ArchiveReader archive_;
    std::map<std::string, std::size_t> places_;  // of the members in the archive
    PackManifest manifest_;
};

}  // namespace litchi::indexer
