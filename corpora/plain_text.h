#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// The text without the inline markup of exports (<i>, <sup>, <br/> …) and with the character
// references &#8211; &#x2013; and the common named ones (&amp; &nbsp; &ndash; …) resolved; spaces
// collapsed. Digits that are all of a <sub>, <inf> or <sup> become subscripts or superscripts:
// "CO<inf>2</inf>" → "CO₂". A "<" that starts none of the known elements stays. Always UTF-8.
std::string plain_text(std::string_view text);

// The text with U+FFFD for what is not UTF-8. Text files are UTF-8 when they are read; this stands
// where values enter a record, for pieces that a damaged entry made a reader cut inside a
// character.
std::string whole_utf8(std::string text);

// The parts between separators, each one of `separators`, trimmed, without the empty ones.
// Separators are whole UTF-8 characters: ";；".
std::vector<std::string> split_list(std::string_view text, std::string_view separators);

// What exports write where a text is missing: "[No abstract available]", "无", "n/a" …
bool is_placeholder(std::string_view text);

// plain_text, or nothing for a placeholder.
std::string meaningful_text(std::string_view text);

// The text with `by` for each `part`, which is not empty.
std::string replaced(std::string_view text, std::string_view part, std::string_view by);

}  // namespace litchi::corpora
