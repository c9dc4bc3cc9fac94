#pragma once

#include <string>
#include <string_view>

namespace litchi::corpora {

// What a LaTeX command without an argument stands for: "ss" → "ß", "alpha" → "α"; empty if it is
// not known.
std::string_view latex_symbol(std::string_view command);

// A letter with the accent of a LaTeX command ("'", "\"", "c", "v" …): composed where Unicode has
// the letter, else with the combining mark behind it; empty if the command is no accent.
std::string with_latex_accent(std::string_view command, std::string_view letter);

// The command is an accent.
bool is_latex_accent(std::string_view command);

// The command formats its argument only ("emph", "textbf", "mathrm" …).
bool is_latex_style(std::string_view command);

// A subscript or superscript form of a character of a formula: "2" → "₂" or "²"; empty if there is
// none.
std::string_view lowered(char character);
std::string_view raised(char character);

}  // namespace litchi::corpora
