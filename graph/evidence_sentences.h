#pragma once

#include "corpora/record.h"
#include "graph/evidence.h"
#include "indexer/concept_table.h"
#include "indexer/occurrences.h"

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace litchi::graph {

// The one or two concepts whose evidence is looked for; the second kNoConcept for one alone.
using ConceptPair = std::array<indexer::ConceptIndex, 2>;

// A place of a record that names one of them.
struct NamedPlace {
    std::uint32_t text = 0;  // index into field_texts(record)
    indexer::ByteRange range;
    std::uint8_t which = 0;  // 0 or 1 of the pair
};

// What the finder says of the pair in a record, within `fields`.
std::vector<NamedPlace> named_places(const indexer::OccurrenceFinder& finder,
                                     const indexer::ConceptTable& table,
                                     const corpora::Record& record, const ConceptPair& pair,
                                     indexer::FieldSet fields);

// The class of a record by its places; nothing if a concept of the pair has none. One concept alone
// is of the first class where a text names it, else of the last.
std::optional<EvidenceClass> classify(const corpora::Record& record, const ConceptPair& pair,
                                      const std::vector<NamedPlace>& places);

// Up to `most` sentences (whole keywords and subjects among them): those with both concepts first,
// then such that both appear, the rest in the record's order.
std::vector<EvidenceSentence> evidence_sentences(const corpora::Record& record,
                                                 const ConceptPair& pair,
                                                 const indexer::ConceptTable& table,
                                                 const std::vector<NamedPlace>& places,
                                                 std::size_t most);

}  // namespace litchi::graph
