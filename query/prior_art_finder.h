#pragma once

#include "query/index_database.h"
#include "query/prior_art.h"

#include <span>
#include <vector>

namespace litchi::query {

// Answers questions for prior art over one snapshot.
//
// The idea as a whole and each of its points (key_points.h) are searched as plain texts
// (plain_words.h), by the words that tell most of them (weightiest_words.h), among the documents
// that may lie before the cut-off. A document's score is
//   s(d) = w(d) / max w + (1 / P) Σ_p s_p(d) / max s_p,
// w its BM25 score for the whole idea and s_p for point p: 0 to 2. So a document that answers
// several points comes before one that repeats a single one.
//
// What Xapian throws goes to the caller. One thread at a time.
class PriorArtFinder {
  public:
    // `ranks` is the place of each document, by DocId, in the order of record ids: ties break by
    // it.
    PriorArtFinder(const indexer::Snapshot& snapshot, const IndexDatabase& index,
                   std::span<const std::uint32_t> ranks)
        : snapshot_(snapshot), index_(index), ranks_(ranks) {}

    // `dated` are the documents to look among. O(points × matches) and a reading of each document
    // that is shown.
    PriorArt find(const PriorArtRequest& request, const DatedDocuments& dated) const;

    // The request.scope.limit best of the documents before the cut-off.
    std::vector<RankedRecord> rank(const PriorArtRequest& request,
                                   const DatedDocuments& dated) const;

  private:
    const indexer::Snapshot& snapshot_;
    const IndexDatabase& index_;
    std::span<const std::uint32_t> ranks_;
};

}  // namespace litchi::query
