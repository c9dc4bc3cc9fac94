#pragma once

#include "corpora/base/date.h"
#include "indexer/snapshot.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::graph {

// How a record supports a link, strongest first.
enum class EvidenceClass : std::uint8_t {
    SameSentence,  // both items in one sentence of title, abstract, summary or claims
    SameRecord,    // both in such texts of the record
    Keyword,       // at least one only as a keyword or subject
};
std::string_view to_string(EvidenceClass evidence_class);

// A piece of a sentence; concept is the item's key where the piece names it, else empty.
struct EvidencePart {
    std::string text;
    std::string concept_id;
};

struct EvidenceSentence {
    std::string field;  // "title", "abstract", "keyword" …
    std::string language;
    std::uint32_t begin = 0;  // of the sentence, bytes in the stored field text, half-open
    std::uint32_t end = 0;
    std::vector<EvidencePart> parts;  // together the sentence
};

struct EvidenceRecord {
    std::string id;
    std::string title;
    PartialDate date;
    std::string kind;
    std::string language;
    EvidenceClass evidence_class = EvidenceClass::Keyword;
    std::vector<EvidenceSentence> sentences;
};

struct Evidence {
    std::string from;
    std::string to;           // empty: evidence of one item
    std::uint64_t total = 0;  // records behind it: the link's full count under the same filter
    std::uint64_t by_class[3] = {0, 0, 0};
    std::vector<EvidenceRecord> records;  // by class, then newest date, then id; one page
};

struct EvidenceRequest {
    std::string item{};
    std::string item2{};                         // empty: evidence of one item
    const indexer::DocSet* documents = nullptr;  // only these; nullptr = all of the revision
    indexer::FieldSet fields = indexer::kAllFields;
    std::size_t offset = 0;
    std::size_t limit = 20;         // at most 200
    std::size_t max_sentences = 3;  // a record
    std::string language{};         // of titles, when a record has several
};

// The records and sentences behind an item or a link (contracts §4). Candidates come from the
// columns; the sentences are recomputed from the stored records with the analyser that indexed
// them. Throws Error(UnknownConcept). Classifying costs one analysis a candidate record.
Evidence find_evidence(indexer::Snapshot& snapshot, const EvidenceRequest& request);

}  // namespace litchi::graph
