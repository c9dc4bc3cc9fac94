#pragma once

#include "indexer/occurrences.h"
#include "indexer/sentences.h"
#include "indexer/text_analyzer.h"
#include "query/needles.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace litchi::query {

// A place of a text that a query asked for.
struct Mark {
    indexer::ByteRange range;  // of the text, at edges of characters
    std::size_t reason = 0;    // equal for places found by the same words or concept
};

// The places where needles stand in a text, by (begin, longest first); reason = index of the
// needle. `field` is where the text comes from. O(units of the text × needles).
std::vector<Mark> mark_words(const indexer::TextAnalyzer& analyzer, std::span<const Needle> needles,
                             std::string_view text, indexer::Field field);

// The units of a text as needles have them: folded words, Han words by character.
std::vector<std::string> units_of(const indexer::TextAnalyzer& analyzer, std::string_view text);

// By begin and without overlaps: of marks that overlap the one that begins first, then the longest,
// stays.
std::vector<Mark> without_overlaps(std::vector<Mark> marks);

}  // namespace litchi::query
