#pragma once

#include "indexer/sqlite.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// What a person said of two readings: the same work, or not.
enum class DuplicateVerdict : std::uint8_t { Same, Different };

std::string_view to_string(DuplicateVerdict verdict);  // "same", "different"
std::optional<DuplicateVerdict> parse_duplicate_verdict(std::string_view word);

// Two readings by the SHA-256 of their records, the smaller first.
struct ReadingPair {
    std::string first;
    std::string second;
    ReadingPair(std::string a, std::string b);
    auto operator<=>(const ReadingPair&) const = default;
};

// A line of the log about duplicates.
struct DuplicateDecision {
    std::int64_t edit = 0;  // its number in the log
    ReadingPair pair;
    DuplicateVerdict verdict = DuplicateVerdict::Same;
    bool undone = false;
};

// The decisions of a collection's log of edits. Of several about one pair the last that is not
// undone is in force. A plain value.
class DuplicateDecisions {
  public:
    DuplicateDecisions() = default;
    explicit DuplicateDecisions(Connection& edits);

    bool empty() const { return in_force_.empty(); }
    // In force, by pair.
    const std::map<ReadingPair, DuplicateDecision>& in_force() const { return in_force_; }
    // All, in the order of the log.
    const std::vector<DuplicateDecision>& log() const { return log_; }
    // Readings that are said to be the same work as this one.
    std::vector<std::string> same_as(const std::string& digest) const;
    // Number of the last line that says something about duplicates; 0 without one.
    std::int64_t last_edit() const { return last_edit_; }
    // The readings that lines behind `edit` speak of.
    std::vector<std::string> touched_since(std::int64_t edit) const;

  private:
    struct Line {
        std::int64_t edit;
        ReadingPair pair;
    };
    std::vector<DuplicateDecision> log_;
    std::vector<Line> lines_;  // undo lines too
    std::map<ReadingPair, DuplicateDecision> in_force_;
    std::int64_t last_edit_ = 0;
};

// Appends a decision; gives its number.
std::int64_t log_decision(Connection& edits, const ReadingPair& pair, DuplicateVerdict verdict,
                          std::string_view author);
// Takes a decision back. Throws Error(InvalidArgument) when `edit` is no decision or is undone.
std::int64_t log_undo(Connection& edits, std::int64_t edit, std::string_view author);

}  // namespace litchi::indexer
