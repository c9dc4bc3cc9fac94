#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

// Characters that a word begins with before its first wildcard, and words with wildcards in a
// query: each costs a walk over the words of the index that begin so.
inline constexpr std::size_t kMinStemOfPattern = 3;
inline constexpr std::size_t kMaxPatterns = 16;

// Wildcards in words of alphabetic scripts: * stands for any characters or none, ? inside a word
// for exactly one. A question mark that ends a word is one, and text with Han characters has no
// wildcards: it is found inside longer text anyway.

// The parts of a word between signs, folded, if one of them holds a wildcard; else none.
std::vector<std::string> pattern_parts(std::string_view word);
bool is_pattern(std::string_view word);
bool has_wildcard(std::string_view part);
// What stands before the first wildcard.
std::string_view before_wildcard(std::string_view part);

// Whether a folded word fits a folded pattern. O(word × pattern).
bool fits(std::string_view pattern, std::string_view word);

}  // namespace litchi::query
