#pragma once

#include "corpora/thesaurus.h"
#include "indexer/concept_table.h"
#include "indexer/thesaurus_effect.h"
#include "indexer/thesaurus_log.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::indexer {

// A concept while edits are applied to it.
struct FoldedConcept {
    struct Label {
        corpora::ConceptLabel label;
        std::string key;  // empty: only shown, since another concept has this label
    };
    std::string id;
    std::string kind;
    std::string domain;
    bool lexicon = false;
    std::vector<Label> labels;
    std::vector<std::string> broader;  // ids
    std::vector<std::string> related;
    std::vector<std::string> cpc;
};

// Applies edits to the concepts that they name; the others stay in the table untouched. One use,
// one thread.
class ThesaurusFold {
  public:
    ThesaurusFold(const ConceptTable& base, const corpora::Thesaurus& lexicon)
        : base_(base), lexicon_(lexicon) {}

    void apply(const ThesaurusEdit& edit);
    std::shared_ptr<const EffectiveThesaurus> finish();

  private:
    FoldedConcept* concept_of(const std::string& label, std::string_view language = {});
    std::string owner_of(const std::string& key) const;
    FoldedConcept& load(const std::string& id);
    void merge(const ThesaurusEdit& edit);
    void rename(const ThesaurusEdit& edit);
    std::vector<FoldedConcept::Label> take_out(FoldedConcept& from, const std::string& key);
    void split(const std::string& label);
    void ignore(const std::string& label);
    void give_id(const std::string& old_id, const std::string& new_id);
    void relate(const ThesaurusEdit& edit);
    std::string present_id(const std::string& id) const;
    corpora::Concept concept_from(const FoldedConcept& folded) const;
    CollectionConcept row_from(const FoldedConcept& folded, const corpora::Concept& named) const;
    ConceptChanges changes(const std::vector<corpora::Concept>& named) const;

    const ConceptTable& base_;
    const corpora::Thesaurus& lexicon_;
    std::map<std::string, FoldedConcept> concepts_;  // that an edit names, by id
    std::map<std::string, std::string> owners_;      // label key → id; "" = ignored
    std::map<std::string, std::string> aliases_;  // ids that are gone → where their labels went
    std::set<std::string> ignored_;
    std::vector<ThesaurusEdit> relations_;
};

}  // namespace litchi::indexer
