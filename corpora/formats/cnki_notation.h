#pragma once

#include <string>
#include <string_view>

namespace litchi::corpora {

// CNKI writes raised text behind "~" and lowered text behind "_", more than one character in
// brackets: "Ca~(2+)", "H_3PO_4", "IC_(50)", "10~(-3)". The text with such digits and signs as
// Unicode superscripts and subscripts: "Ca²⁺", "H₃PO₄", "IC₅₀", "10⁻³". What cannot be written
// so ("x_(max)", "~([1-3])") and what may be a range or a name ("3~5", "data_2019") stays. O(n).
std::string plain_notation(std::string_view text);

}  // namespace litchi::corpora
