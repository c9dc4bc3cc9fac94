#pragma once

#include "indexer/snapshot.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace litchi::query {

// What no column holds of a record and an answer needs of many: read from the catalogue when first
// asked for, some 50 µs a record, and remembered. Of one snapshot; one thread at a time.
class RecordFigures {
  public:
    struct Figures {
        std::int64_t times_cited = -1;   // as the source counted; -1 = not said
        std::vector<std::uint32_t> ipc;  // main groups, sorted, unique
        std::vector<std::uint32_t> cpc;
    };

    const Figures& of(const indexer::Snapshot& snapshot, DocId doc);
    // "Y02C20"
    const std::string& group_name(std::uint32_t group) const { return names_[group]; }

  private:
    std::vector<std::uint32_t> groups_of(const std::vector<std::string>& symbols);

    std::unordered_map<std::uint32_t, Figures> figures_;
    std::unordered_map<std::string, std::uint32_t> groups_;
    std::vector<std::string> names_;
};

// The main group of a classification symbol: "Y02C20" of "Y02C 20/40"; nothing above it.
std::optional<std::string> main_group(std::string_view symbol);

}  // namespace litchi::query
