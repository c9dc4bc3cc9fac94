#pragma once

#include <string>
#include <string_view>

namespace litchi::corpora {

// The text that LaTeX source stands for: accents (\'e, {\"o}, \c{c}), letters and symbols (\ss, \o,
// \&, \textendash), quotes and dashes, formatting commands with their argument only, braces gone.
// Between dollar signs also _2 and ^{3+} as subscripts and superscripts; a dollar sign that opens
// no formula stays. A command that is not known stays as written. O(n).
std::string latex_text(std::string_view source);

// For web addresses and identifiers: escapes (\_, \%, \&, \#) resolved and braces gone, the rest as
// written.
std::string latex_address(std::string_view source);

}  // namespace litchi::corpora
