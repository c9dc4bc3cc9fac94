#pragma once

#include "indexer/snapshot.h"
#include "query/needles.h"
#include "query/text_query.h"
#include "query/xapian_names.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace litchi::query {

// Words of a query that are translated as one: the longest that the collection's translations know.
struct TranslatedUnit {
    std::size_t begin = 0;  // of the tokens, half-open
    std::size_t end = 0;
    std::string text;  // as looked up
    std::vector<indexer::Translation> translations;
};

// Cuts tokens into units from left to right, stop words left out; at most 64 words of a query are
// looked at. Units without translation are single words. O(words × longest unit × log).
std::vector<TranslatedUnit> translated_units(indexer::TranslationTable& table,
                                             const indexer::TextAnalyzer& analyzer,
                                             std::span<const indexer::Token> tokens);

// Tokens of a query and the same in the other language. All translations of a unit are one word to
// the ranking (structured queries, Pirkola 1998, SIGIR), so a word with many meanings weighs no
// more than one with a single meaning; those that are less sure than 0.51 count 0.7 of that. What
// no record holds is left out. At 0.7 of its weight, so that what holds the words themselves comes
// first.
struct TranslatedPart {
    std::size_t begin = 0;  // half-open, rising
    std::size_t end = 0;
    std::shared_ptr<const Xapian::Query> query;
};

// The parts that have a translation in a record; none in a collection of one language. A record is
// to count by the better of a part and its translation. Adds what to mark to `needles`.
std::vector<TranslatedPart> translated_parts(const indexer::Snapshot& snapshot,
                                             const Xapian::Database& database,
                                             std::span<const indexer::Token> tokens,
                                             const TextScope& scope, std::vector<Needle>& needles);

// The whole query in the other language, every unit by its sure translations, or as it stands where
// it has none; nothing when no unit has one. Adds what to mark to `needles`.
std::optional<Xapian::Query> translated_query(const indexer::Snapshot& snapshot,
                                              const Xapian::Database& database,
                                              std::span<const indexer::Token> tokens,
                                              const TextScope& scope, std::vector<Needle>& needles);

}  // namespace litchi::query
