#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A file in a pack, under its name inside the collection's folder.
struct PackedMember {
    std::string name;
    std::uint64_t size = 0;
    std::string sha256;  // 64 hexadecimal digits
};

// What a pack says of itself: its member "manifest.json".
struct PackManifest {
    int schema = 0;          // of catalogue.sqlite
    std::string collection;  // its name where it was packed
    std::uint64_t revision = 0;
    std::uint32_t records = 0;
    std::string records_digest;
    std::vector<PackedMember> members;  // sorted by name
};

inline constexpr const char* kManifestName = "manifest.json";
inline constexpr std::uint64_t kMaxManifestBytes = 4 << 20;

// Whether a collection has files of this name: catalogue.sqlite, edits.sqlite, or
// segments/NNNNNN/xapian/x and segments/NNNNNN/columns/x with a plain x. Nothing else ever comes
// out of a pack.
bool is_member_name(std::string_view name);

// Canonical JSON.
std::string to_json(const PackManifest& manifest);
// Throws Error(UnreadableFile) for anything that to_json does not write,
// Error(IncompatibleCollection) for a pack of a later version.
PackManifest parse_manifest(std::string_view text);

}  // namespace litchi::indexer
