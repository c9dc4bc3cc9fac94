#pragma once

#include "corpora/record.h"
#include "indexer/catalogue_reader.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace litchi::indexer {

// Finds cited works in the collection, by the first of these that holds:
//   "doi"     equal DOI
//   "number"  equal publication number; without its kind if the reference gives none
//   "id"      equal record id
//   "text"    one of the two longest parts of the citation (between stops, commas, colons …) is the
//             longest part of the title, the citation holds the whole title, and it names the year
// Of several records that of the smallest id. A record does not cite itself. The matches follow the
// catalogue as it is now, so the order of imports plays no part. One thread at a time, not longer
// than its reader.
class ReferenceResolver {
  public:
    explicit ReferenceResolver(CatalogueReader& catalogue) : catalogue_(catalogue) {}

    // Row of the cited record; nothing if it is not in the collection.
    std::optional<std::int64_t> resolve(const corpora::Reference& reference,
                                        std::int64_t citing_row);
    // Ids of the records that cite this one, sorted.
    std::vector<std::string> cited_by(std::int64_t row);

  private:
    CatalogueReader& catalogue_;
};

}  // namespace litchi::indexer
