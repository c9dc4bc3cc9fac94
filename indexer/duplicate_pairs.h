#pragma once

#include "indexer/collection.h"
#include "indexer/duplicate_decisions.h"
#include "indexer/sqlite.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

enum class PairState : std::uint8_t {
    Merged,     // one record, by a rule
    Suggested,  // two records that may be one work
    Accepted,   // a person said: the same work
    Rejected,   // a person said: two works
};
inline constexpr std::size_t kPairStates = 4;
std::string_view to_string(PairState state);  // "merged", "suggested", "accepted", "rejected"
std::optional<PairState> parse_pair_state(std::string_view word);

// One reading of a pair, as the list shows it.
struct PairedReading {
    std::string digest;  // SHA-256 of its record
    std::string record;  // id of the record that it belongs to
    std::string id;      // its own id
    std::string title;   // "zh title / en title" where it has both
    std::string date;
    std::string kind;
    std::vector<std::string> people;
};

// Two readings that are, or may be, the same work.
struct DuplicatePair {
    std::string name;  // what a decision calls it: the first 12 digits of both digests
    PairedReading first;
    PairedReading second;
    std::string rule;
    double score = 0;  // 0 to 1; how sure the rule is, not a probability
    PairState state = PairState::Merged;
    std::int64_t edit = 0;  // of the decision in force; 0 = none
};

// Pairs of a collection by falling score, then by name.
//   merged     for each reading of a merged record but one: the strongest rule that ties it to
//              another one (kDuplicateRules; score 1 for "id", "doi" and "number", 0.95 for
//              "title")
//   suggested  pairs of records that rules do not tie (duplicate_suggestions.h)
//   accepted, rejected  what people decided, with the rule that had found it
// Reads every record once: O(records).
std::vector<DuplicatePair> list_duplicates(const Collection& collection);

// The digests that a pair's name stands for. Throws Error(InvalidArgument) when it names no two
// readings of the collection.
ReadingPair resolve_pair(Connection& catalogue, std::string_view name);

// "0123456789ab-ba9876543210"
std::string pair_name(const ReadingPair& pair);

}  // namespace litchi::indexer
