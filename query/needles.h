#pragma once

#include "indexer/concept_table.h"
#include "indexer/occurrences.h"

#include <cstddef>
#include <string>
#include <vector>

namespace litchi::query {

// Words in a row that a query asks for, as they are compared with a record's text: folded words,
// each Han character one unit.
struct Needle {
    std::vector<std::string> units{};
    bool stem = false;             // the one unit is a stem
    indexer::FieldSet fields = 0;  // where it counts
    // Set when the words are another name of this entry of Needles::concepts.
    std::size_t concept_index = kNoConceptIndex;
    bool pattern = false;      // the one unit is a pattern (wildcards.h)
    std::string source{};      // the word of the query, folded; empty = the units
    bool translation = false;  // the units translate it

    static constexpr std::size_t kNoConceptIndex = static_cast<std::size_t>(-1);
};

// A concept that words of a query name.
struct ConceptNeedle {
    indexer::ConceptIndex concept_ = indexer::kNoConcept;
    std::string query_text;  // as it stands in the query
    std::string key;         // its label_key
};

// What a query's words look for in the text of a record; without those under NOT.
struct Needles {
    std::vector<Needle> words;
    std::vector<ConceptNeedle> concepts;
};

}  // namespace litchi::query
