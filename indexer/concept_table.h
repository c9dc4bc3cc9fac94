#pragma once

#include "corpora/base/ids.h"
#include "corpora/record.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

using ConceptIndex = std::uint32_t;
inline constexpr ConceptIndex kNoConcept = 0xFFFFFFFF;

// A concept of a collection: one of its lexicon, or a keyword, subject or title term that no
// concept of the lexicon claims (then id is "kw:" + key, kind and domain empty).
struct CollectionConcept {
    std::string id;
    std::string kind;
    std::string domain;
    corpora::LocalTexts names;    // the label to show a language; sorted by tag
    std::vector<LabelId> labels;  // all labels in the collection's dictionary, rising
    bool lexicon = false;
};

// What makes one table out of another (thesaurus_effect.h).
struct ConceptChanges {
    std::map<std::string, CollectionConcept> concepts;  // by id: new, or instead of the one there
    std::vector<std::string> removed;                   // ids; those in `concepts` stay
    std::map<std::string, std::string> keys;     // label keys without a number → concept id
    std::map<std::string, std::string> aliases;  // ids of before → id
};

// label → concept of one revision: the small table that a thesaurus decision changes, while columns
// keep labels (contracts §3). Concepts sorted by id. Immutable, share freely.
class ConceptTable {
  public:
    ConceptTable(std::vector<CollectionConcept> concepts,
                 std::vector<std::pair<std::string, LabelId>> label_keys);

    // A table that shares all unchanged concepts with this one. O(labels), some nanoseconds each.
    ConceptTable changed(const ConceptChanges& changes) const;

    // All labels of the table with their keys, by key.
    const std::vector<std::pair<std::string, LabelId>>& label_keys() const { return *label_keys_; }
    std::size_t size() const { return concepts_.size(); }
    const CollectionConcept& at(ConceptIndex index) const { return *concepts_[index]; }
    // O(1); kNoConcept for a label that the table does not know.
    ConceptIndex concept_of(LabelId label) const;
    // By id ("soil-carbon", "kw:smart port"), also one of before a merge, or by any label in any
    // script ("土壤碳"). O(log n).
    std::optional<ConceptIndex> find(std::string_view id_or_label) const;
    std::optional<ConceptIndex> find_id(std::string_view id) const;
    // By label_key; O(log n).
    std::optional<LabelId> label_of_key(std::string_view key) const;
    // Also of a label that no record has but that an edit gives to a concept. O(log n).
    std::optional<ConceptIndex> concept_of_key(std::string_view key) const;
    // Concepts with a label that starts with the folded prefix, lexicon first, then by id.
    std::vector<ConceptIndex> with_prefix(std::string_view prefix, std::size_t limit) const;

  private:
    using LabelKeys = std::vector<std::pair<std::string, LabelId>>;
    ConceptTable() = default;
    void number_labels();

    std::vector<std::shared_ptr<const CollectionConcept>> concepts_;
    std::shared_ptr<const LabelKeys> label_keys_;  // sorted by key
    std::vector<ConceptIndex> concept_of_label_;   // by LabelId value
    std::map<std::string, std::string, std::less<>> other_keys_;
    std::map<std::string, std::string, std::less<>> aliases_;
};

// The name to show in a language: that language, for Chinese the other script, then English, then
// the first.
std::string_view name_of(const CollectionConcept& concept_, std::string_view language);

}  // namespace litchi::indexer
