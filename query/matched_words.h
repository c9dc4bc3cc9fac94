#pragma once

#include "query/needles.h"
#include "query/search.h"
#include "query/snippets.h"

#include <vector>

namespace litchi::query {

// Why a record is a hit: the words of the query that its marked texts hold. Of places that overlap
// the longest counts, so that a Han string is not listed again by its parts.
std::vector<MatchedWord> matched_words(const std::vector<MarkedText>& texts,
                                       const Needles& needles);

}  // namespace litchi::query
