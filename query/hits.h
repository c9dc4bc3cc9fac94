#pragma once

#include "corpora/record.h"
#include "indexer/snapshot.h"
#include "query/needles.h"
#include "query/search.h"

#include <string_view>

namespace litchi::query {

// A record as a result names it, without snippets and concepts; `score` is left 0.
Hit bare_hit(const corpora::Record& record, DocId doc, std::string_view language);

// A record as a result shows it: marked places are the query's words and every label of its
// concepts; `score` is left 0. Costs one analysis of the record.
Hit make_hit(const indexer::Snapshot& snapshot, DocId doc, const Needles& needles,
             std::string_view language);

}  // namespace litchi::query
