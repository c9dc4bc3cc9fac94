#pragma once

#include "corpora/record.h"
#include "indexer/duplicate_decisions.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace litchi::indexer {

// What decides whether two sources are the same work.
struct DuplicateCandidate {
    std::string digest{};           // of the reading; decisions name it
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
// What people decided comes first: readings said to be the same are tied (rule "accepted"), and no
// rule brings two together that are said to be different: rules are tried from the strongest to the
// weakest, keys and then candidates in the order of their bytes, and what would break a decision is
// left out.
//
// A function of the set of candidates and the decisions; candidates must come sorted by digest
// where there are decisions. O(k log k) in the number of keys.
std::vector<DuplicateSet> find_duplicates(std::span<const DuplicateCandidate> candidates,
                                          const DuplicateDecisions& decisions = {});

}  // namespace litchi::indexer
