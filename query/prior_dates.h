#pragma once

#include "indexer/doc_set.h"
#include "indexer/snapshot.h"
#include "query/prior_date.h"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace litchi::query {

// The prior dates of single documents, each read once. One thread at a time.
class PriorDates {
  public:
    // `ranks` is the place of each document, by DocId, in the order of record ids.
    PriorDates(const indexer::Snapshot& snapshot, std::span<const std::uint32_t> ranks);

    PriorDate of(DocId doc);
    // The document of the earliest prior date, one without a date last; ties by record id. Nothing
    // of an empty set. Reads the patents of the set and what was published in its first year.
    std::optional<DocId> earliest(const indexer::DocSet& documents);

  private:
    bool comes_before(DocId a, DocId b);
    int first_year(const std::vector<DocId>& documents) const;

    const indexer::Snapshot& snapshot_;
    std::span<const std::uint32_t> ranks_;
    std::vector<std::int16_t> years_;  // of publication, by DocId
    std::vector<bool> patents_;
    std::map<DocId, PriorDate> dates_;
};

}  // namespace litchi::query
