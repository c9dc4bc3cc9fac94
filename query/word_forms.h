#pragma once

#include "indexer/doc_set.h"
#include "indexer/text_analyzer.h"
#include "query/xapian_names.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

// The words of the text indexes of a snapshot: its databases as one, of this many segments.
struct IndexWords {
    const Xapian::Database& database;
    std::size_t segments = 0;
    const indexer::TextAnalyzer& analyzer;
};

// Forms of one word that rank together as one word; of more, all are found but none ranks.
inline constexpr std::size_t kMaxRankedForms = 256;

// Terms of the words under a field's prefix that fit a pattern (wildcards.h), in the order of their
// bytes. Costs a walk over the words that begin as the pattern does.
std::vector<std::string> fitting_terms(const IndexWords& index, std::string_view prefix,
                                       std::string_view pattern);

// Terms of the words with the stem of a folded Latin word, among those that share its first three
// characters; the word itself is one of them if it is indexed.
std::vector<std::string> terms_of_stem(const IndexWords& index, std::string_view prefix,
                                       std::string_view word);

// Documents with one of the terms, retired ones too. O(postings).
indexer::DocSet documents_of(const IndexWords& index, std::span<const std::string> terms);

// Any of the terms, counted as one word by the ranking up to kMaxRankedForms of them.
Xapian::Query any_form(const IndexWords& index, const std::vector<std::string>& terms);

}  // namespace litchi::query
