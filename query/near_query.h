#pragma once

#include "query/needles.h"
#include "query/query_syntax.h"
#include "query/text_query.h"
#include "query/word_forms.h"
#include "query/xapian_names.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

// Words near each other and words with wildcards as queries. Each gives nothing if the text holds
// no word, and adds what to mark to `needles`.

// The parts of a Near node: single Latin words by their stem, phrases and other text as they stand.
// Ranked by the words alone.
std::optional<Xapian::Query> near_query(const IndexWords& index, const QueryNode& node,
                                        const TextScope& scope, std::vector<Needle>& needles);

// The words of a phrase in any order, as they are written, with at most `between` others among
// them.
std::optional<Xapian::Query> loose_phrase(const IndexWords& index, std::string_view text,
                                          int between, const TextScope& scope,
                                          std::vector<Needle>& needles);

// A word with wildcards; its parts between signs each. `notes` says what it stands for.
std::optional<Xapian::Query> pattern_query(const IndexWords& index, std::string_view word,
                                           const TextScope& scope, std::vector<Needle>& needles,
                                           std::vector<std::string>& notes);

}  // namespace litchi::query
