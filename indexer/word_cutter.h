#pragma once

#include "indexer/word_span.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// What the bytes of 0x80 and above in a piece of text are.
enum class HighBytes : std::uint8_t { Letters, Separators };

struct CutterRules {
    HighBytes high_bytes = HighBytes::Letters;
    bool narrows = true;  // else IcuWords gives ICU's own words
};

// Narrows bytes [begin, end) of folded text, one UAX #29 segment or a piece of ASCII words and
// punctuation, to words: letters and digits, and besides those only
//   an apostrophe between letters ("don't"; a possessive "'s" stays outside the word),
//   a dot between digits ("3.14") or between single letters ("u.s."),
//   a comma before groups of three digits ("10,123,456").
// Hyphens, underscores and colons part words, and so does the edge between a number and a unit of
// measure written together ("10kg", "5mw"). Appends the words; their script is Alphabetic or
// Number.
void cut_words(std::string_view text, std::size_t begin, std::size_t end, CutterRules rules,
               std::vector<WordSpan>& words);

// A unit of measure as it stands behind a number: "kwh", "tco2e"; folded.
bool is_unit_of_measure(std::string_view word);

}  // namespace litchi::indexer
