#pragma once

#include "indexer/text_analyzer.h"
#include "query/xapian_names.h"

#include <cstddef>
#include <vector>

namespace litchi::query {

// Makes function words of all words of a text but the `most` that tell most of what it is about, by
// how often they stand in it times log(N / n), N documents in the index and n that hold the word;
// ties break by the word. Words that no document holds stay: their characters may find something.
// O(words × log words), and a look-up a word.
void keep_weightiest(std::vector<indexer::Token>& tokens, const indexer::TextAnalyzer& analyzer,
                     const Xapian::Database& database, std::size_t most);

}  // namespace litchi::query
