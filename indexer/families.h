#pragma once

#include "corpora/record.h"
#include "indexer/doc_set.h"
#include "indexer/snapshot.h"

#include <cstdint>
#include <string>
#include <vector>

namespace litchi::indexer {

// Names under which patent documents of one family are known: the family that the source gives
// ("family 54321", the simple family of DOCDB or its like), and the application ("US application
// 16123456"), which a pre-grant publication and its grant share. Sorted; empty for no patent.
std::vector<std::string> family_names(const corpora::Record& record);

// The patent families of a snapshot: documents that share a name, directly or through others.
// Immutable, share freely.
class Families {
  public:
    // O(documents).
    explicit Families(const Snapshot& snapshot);

    // Of each family the one document of `documents` that stands for it, and every document that is
    // in no family. It is the earliest by year, then the first by record id: `rank` gives the place
    // of each DocId in the order of ids. So a count of what is left counts families (OECD Patent
    // Statistics Manual, 2009, ch. 4).
    DocSet one_each(const Snapshot& snapshot, const DocSet& documents,
                    const std::vector<std::uint32_t>& rank) const;

  private:
    std::vector<std::uint32_t> family_;  // by DocId; 0 = none
};

}  // namespace litchi::indexer
