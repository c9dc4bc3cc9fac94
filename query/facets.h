#pragma once

#include "indexer/doc_set.h"
#include "indexer/snapshot.h"
#include "query/record_figures.h"
#include "query/search.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

struct FacetOptions {
    std::string_view language;  // of labels
    ClassLevel class_level = ClassLevel::Subclass;
    RecordFigures& figures;
};

// Counts of the named facets over a set of documents, from the columns; empty = all: year, kind,
// language, concept, author, applicant, venue, country, ipc, cpc. Records without a value are
// counted as missing; of more than 50 years the last are given. IPC and CPC are counted at a level;
// main groups are in no column, so that patents are read for them (record_figures.h). Concepts are
// those of the lexicon and keywords, not title terms, with labels in a language. Throws
// Error(InvalidArgument) for a name that is no facet. O(columns of the documents).
std::vector<FacetCounts> count_facets(const indexer::Snapshot& snapshot,
                                      const indexer::DocSet& documents,
                                      const std::vector<std::string>& names,
                                      const FacetOptions& options);

// The documents with a facet value that passes a test; each value is tested once.
std::shared_ptr<const indexer::DocSet> documents_with_facet(
    const indexer::Snapshot& snapshot, indexer::Facet facet,
    const std::function<bool(std::string_view)>& test);

}  // namespace litchi::query
