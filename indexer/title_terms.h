#pragma once

#include "indexer/sentences.h"
#include "indexer/text_analyzer.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A noun phrase of a title.
struct TitleTerm {
    ByteRange range;  // bytes of the title
    std::string key;  // label_key
};

// Noun phrases of a title in English (tag "en…") or Chinese ("zh…"), judged by the text itself when
// the tag is empty or "und"; none in other languages. In order, without overlaps.
//
// English: runs of content words between function words, punctuation and breaking words ("using",
// "based"); a hyphenated compound is one word and breaks the run when its last part does
// ("blockchain-based"). Numbers and generic words are cut off the ends. Runs of 2–4 words stay.
// Chinese: the same over ICU's words; runs of 2–4 words and 3–8 characters stay.
// `tokens` are those of `title` by TextAnalyzer.
std::vector<TitleTerm> title_terms(std::string_view language, std::string_view title,
                                   std::span<const Token> tokens);

}  // namespace litchi::indexer
