#pragma once

#include "query/index_database.h"
#include "query/novelty.h"

#include <cstdint>
#include <span>

namespace litchi::query {

// Answers what is new in an idea over one snapshot. The documents of each feature are found once;
// pairs are intersections of bitmaps, at most 66 a point. Reads a record for each first appearance.
//
// What Xapian throws goes to the caller. One thread at a time.
class NoveltyFinder {
  public:
    // `ranks` as for PriorArtFinder.
    NoveltyFinder(const indexer::Snapshot& snapshot, const IndexDatabase& index,
                  std::span<const std::uint32_t> ranks)
        : snapshot_(snapshot), index_(index), ranks_(ranks) {}

    Novelty find(const PriorArtRequest& request, const DatedDocuments& dated) const;

  private:
    const indexer::Snapshot& snapshot_;
    const IndexDatabase& index_;
    std::span<const std::uint32_t> ranks_;
};

}  // namespace litchi::query
