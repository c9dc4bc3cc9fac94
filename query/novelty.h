#pragma once

#include "query/prior_art.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

// Features of a point that are paired: the weightiest, concepts first.
inline constexpr std::size_t kMaxPointFeatures = 12;
// Documents that hold something together and yet leave it rare.
inline constexpr std::uint64_t kRareDocuments = 3;
inline constexpr std::size_t kNeighboursPerFeature = 5;
inline constexpr std::size_t kBridgesPerPair = 3;
// New and rare pairs of a point for which bridges are looked for.
inline constexpr std::size_t kBridgedPairs = 12;

// How often features stand together in a document before the cut-off: in none, in 1 to
// kRareDocuments, in more.
enum class Standing : std::uint8_t { New, Rare, Known };
// "new", "rare", "known"
std::string_view to_string(Standing standing);
Standing standing_of(std::uint64_t documents);

// The document of the earliest prior date.
struct Appearance {
    std::string id;
    std::string title;
    PriorDate prior;
    Snippet sentence;  // that holds most of what is asked for; no parts when none does
};

// Documents that hold all of some features.
struct Together {
    Standing standing = Standing::New;
    std::uint64_t documents = 0;  // before the cut-off
    std::uint64_t uncertain = 0;  // of uncertain date, beside these
    std::optional<Appearance> first;
};

// A concept near a feature in the network of concepts, within the documents before the cut-off
// (concept_neighbours.h), with the first record that holds both.
struct Neighbour {
    std::string concept_id;
    std::string label;
    std::uint64_t documents = 0;
    double strength = 0;
    std::string record;
};

struct FeatureNovelty {
    std::string text;        // as the idea has it first
    std::string concept_id;  // empty for a word
    // What was looked for: the names of the concept that records hold, or the folded word (English
    // by its stem) and its translations.
    std::vector<std::string> names;
    double weight = 0;                  // Feature::weight
    Together alone;                     // first without a sentence
    std::vector<Neighbour> neighbours;  // of what is in a new or rare pair
};

// A concept that stands beside both features of a pair, in different documents.
struct NoveltyBridge {
    std::string concept_id;
    std::string label;
    double strength = 0;
    std::uint64_t with_a = 0;  // documents
    std::uint64_t with_b = 0;
    std::string record_a;  // the first that holds it beside a
    std::string record_b;
};

struct PairNovelty {
    std::size_t a = 0;  // index into Novelty::features
    std::size_t b = 0;
    Together together;
    double expected = 0;  // documents with both if chance alone joined them: n_a n_b / N
    std::vector<NoveltyBridge> bridges;
};

struct PointNovelty {
    indexer::ByteRange range;           // of the idea
    std::vector<std::size_t> features;  // into Novelty::features, in the order of the text
    std::size_t left_out = 0;           // features beyond kMaxPointFeatures
    std::vector<PairNovelty> pairs;     // new, rare, known; then by falling expectation
    Together whole;                     // all of the features
    // The most of the features' weight that one document before the cut-off holds, of all: 0 to 1.
    double best_coverage = 0;
    std::uint64_t with_best = 0;                // documents that hold so much
    std::optional<Appearance> closest;          // the first of these
    std::vector<std::size_t> closest_features;  // that it holds, into Novelty::features
};

// What is new in an idea, by counting in one collection. Evidence, never a legal opinion.
struct Novelty {
    std::string idea;
    std::vector<FeatureNovelty> features;
    std::vector<PointNovelty> points;
    std::uint64_t considered = 0;       // documents before the cut-off
    std::uint64_t uncertain_dates = 0;  // documents that may lie before it
    std::vector<std::string> notes;     // in English
};

}  // namespace litchi::query
