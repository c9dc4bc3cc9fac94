#pragma once

#include "corpora/thesaurus.h"
#include "indexer/concept_table.h"
#include "indexer/occurrences.h"
#include "indexer/thesaurus_log.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::indexer {

// A collection's concepts with the edits of its log: what maps, roadmaps and searches see. Columns
// and index stay as they are. Immutable, share freely.
class EffectiveThesaurus {
  public:
    EffectiveThesaurus(ConceptTable table, corpora::Thesaurus with_edits,
                       std::vector<std::string> ids, std::vector<std::string> without)
        : concepts(std::move(table)),
          lexicon(std::move(with_edits)),
          edited(std::move(ids)),
          ignored(std::move(without)) {}

    ConceptTable concepts;
    corpora::Thesaurus lexicon;        // with the concepts that an edit names, lexicon's or not
    std::vector<std::string> edited;   // ids of those concepts, rising
    std::vector<std::string> ignored;  // labels as the edits write them, rising

    // Finds the labels of `lexicon` in a query; made when first asked for, to be copied by each
    // thread. Records are read with the finder of the lexicon alone, as their columns were.
    const OccurrenceFinder& finder() const;

  private:
    mutable std::once_flag finder_made_;
    mutable std::optional<OccurrenceFinder> finder_;
};

// The edits one after the other over what `base` and `lexicon` say. Every edit means something or
// nothing: one that names what is not there (any more) changes nothing, so that any of them can be
// taken back.
//   Merge   moves all labels of the one concept to the other; the one that stays keeps id and
//           preferred labels, and takes over kind and domain where it has none
//   Split   gives the label a concept "kw:" + key; a concept that is named after a label which
//           leaves is named after the first that stays
//   Rename  adds the new name as a label, unless another concept has it
// Relations are resolved last, so that they follow merges and splits. O(edits + labels of the
// table).
std::shared_ptr<const EffectiveThesaurus> apply_edits(const ConceptTable& base,
                                                      const corpora::Thesaurus& lexicon,
                                                      const std::vector<ThesaurusEdit>& edits);

// The preferred label a language, else its first one; sorted by tag.
corpora::LocalTexts names_of(const corpora::Concept& concept_);

// The concept of an id in a thesaurus; nullptr if it has none. O(log n).
const corpora::Concept* concept_of_id(const corpora::Thesaurus& thesaurus, std::string_view id);

}  // namespace litchi::indexer
