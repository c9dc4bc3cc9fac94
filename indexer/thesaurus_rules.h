#pragma once

#include "corpora/base/ids.h"
#include "indexer/concept_table.h"
#include "indexer/snapshot.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A label that records of a collection have. Views into the snapshot's table.
struct LabelUse {
    std::string_view key;
    LabelId id{};
    ConceptIndex owner = kNoConcept;
    std::uint32_t records = 0;
};

// By key; labels that belong to no concept or stand in no record are left out. O(labels of all
// records).
std::vector<LabelUse> label_uses(const Snapshot& snapshot);

// The label as somebody writes it.
std::string label_text(const Snapshot& snapshot, const LabelUse& use);

// Two labels that may be one: indices into the uses; the second is the one to keep.
struct LabelCandidate {
    std::size_t first = 0;
    std::size_t second = 0;
    std::string_view kind;
    std::string_view rule;
    double score = 0;
    std::string record;  // id of a record that says so; empty if none does
    std::string text;    // what it says
};

// Which of two labels stays: the lexicon's, then the more frequent, then the smaller key.
bool keeps(const ConceptTable& table, const LabelUse& a, const LabelUse& b);

// Variants of one label by its form alone:
//   case      accents
//   plural    irregular plural · acronym plural ("EVs")
//   spelling  British/American · hyphen or space · letters: a word of eight letters or more, at
//             most a tenth as frequent as one from which it differs by a letter missing, added or
//             changed places, not at its ends, gives the other label
//   script    regional word: mainland and Taiwan words and characters that folding leaves apart
// Blocked by form, so O(n log n) for n labels; for "letters" with the words' single deletions.
std::vector<LabelCandidate> form_candidates(const Snapshot& snapshot,
                                            std::span<const LabelUse> uses);

// Two labels of which records say that they are one, by key: abbreviations with their long forms,
// labels with their translations.
struct KeyPair {
    std::string first;
    std::string second;
    std::string_view kind;
    std::string_view rule;
    double score = 0;
    std::uint64_t records = 0;
    std::string record;  // that of the smallest id
    std::string text;    // the place in it
};
// Those of whose labels both are in use.
std::vector<LabelCandidate> pair_candidates(const Snapshot& snapshot,
                                            std::span<const LabelUse> uses,
                                            const std::vector<KeyPair>& pairs);

// A Chinese label and an English one that mean the same:
//   keyword lists, titles  the records carry both (label_pairs.h), with the pair's score
//   dictionary             a user's dictionary says so: 0.7 over the labels in use that it gives
//                          the Chinese one
// O(labels + mined pairs).
std::vector<LabelCandidate> translation_candidates(const Snapshot& snapshot,
                                                   std::span<const LabelUse> uses);

}  // namespace litchi::indexer
