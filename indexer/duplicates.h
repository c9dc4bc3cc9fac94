#pragma once

#include "corpora/record.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace litchi::indexer {

// What decides whether two sources are the same work.
struct DuplicateCandidate {
    std::vector<std::string> keys;  // work_keys that find duplicates
    std::string doi;
    std::string number;
    int year = 0;  // 0 = unknown
};
DuplicateCandidate duplicate_candidate(const corpora::Record& record);

// One work among the candidates.
struct DuplicateSet {
    std::vector<std::size_t> members;  // indices into the candidates, rising
    // For each member the strongest rule that ties it to another one: an index into
    // kDuplicateRules, or kNoRule for a member alone.
    std::vector<std::uint8_t> rules;
};
constexpr std::uint8_t kNoRule = 0xFF;

// Works among candidates: the transitive closure of the rules of kDuplicateRules.
//
// The rule "title" needs care to be safe under that closure: a source without DOI and number must
// not tie together two that are known to differ. So among the sources of one title and first author
// it ties those of the same or of neighbouring years (unknown years only among themselves)
//   all of them, when from one year before the earlier to one year after the later at most one DOI
//   and at most one publication number occur,
//   else only those that have neither DOI nor number.
//
// A function of the set of candidates, whatever their order. O(k log k) in the number of keys.
std::vector<DuplicateSet> find_duplicates(std::span<const DuplicateCandidate> candidates);

}  // namespace litchi::indexer
