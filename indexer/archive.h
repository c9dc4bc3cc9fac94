#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A file on its way into an archive, under a name of its own there.
struct ArchiveSource {
    std::string name;
    std::filesystem::path file;
};

// Writes a new zip file (deflate; ZIP64 where sizes need it) with the members in the order given.
// Its bytes depend on names and contents alone: no times, no owners. In bounded memory. Throws
// Error(StorageFailure).
void write_archive(const std::filesystem::path& archive, std::span<const ArchiveSource> members);

// A member in memory.
struct ArchiveText {
    std::string name;
    std::string content;
};

// The bytes of such a zip file, made in memory. Throws Error(StorageFailure).
std::string archive_in_memory(std::span<const ArchiveText> members);

// A zip file from outside. One thread at a time. Everything throws Error(UnreadableFile) for what
// is no zip file, is cut off or damaged, or holds something else than plain deflated or stored
// members.
class ArchiveReader {
  public:
    struct Entry {
        std::string name;
        std::uint64_t size = 0;  // of the content, as the archive says
    };

    explicit ArchiveReader(const std::filesystem::path& archive);
    ~ArchiveReader();
    ArchiveReader(const ArchiveReader&) = delete;
    ArchiveReader& operator=(const ArchiveReader&) = delete;

    const std::vector<Entry>& entries() const;
    // Hands the content of an entry to `take` piece by piece, never more than its size.
    void read(std::size_t entry, const std::function<void(std::string_view)>& take);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::indexer
