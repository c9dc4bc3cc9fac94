#pragma once

#include "indexer/snapshot.h"
#include "query/search.h"
#include "query/xapian_names.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::query {

// Words of a query that are looked up, and words of the index that are compared with one of them.
inline constexpr std::size_t kMaxCorrections = 8;
inline constexpr std::size_t kMaxComparedWords = 1'000'000;

// A query without the words that no record holds.
struct Correction {
    std::string query;                                         // empty: nothing to correct
    std::vector<std::pair<std::string, std::string>> words{};  // as written, as suggested
};

// For each Latin word of four letters and more that no record holds under its field, and that
// neither the lexicon nor a translation knows, the nearest word there: one edit away, or two for
// words of six letters and more, those with the same first letter first; of equally near ones the
// one of most records, then by bytes. An edit is a letter too many, too few, another or two
// changed about (restricted Damerau-Levenshtein distance; Damerau 1964, CACM 7). Costs a walk over
// the words of the field, at most kMaxComparedWords, for each word looked up.
Correction corrected(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                     const SearchRequest& request);

// The distance of two words, or `limit` + 1 if it is more. O(product of their lengths).
std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit);

}  // namespace litchi::query
