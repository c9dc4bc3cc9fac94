#pragma once

#include "corpora/thesaurus.h"
#include "indexer/catalogue_reader.h"
#include "indexer/catalogue_writer.h"
#include "indexer/document_analysis.h"
#include "indexer/segment.h"
#include "indexer/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <set>
#include <vector>

namespace litchi::indexer {

// No revision has more segments.
inline constexpr std::size_t kMaxSegments = 8;

// Builds the next revision inside the writer's transaction: what is retired, the new segment of
// the pending records, compaction, publication. Until the transaction commits nothing of it counts.
// One thread at a time; the lock of the collection must be held.
class RevisionBuilder {
  public:
    RevisionBuilder(Connection& catalogue, std::filesystem::path collection);

    // The revision as it stands in the catalogue, with what has been changed since.
    const RevisionInfo& current() const { return next_.info; }

    void retire(DocId id);
    // Every segment goes, every record becomes pending.
    void start_over();

    // Gives the pending records rising DocIds in the order of their ids and writes them into one
    // new segment. `progress` is told the number of records done; `threads` ≥ 1. Returns the number
    // of skipped abbreviations.
    std::uint64_t index_pending(const OccurrenceFinder& finder, unsigned threads,
                                const std::function<void(std::uint64_t)>& progress);

    // Drops segments without live documents and merges the neighbours with the fewest live
    // documents until there are at most kMaxSegments.
    void compact();

    // Stores the next revision; returns its number. The caller commits.
    std::uint64_t publish(const corpora::Thesaurus& lexicon);

  private:
    std::uint32_t new_segment_number();
    void add_segment(const WrittenSegment& segment);
    void drop_segment(std::size_t index);
    std::uint32_t live_documents(const SegmentRow& segment) const;
    void merge_pair(std::size_t first);

    Connection& catalogue_;
    std::filesystem::path collection_;
    RevisionRow next_;
    std::uint32_t last_segment_ = 0;
};

}  // namespace litchi::indexer
