#pragma once

#include "indexer/catalogue_writer.h"
#include "indexer/dictionaries.h"
#include "indexer/duplicates.h"
#include "indexer/occurrences.h"
#include "indexer/revision_builder.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace litchi::indexer {

// Derives the merged records that new entries touch: finds all entries that share a key with them,
// directly or through others, tells the works among these apart (duplicates.h), merges each
// (merge_records.h). A record that comes out as it was keeps its DocId; every other is retired and
// what takes its place waits to be indexed. The outcome depends on the set of entries in the
// catalogue alone. One thread at a time.
class RecordDeriver {
  public:
    // `finder` must be that of the collection's lexicon. Follows what the log of edits says of
    // duplicates.
    RecordDeriver(Connection& catalogue, Connection& edits, RevisionBuilder& revision,
                  const OccurrenceFinder& finder);

    // The works that decisions speak of which the records do not follow yet.
    void follow_decisions();

    // Once for each new entry; entries already dealt with cost nothing.
    void derive(std::int64_t entry);
    // Once for each entry that leaves the catalogue, while its keys still stand: derives what is
    // left of the works that it was connected with. `leaves` tells of any entry whether it leaves.
    using Leaves = std::function<bool(std::int64_t)>;
    void withdraw(std::int64_t entry, const Leaves& leaves);
    // The work of the record's entries was not in the collection before. True once a record.
    bool claim_new(std::int64_t row);

  private:
    struct Work;
    std::vector<std::int64_t> connected(std::int64_t entry);
    void replace(const std::vector<std::int64_t>& before, const std::vector<std::int64_t>& after);
    std::vector<Work> works_among(const std::vector<std::int64_t>& entries);
    void merge(Work& work);
    static void part_ids(std::vector<Work>& works);
    void remove_old(std::int64_t row, const std::string& json);
    void store(const Work& work, const std::map<std::int64_t, std::string>& kept);

    CatalogueWriter catalogue_;
    DuplicateDecisions decisions_;
    Dictionaries dictionaries_;
    RevisionBuilder& revision_;
    const OccurrenceFinder& finder_;
    std::vector<bool> visited_;  // by entry
    std::vector<bool> new_;      // by record row
};

}  // namespace litchi::indexer
