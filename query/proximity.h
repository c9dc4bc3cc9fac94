#pragma once

#include "indexer/doc_set.h"
#include "query/word_forms.h"

#include <string>
#include <vector>

namespace litchi::query {

// Terms in a row at places of a text: one word, the characters of a Han word, a phrase.
using TermRow = std::vector<std::string>;

// A part of a query that stands near others: any of these rows.
struct NearPart {
    std::vector<TermRow> rows;
    int between = 0;  // other words at most between it and the part before
};

// Documents in which the parts stand in a chain, each near the one before it, in any order and at
// different places; retired documents too. A Han character counts as a word. Reads the places of
// all rows in the documents that hold a row of each part: O(their number).
indexer::DocSet documents_near(const IndexWords& index, const std::vector<NearPart>& parts);

// Documents in which all rows stand in any order with at most `between` other words among them.
indexer::DocSet documents_within(const IndexWords& index, const std::vector<TermRow>& rows,
                                 int between);

}  // namespace litchi::query
