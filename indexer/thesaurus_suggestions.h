#pragma once

#include "indexer/snapshot.h"
#include "indexer/thesaurus_log.h"
#include "indexer/thesaurus_rules.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

inline constexpr std::array<std::string_view, 6> kSuggestionKinds = {
    "case", "plural", "spelling", "acronym", "script", "translation"};

struct SuggestedLabel {
    std::string text;
    std::string concept_id;
    std::uint32_t records = 0;          // that hold the label
    std::vector<std::string> examples;  // ids of up to kMaxExamples of them, rising
};

// Two labels that may be one concept; accepting it makes `first` a label of the concept of
// `second`.
struct ThesaurusSuggestion {
    std::string_view kind;
    std::string_view rule;
    double score = 0;  // 0 to 1
    SuggestedLabel first;
    SuggestedLabel second;
    std::string record;  // id of a record whose text says that they are one; empty if none does
    std::string text;
};

struct SuggestionRequest {
    std::vector<std::string> kinds;  // none = all
    double min_score = 0;
    std::size_t offset = 0;
    std::size_t limit = 20;
};

struct SuggestionPage {
    std::uint64_t total = 0;
    std::array<std::uint64_t, kSuggestionKinds.size()> by_kind{};  // of those that were asked for
    std::vector<ThesaurusSuggestion> suggestions;
};

inline constexpr std::size_t kMaxExamples = 3;

// Suggestions whose labels are not one concept yet and that no edit in force rejects; each pair of
// concepts once, under its best rule. By falling score, then by the records of the rarer label,
// falling, then by keys.
SuggestionPage suggest_merges(const Snapshot& snapshot, const std::vector<ThesaurusEdit>& edits,
                              const SuggestionRequest& request);

}  // namespace litchi::indexer
