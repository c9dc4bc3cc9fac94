#pragma once

#include "indexer/sentences.h"
#include "query/executed_search.h"
#include "query/prior_date.h"
#include "query/search.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace litchi::query {

// Longest idea, in bytes.
inline constexpr std::size_t kMaxIdeaBytes = 256 << 10;

// A question for what came before an idea.
struct PriorArtRequest {
    // `query` is the idea: words, a paragraph, claims. Kinds, languages, years, unit, literal,
    // limit and language count as in a search.
    SearchRequest scope;
    PartialDate before;  // only what lies before it (precedence()); empty = whatever there is
    std::string except;  // id of a record that is no answer: the idea's own
    // Throw Error(InvalidArgument) that names the member at fault; the second for what
    // rank_prior_art() takes.
    void validate() const;
    void validate_ranking() const;
};

// What a document says about one point of the idea.
struct PointMatch {
    std::size_t point = 0;  // index into PriorArt::points
    // The weight of the point's features that stand in the document, of the weight of all: 0 to 1.
    double coverage = 0;
    std::vector<std::string> matched;  // features, as the idea has them
    std::vector<std::string> missing;
    Snippet sentence;  // the one that holds most of them; no parts when none stand in a sentence
};

struct PriorArtDocument {
    Hit hit;  // without snippets
    PriorDate prior;
    std::vector<PointMatch> points;  // one for each point of the idea
    std::size_t covered = 0;         // points of at least half coverage
};

struct PriorArt {
    std::string idea;                        // as it was searched
    std::vector<indexer::ByteRange> points;  // of the idea
    std::vector<PriorArtDocument> documents;
    // Those whose date is missing or overlaps the cut-off, at most kMaxUncertain.
    std::vector<PriorArtDocument> uncertain;
    std::uint64_t considered = 0;          // documents before the cut-off
    std::uint64_t uncertain_dates = 0;     // documents that may lie before it
    std::vector<ExecutedSearch> searches;  // of the whole and, where there are several, each point
    std::vector<std::string> notes;        // in English
};

// Documents of uncertain date that are shown.
inline constexpr std::size_t kMaxUncertain = 10;
// Coverage from which a point counts as covered.
inline constexpr double kCovered = 0.5;

}  // namespace litchi::query
