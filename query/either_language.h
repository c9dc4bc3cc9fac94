#pragma once

#include "indexer/text_analyzer.h"
#include "query/translation.h"
#include "query/xapian_names.h"

#include <span>
#include <vector>

namespace litchi::query {

// A plain text of which a record counts each part by the better of its own words and their
// translation.
Xapian::Query in_either_language(const indexer::TextAnalyzer& analyzer,
                                 std::span<const indexer::Token> tokens,
                                 const std::vector<TranslatedPart>& parts);

}  // namespace litchi::query
