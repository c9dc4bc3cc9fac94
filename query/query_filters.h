#pragma once

#include "indexer/snapshot.h"
#include "query/query_syntax.h"
#include "query/search.h"
#include "query/xapian_names.h"

#include <string>
#include <vector>

namespace litchi::query {

// Queries that choose records without ranking them.

// Publication in a range of years, both inclusive; 0 = open. Records without a year are out; only
// those for kUnknownYear.
Xapian::Query years_filter(const Xapian::Database& database, int from, int to);

// A field of the query syntax that holds no text (kind, lang, class, cpc, ipc, country or id), or
// the whole value of one that has facet values.
Xapian::Query field_filter(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                           const QueryNode& node);

// The filters of a request beside its query: kinds, languages, years.
std::vector<Xapian::Query> request_filters(const indexer::Snapshot& snapshot,
                                           const Xapian::Database& database,
                                           const SearchRequest& request);

}  // namespace litchi::query
