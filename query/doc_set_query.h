#pragma once

#include "indexer/doc_set.h"
#include "query/xapian_names.h"

#include <memory>

namespace litchi::query {

// A query that finds the documents of a set, without weight. Segments keep DocIds, so that the one
// set serves each of them.
Xapian::Query doc_set_query(std::shared_ptr<const indexer::DocSet> documents);

}  // namespace litchi::query
