#pragma once

#include "indexer/text_analyzer.h"

#include <span>
#include <string>
#include <string_view>

namespace litchi::indexer {

// The form under which equal labels meet: the folded text (corpora/base/text.h) cut into words as
// TextAnalyzer does; English words as key_word() has them; words joined by one space, except
// between two Han characters; hyphens, dots and other punctuation inside a label are dropped.
//   "Low-Carbon Ports" → "low carbon port"
//   "碳捕集與封存" → "碳捕集与封存"    "CO₂ 捕集" → "co2 捕集"
// Empty when nothing but punctuation is left. Thread-safe.
std::string label_key(std::string_view label);

// The same from the tokens of a label or of a part of a text.
std::string label_key(std::span<const Token> tokens);

// The plural rule alone, for one folded English word of four letters or more: the "S stemmer" of
// Harman 1991 ("-ies" → "-y", "-s" dropped, "-is", "-us", "-ss" left alone), with "-es" dropped
// after a sibilant ("processes", "boxes", "approaches"), "-ses" → "-sis" for Greek words
// ("analyses") and a list of words in "-s" that are no plurals ("logistics", "species").
std::string singular(std::string_view word);

// A folded English word as label keys have it: singular, in American spelling (spelling.h).
std::string key_word(std::string_view word);

}  // namespace litchi::indexer
