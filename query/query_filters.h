#pragma once

#include "indexer/snapshot.h"
#include "query/search.h"
#include "query/xapian_names.h"

#include <string>
#include <vector>

namespace litchi::query {

// Queries that choose records without ranking them.

// Publication in a range of years, both inclusive; 0 = open. Records without a year are out.
Xapian::Query years_filter(const Xapian::Database& database, int from, int to);

// A field of the query syntax that holds no text: kind, lang, class, country or id.
Xapian::Query field_filter(const indexer::Snapshot& snapshot, const std::string& field,
                           const std::string& value);

// The filters of a request beside its query: kinds, languages, years.
std::vector<Xapian::Query> request_filters(const indexer::Snapshot& snapshot,
                                           const Xapian::Database& database,
                                           const SearchRequest& request);

}  // namespace litchi::query
