#pragma once

#include "indexer/snapshot.h"
#include "query/needles.h"
#include "query/query_syntax.h"
#include "query/search.h"
#include "query/xapian_names.h"

#include <memory>
#include <string>
#include <vector>

namespace litchi::query {

// A query as the index understands it.
struct BuiltQuery {
    std::shared_ptr<const Xapian::Query> query;
    Needles needles;
    std::vector<std::string> notes;  // what was ignored or expanded, in English
    bool all = false;                // finds every record: no words, no filters
    bool feedback = false;           // ranked better with what its best hits have in common
};

// The query of a request with its filters. Unquoted words side by side are looked for in any order,
// without stop words unless there are only those; where they name a concept, so does any of its
// labels, unless the request is literal. O(words of the query × labels of a concept).
BuiltQuery build_query(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                       const QueryNode& tree, const SearchRequest& request);

// The query of a plain request: its text as words (plain_words.h), of which any may match; the
// other names of a concept weigh half unless the request is literal. An empty text finds every
// record. Feedback is for Latin words without Han ones: a question in Chinese names what it is
// after, and its hits' common words lead away from that.
BuiltQuery build_plain_query(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                             const SearchRequest& request);

}  // namespace litchi::query
