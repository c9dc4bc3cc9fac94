#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::graph {

// Advance width of a line of text from a built-in table, in the unit of `font_size`. Han, kana,
// hangul and full-width forms are 1 em, combining marks 0; Latin follows the metrics of common sans
// serif faces. It never asks a font, so the same text has the same width on every machine.
// Ill-formed bytes count as one replacement character each. O(bytes).
double text_width(std::string_view utf8, double font_size);

// The text itself if it fits into max_width, else its longest beginning that fits with "…" after
// it (without a space before the ellipsis). At least "…".
std::string ellipsize(std::string_view utf8, double font_size, double max_width);

// Lines of at most max_width. Breaks at spaces and between Han characters, never before closing nor
// after opening punctuation; a word wider than a line is cut between characters. What does not fit
// into max_lines lines is ellipsized. Runs of spaces are one space. Empty for blank text.
std::vector<std::string> wrap_text(std::string_view utf8, double font_size, double max_width,
                                   std::size_t max_lines);

}  // namespace litchi::graph
