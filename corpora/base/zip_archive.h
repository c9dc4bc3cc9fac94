#pragma once

#include "corpora/base/byte_source.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace litchi {

// A file packed into an archive.
struct ZipMember {
    // As the archive spells it, in UTF-8; for people and for looking up, never a path to write to.
    std::string name;
    std::uint64_t index = 0;
    std::uint64_t packed_bytes = 0;
    std::uint64_t unpacked_bytes = 0;  // as the archive claims
};

// A zip archive. One thread at a time.
class ZipArchive : public std::enable_shared_from_this<ZipArchive> {
  public:
    // `name` stands in messages. Throws Error(UnreadableFile).
    static std::shared_ptr<ZipArchive> open(const std::filesystem::path& file, std::string name);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    const std::string& name() const { return name_; }
    // The files in the archive's order, at most limits::kMaxArchiveMembers; folders are none.
    const std::vector<ZipMember>& members() const { return members_; }
    // Members beyond the limit.
    std::size_t left_out() const { return left_out_; }
    // The first of exactly this name; null if there is none.
    const ZipMember* find(std::string_view name) const;

    // The member's bytes; the source keeps the archive open. Throws Error(UnreadableFile), also
    // while reading, where the member is damaged, encrypted or a bomb.
    std::unique_ptr<ByteSource> open_member(const ZipMember& member);

  private:
    struct Handle;
    ZipArchive(std::unique_ptr<Handle> handle, std::string name);

    std::unique_ptr<Handle> handle_;
    std::string name_;
    std::vector<ZipMember> members_;
    std::size_t left_out_ = 0;
    friend class ZipMemberSource;
};

}  // namespace litchi
