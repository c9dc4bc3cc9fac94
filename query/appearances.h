#pragma once

#include "query/feature_match.h"
#include "query/novelty.h"
#include "query/prior_dates.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace litchi::query {

// Finds first appearances; a record that is asked for again is not read again. One thread at a
// time.
class Appearances {
  public:
    Appearances(const indexer::Snapshot& snapshot, std::span<const std::uint32_t> ranks,
                std::string language)
        : snapshot_(snapshot), dates_(snapshot, ranks), language_(std::move(language)) {}

    // Of the documents' first, with the sentence that holds most of the features; none of them: no
    // sentence.
    std::optional<Appearance> first(const indexer::DocSet& documents,
                                    std::span<const Feature> features);
    // The id of the first; empty without documents.
    std::string first_id(const indexer::DocSet& documents);

  private:
    struct Read {
        corpora::Record record;
        std::unique_ptr<const RecordReading> reading;
    };
    const Read& read(DocId doc);

    const indexer::Snapshot& snapshot_;
    PriorDates dates_;
    std::string language_;
    std::map<DocId, std::unique_ptr<Read>> read_;
};

}  // namespace litchi::query
