#pragma once

#include "graph/network/incidence.h"
#include "indexer/snapshot.h"

#include <cstdint>

namespace litchi::graph {

// Which items a network of concepts is made of.
enum class ItemSource : std::uint8_t {
    Concepts,  // lexicon concepts, and keywords or subjects that none claims; counted in all fields
    Keywords,  // author keywords and subjects only, counted only where they are given as such
    Terms,     // all of these and title terms
    Lexicon,   // lexicon concepts only
};

struct ConceptIncidenceOptions {
    ItemSource source = ItemSource::Concepts;
    const indexer::DocSet* documents = nullptr;  // only these; nullptr = all of the revision
    std::int16_t year_from = 0;                  // inclusive; 0 = open
    std::int16_t year_to = 0;                    // inclusive; 0 = open
    std::uint32_t min_occurrences = 1;           // items in fewer documents are left out
};

// Fields that a source counts; evidence under the same source must use the same.
indexer::FieldSet counted_fields(ItemSource source);

// Documents × concepts of a snapshot: the only door from the collection to the networks. Every
// document of the filter is kept, also one without items; documents are ordered by record id, items
// by concept id. O(labels of the documents).
Incidence incidence_from_columns(const indexer::Snapshot& snapshot,
                                 const ConceptIncidenceOptions& options = {});

}  // namespace litchi::graph
