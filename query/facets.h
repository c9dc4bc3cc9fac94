#pragma once

#include "indexer/doc_set.h"
#include "indexer/snapshot.h"
#include "query/search.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

// Counts of the named facets over a set of documents, from the columns; empty = all: year, kind,
// language, concept, author, applicant, venue, country, ipc, cpc. Records without a year are in no
// count of years; of more than 50 years the last are given. Concepts are those of the lexicon and
// keywords, not title terms, with labels in `language`. Throws Error(InvalidArgument) for a name
// that is no facet. O(columns of the documents).
std::vector<FacetCounts> count_facets(const indexer::Snapshot& snapshot,
                                      const indexer::DocSet& documents,
                                      const std::vector<std::string>& names,
                                      std::string_view language);

// The documents with a facet value that passes a test; each value is tested once.
std::shared_ptr<const indexer::DocSet> documents_with_facet(
    const indexer::Snapshot& snapshot, indexer::Facet facet,
    const std::function<bool(std::string_view)>& test);

}  // namespace litchi::query
