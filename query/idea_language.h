#pragma once

#include "indexer/text_analyzer.h"

#include <string>
#include <string_view>

namespace litchi::query {

// What there is to say, in English, of an idea that seems to be written neither in Chinese nor in
// English: such a text is searched by its words alone, without translations. Empty for the two: a
// text with Han characters and no kana or hangul, and a Latin one of which some word is an English
// function word, or which is too short to tell. O(words).
std::string language_note(const indexer::TextAnalyzer& analyzer, std::string_view idea);

}  // namespace litchi::query
