#include "corpora/base/compound_file.h"

#include "corpora/base/little_endian.h"
#include "corpora/base/spreadsheet.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace litchi {
namespace {

constexpr std::string_view kMagic = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr std::uint32_t kLastSector = 0xFFFFFFFA;  // larger numbers mark ends and free sectors
constexpr std::size_t kHeaderFatSectors = 109;
constexpr std::size_t kEntryBytes = 128;
constexpr std::size_t kMiniSectorBytes = 64;
constexpr std::uint8_t kStream = 2;
constexpr std::uint8_t kRoot = 5;

using SectorTable = std::vector<std::uint32_t>;  // sector → the next one of its stream

struct DirectoryEntry {
    std::string name;
    std::uint8_t type = 0;
    std::uint32_t start = 0;
    std::size_t size = 0;
};

DirectoryEntry entry_at(std::string_view directory, std::size_t at) {
    DirectoryEntry entry;
    const std::size_t units = std::min<std::size_t>(u16_at(directory, at + 64) / 2, 32);
    for (std::size_t i = 0; i + 1 < units; ++i)
        entry.name += static_cast<char>(u16_at(directory, at + 2 * i));
    entry.type = u8_at(directory, at + 66);
    entry.start = u32_at(directory, at + 116);
    entry.size = u32_at(directory, at + 120);
    return entry;
}

class CompoundFile {
  public:
    explicit CompoundFile(std::string_view file)
        : file_(file), shift_(u16_at(file, 30)), next_(read_table()) {}

    std::optional<std::string> stream(std::string_view name) const {
        const std::string directory = chain(u32_at(file_, 48));
        std::optional<DirectoryEntry> wanted;
        DirectoryEntry root;
        for (std::size_t at = 0; at + kEntryBytes <= directory.size(); at += kEntryBytes) {
            DirectoryEntry entry = entry_at(directory, at);
            if (entry.type == kRoot) root = entry;
            if (!wanted && entry.type == kStream && entry.name == name) wanted = std::move(entry);
        }
        if (!wanted) return std::nullopt;
        const bool small = wanted->size < u32_at(file_, 56);
        std::string bytes = small ? mini_chain(root, *wanted) : chain(wanted->start);
        if (bytes.size() < wanted->size) return std::nullopt;
        bytes.resize(wanted->size);
        return bytes;
    }

  private:
    std::size_t sector_bytes() const { return std::size_t{1} << shift_; }

    std::string_view sector(std::uint32_t number) const {
        const std::size_t at = (std::size_t{number} + 1) << shift_;
        return at < file_.size() ? file_.substr(at, sector_bytes()) : std::string_view();
    }

    static void append_numbers(SectorTable& table, std::string_view sector) {
        for (std::size_t at = 0; at + 4 <= sector.size(); at += 4)
            table.push_back(u32_at(sector, at));
    }

    // The header names the first sectors of the table, a list of sectors the others.
    SectorTable read_table() const {
        SectorTable table;
        if (shift_ != 9 && shift_ != 12) return table;
        SectorTable parts;
        append_numbers(
            parts, file_.substr(std::min<std::size_t>(76, file_.size()), 4 * kHeaderFatSectors));
        const std::size_t most = file_.size() >> shift_;
        std::uint32_t more = u32_at(file_, 68);
        for (std::size_t i = 0; i < most && more < kLastSector; ++i) {
            append_numbers(parts, sector(more));
            if (parts.empty()) break;
            more = parts.back();
            parts.pop_back();
        }
        for (const std::uint32_t part : parts)
            if (part < kLastSector && table.size() <= most) append_numbers(table, sector(part));
        return table;
    }

    // The sectors from `start` on, end to end. One that comes twice ends a damaged chain.
    std::string chain(std::uint32_t start) const {
        std::string bytes;
        for (std::uint32_t at = start; at < next_.size(); at = next_[at]) {
            const std::string_view part = sector(at);
            bytes += part;
            if (part.empty() || bytes.size() > file_.size()) return {};
        }
        return bytes;
    }

    std::string mini_chain(const DirectoryEntry& root, const DirectoryEntry& entry) const {
        const std::string content = chain(root.start);
        const std::string numbers = chain(u32_at(file_, 60));
        SectorTable next;
        append_numbers(next, numbers);
        std::string bytes;
        for (std::uint32_t at = entry.start; at < next.size(); at = next[at]) {
            const std::size_t from = std::size_t{at} * kMiniSectorBytes;
            if (from >= content.size() || bytes.size() > content.size()) return {};
            bytes.append(content, from, kMiniSectorBytes);
        }
        return bytes;
    }

    std::string_view file_;
    unsigned shift_;
    SectorTable next_;
};

}  // namespace

bool is_compound_file(std::string_view head) {
    return head.starts_with(kMagic);
}

std::optional<std::string> read_compound_stream(std::string_view file, std::string_view name) {
    if (!is_compound_file(file)) return std::nullopt;
    return CompoundFile(file).stream(name);
}

}  // namespace litchi
