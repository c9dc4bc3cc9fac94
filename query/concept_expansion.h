#pragma once

#include "indexer/concept_table.h"
#include "indexer/snapshot.h"
#include "query/needles.h"
#include "query/text_query.h"
#include "query/xapian_names.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

// The lexicon's names of a concept that are found as phrases beside its labels: several Latin
// words or three Han characters and more. Shorter names stand inside other words too often, and
// abbreviations count by their own rule; inside a field, where labels are not indexed,
// `short_ones` takes the shorter names as well. At most 24, in the lexicon's order.
std::vector<std::string_view> phrase_names(const corpora::Thesaurus& lexicon,
                                           std::string_view concept_id, bool short_ones);

// The records in which a concept was recognised, under any label. Each weighs alike: the inverse
// document frequency log(1 + N / n) of the concept.
Xapian::Query concept_query(const Xapian::Database& database,
                            const indexer::CollectionConcept& concept_);

// `text`, or the concept by its labels (in a scope without field) or its names as phrases, which
// reaches a name inside a longer one ("carbon capture" in "carbon capture and storage"). The best
// of them gives the weight. Adds the names to `needles` under `concept_index`.
Xapian::Query expanded(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                       const Xapian::Query& text, const TextScope& scope, Needles& needles,
                       std::size_t concept_index);

// Concepts of one query that are searched under their other names; more are taken by their words.
inline constexpr std::size_t kMaxExpandedConcepts = 16;

// The other names of what a query says. Adds to the query's needles and notes, which it outlives
// not.
class ConceptNames {
  public:
    ConceptNames(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                 Needles& needles, std::vector<std::string>& notes)
        : snapshot_(snapshot), database_(database), needles_(needles), notes_(notes) {}

    // The query that finds a text, or the concept that `key`, its label_key, names. The query alone
    // when there is none.
    Xapian::Query beside(const Xapian::Query& query, const std::string& text,
                         const std::string& key, const TextScope& scope);
    // Concepts that were named under NOT count as well.
    void count_excluded(std::size_t concepts) { excluded_ += concepts; }

  private:
    const indexer::Snapshot& snapshot_;
    const Xapian::Database& database_;
    Needles& needles_;
    std::vector<std::string>& notes_;
    std::size_t excluded_ = 0;
};

}  // namespace litchi::query
