#include "indexer/pack_reader.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"

#include <fmt/format.h>
#include <fstream>
#include <numeric>
#include <system_error>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

// Deflate makes no more than 1032 bytes of one: members that claim more together share their bytes.
constexpr std::uint64_t kMaxExpansion = 1032;

std::uint64_t size_of(const fs::path& file) {
    std::error_code failure;
    const std::uintmax_t size = fs::file_size(file, failure);
    if (failure) {
        throw Error(
            ErrorCode::UnreadableFile,
            fmt::format("Cannot read '{}': {}.", file.filename().string(), failure.message()),
            file.filename().string());
    }
    return size;
}

[[noreturn]] void fail(const std::string& pack, const std::string& why) {
    throw Error(ErrorCode::UnreadableFile, fmt::format("'{}' is no whole pack: {}.", pack, why),
                pack);
}

[[noreturn]] void fail_writing(const std::string& member) {
    throw Error(ErrorCode::StorageFailure,
                "A file of the unpacked collection cannot be written; is the disk full?", member);
}

}  // namespace

PackReader::PackReader(const fs::path& pack)
    : name_(pack.filename().string()), packed_bytes_(size_of(pack)), archive_(pack) {
    for (std::size_t i = 0; i < archive_.entries().size(); ++i) {
        const std::string& name = archive_.entries()[i].name;
        if (!places_.emplace(name, i).second) fail(name_, name + " is there twice");
    }
    manifest_ = parse_manifest(read_manifest());
    compare_with_manifest();
}

std::uint64_t PackReader::unpacked_bytes() const {
    return std::accumulate(
        manifest_.members.begin(), manifest_.members.end(), std::uint64_t{0},
        [](std::uint64_t sum, const PackedMember& member) { return sum + member.size; });
}

std::string PackReader::read_manifest() {
    const auto place = places_.find(kManifestName);
    if (place == places_.end()) fail(name_, "it has no manifest");
    if (archive_.entries()[place->second].size > kMaxManifestBytes) {
        fail(name_, "its manifest is too large");
    }
    std::string json;
    archive_.read(place->second, [&](std::string_view piece) { json += piece; });
    return json;
}

void PackReader::compare_with_manifest() const {
    if (places_.size() != manifest_.members.size() + 1) {
        fail(name_, "it has other members than its manifest names");
    }
    std::uint64_t left = packed_bytes_ * kMaxExpansion;
    for (const PackedMember& member : manifest_.members) {
        const auto place = places_.find(member.name);
        if (place == places_.end()) fail(name_, member.name + " is missing");
        if (archive_.entries()[place->second].size != member.size) {
            fail(name_, member.name + " has another size than the manifest says");
        }
        if (member.size > left) fail(name_, "its members are larger than they can be");
        left -= member.size;
    }
}

template <class Take>
void PackReader::read_member(const PackedMember& member, Take take) {
    Sha256 digest;
    archive_.read(places_.at(member.name), [&](std::string_view piece) {
        digest.update(piece);
        take(piece);
    });
    if (digest.hex() != member.sha256)
        fail(name_, member.name + " has other bytes than were packed");
}

void PackReader::verify() {
    for (const PackedMember& member : manifest_.members) {
        read_member(member, [](std::string_view) {});
    }
}

void PackReader::extract(const fs::path& folder) {
    for (const PackedMember& member : manifest_.members) {
        const fs::path file = folder / member.name;
        std::error_code ignored;  // a file in a folder that is not there does not open
        fs::create_directories(file.parent_path(), ignored);
        std::ofstream out(file, std::ios::binary);
        read_member(member, [&](std::string_view piece) {
            out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
            if (!out) fail_writing(member.name);
        });
        if (!out.flush()) fail_writing(member.name);
    }
}

}  // namespace litchi::indexer
