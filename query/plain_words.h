#pragma once

#include "indexer/text_analyzer.h"
#include "query/weighted_terms.h"

#include <cstddef>
#include <span>

namespace litchi::query {

// Different terms that a plain text is searched by; the first ones count.
inline constexpr std::size_t kMaxPlainTerms = 1024;

// What a text taken as words looks for.
struct PlainWords {
    WeightedTerms any;     // one of them must be there
    WeightedTerms beside;  // only add to the score
    bool stems = false;    // some are stems
    bool han = false;      // some are Han
    bool cut = false;      // words beyond kMaxPlainTerms were left out
};

// A stem counts 1 and its word as it is written 0.4, so that the same form is worth more; a number
// 1.4; a Han word 1 and each of its characters 0.5, which finds names that are cut otherwise in the
// record. A word said twice counts twice. Function words find nothing unless there are no others;
// the characters of Han ones add to the score.
PlainWords plain_words(const indexer::TextAnalyzer& analyzer,
                       std::span<const indexer::Token> tokens);

}  // namespace litchi::query
