#pragma once

#include "indexer/word_span.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// Appends the words of ASCII bytes [begin, end) by ICU's root rules for word boundaries (UAX #29
// without the colon): letters with @, digits and underscores; a dot or an apostrophe between two
// letters; a dot, an apostrophe, a comma or a semicolon between two digits. O(n).
void cut_ascii_segments(std::string_view text, std::size_t begin, std::size_t end,
                        std::vector<WordSpan>& words);

}  // namespace litchi::indexer
