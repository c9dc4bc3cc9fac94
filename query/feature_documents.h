#pragma once

#include "indexer/doc_set.h"
#include "query/idea_features.h"
#include "query/index_database.h"

#include <span>
#include <vector>

namespace litchi::query {

indexer::DocSet both(const indexer::DocSet& a, const indexer::DocSet& b);
std::size_t size_of_both(const indexer::DocSet& a, const indexer::DocSet& b);
indexer::DocSet either(const indexer::DocSet& a, const indexer::DocSet& b);

// The documents that hold each feature: a concept under any of its names, as the columns say; a
// word or a translation of it, as the index says. One pass over the columns and one search a word.
// What Xapian throws goes to the caller.
std::vector<indexer::DocSet> feature_documents(const indexer::Snapshot& snapshot,
                                               const IndexDatabase& index,
                                               std::span<const Feature> features);

}  // namespace litchi::query
