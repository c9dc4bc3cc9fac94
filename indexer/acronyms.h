#pragma once

#include "indexer/snapshot.h"
#include "indexer/thesaurus_rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A place where a text explains an abbreviation: "digital twin (DT)".
struct AcronymPlace {
    std::string_view long_form;   // views into the text
    std::string_view short_form;  // without brackets
};

// Places of "long form (ABBR)" in a text by the algorithm of Schwartz & Hearst 2003: the letters of
// the abbreviation are found from its end to its beginning in the min(n + 5, 2n) words before the
// bracket, n its letters, the first at a word's beginning. Here an abbreviation has 2 to 10 letters
// and digits, two of them capitals. O(text).
std::vector<AcronymPlace> find_acronyms(std::string_view text);

// The abbreviations that titles, abstracts, summaries and claims explain. Score n / (m + 1): n
// records give this long form, m any; an abbreviation with two meanings has half the score. O(text
// of the collection); at most kMaxAcronyms pairs are remembered.
inline constexpr std::size_t kMaxAcronyms = 500'000;
std::vector<KeyPair> mine_acronyms(const Snapshot& snapshot);

}  // namespace litchi::indexer
