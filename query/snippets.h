#pragma once

#include "indexer/occurrences.h"
#include "query/search.h"
#include "query/word_marker.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace litchi::query {

// Characters of a snippet with its dots.
inline constexpr std::size_t kSnippetCharacters = 240;
// Sentences shown of a hit beside its title.
inline constexpr std::size_t kSnippetsPerHit = 2;

// A text of a hit with the places that the query asked for; overlaps allowed.
struct MarkedText {
    indexer::FieldText text;
    std::vector<Mark> marks;
};

// The part of a text to show, marked places apart: the range itself, or a window of
// kSnippetCharacters with … at its cut ends around the first marks when it is longer.
std::vector<SnippetPart> snippet_parts(std::string_view text, indexer::ByteRange range,
                                       const std::vector<Mark>& marks);

// What to show of a hit: its title when it is marked (the one equal to `shown_title` first), then
// the sentences with the most different reasons, earlier ones first among equals, in the order of
// the texts. Without any mark in the texts, the first sentence of abstract or summary.
std::vector<Snippet> make_snippets(const std::vector<MarkedText>& texts,
                                   std::string_view shown_title);

}  // namespace litchi::query
