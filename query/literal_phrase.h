#pragma once

#include "indexer/text_analyzer.h"
#include "query/needles.h"
#include "query/text_query.h"
#include "query/xapian_names.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace litchi::query {

// Longer words by which one end of a phrase is searched; the first ones by their bytes count.
inline constexpr std::size_t kMaxWordForms = 8192;

// The string of a phrase where it literally stands. Without Han characters that is its words in a
// row. A string with Han characters may begin or end inside a Latin word or number, since Han text
// is not parted by spaces: its first word may be the end of a longer one and its last word the
// beginning of one ("O2排放达1" is found in "CO2排放达15%"). One that is open at both ends, with
// more than 4,096 pairs of words, is also found where its two halves stand apart in a record: too
// much rather than too little. Nothing if the text holds no word. A phrase that begins with a Latin
// word costs a walk over those of the index.
std::optional<Xapian::Query> literal_phrase(const Xapian::Database& database,
                                            const indexer::TextAnalyzer& analyzer,
                                            std::string_view text, const TextScope& scope,
                                            std::vector<Needle>& needles);

}  // namespace litchi::query
