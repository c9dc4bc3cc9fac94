#pragma once

#include "corpora/record.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// Which source gave a field of a merged record, and why that one.
//   "only"          no other source has the field
//   "stable id"     a DOI before a publication number before anything else, then the smallest bytes
//   "fullest"       of the source that fills the most fields
//   "longest"       the longest text of its language
//   "most precise"  the most precise date
//   "earliest"      the earliest date
//   "most entries"  the source that lists the most
//   "largest"       the largest number
//   "union"         added to what other sources list
struct MergedField {
    std::string field;   // as in Litchi JSONL
    std::size_t source;  // index into the sources
    std::string rule;
};

struct MergedRecord {
    corpora::Record record;
    std::vector<MergedField> fields;  // in the order of Litchi JSONL; one a contributing source
};

// A record that draws on more sources keeps to the first ones by digest.
inline constexpr std::size_t kMaxMergedSources = 256;

// One record from all sources of a work, which must come sorted by digest, without repetition: so
// it is a function of their set. Sources rank by number of filled fields, then by digest ("fullest"
// first); every rule breaks its ties by that rank. One source comes back unchanged.
MergedRecord merge_records(std::span<const corpora::Record> sources);

// Names of the fields that a record fills, in the order of Litchi JSONL.
std::vector<std::string_view> filled_fields(const corpora::Record& record);

}  // namespace litchi::indexer
