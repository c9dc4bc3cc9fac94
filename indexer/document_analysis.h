#pragma once

#include "corpora/record.h"
#include "indexer/catalogue_writer.h"
#include "indexer/dictionaries.h"
#include "indexer/occurrences.h"
#include "indexer/search_index_writer.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace litchi::indexer {

// What indexing takes from a record before labels get their numbers.
struct AnalyzedRecord {
    std::int64_t row = 0;
    corpora::Record record;
    std::vector<std::pair<std::string, FieldSet>> labels;  // by label_key, sorted, unique
    std::vector<Surface> surfaces;                         // sorted, unique
    std::uint32_t skipped_abbreviations = 0;
    IndexDocument document;
};

// Spellings of the record's keywords, subjects and title terms. Sorted, unique.
std::vector<Surface> surfaces_of(const corpora::Record& record, const RecordOccurrences& found);

// Analyses records on several threads. The result does not depend on their number.
class BatchAnalyzer {
  public:
    BatchAnalyzer(const OccurrenceFinder& finder, unsigned threads);

    // In the order given. O(text).
    std::vector<AnalyzedRecord> analyze(const std::vector<PendingRecord>& records) const;

  private:
    std::vector<OccurrenceFinder> finders_;  // one a thread
};

}  // namespace litchi::indexer
