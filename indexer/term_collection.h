#pragma once

#include "indexer/snapshot.h"
#include "indexer/term_ranker.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A multi-word term that a collection's texts use.
struct CollectionTerm {
    std::string label;  // its most common spelling
    TermLanguage language = TermLanguage::English;
    std::uint32_t records = 0;  // texts that hold it
    double score = 0;           // English: the C-value; Chinese: its scores in the texts, see below
    double c_value = 0;
    double relevance = 0;  // English: term_relevance.h, in nats
    double cohesion = 0;   // Chinese, in bits
    double entropy = 0;    // Chinese: the lesser of both edges, in nats
};

// Counts of all English and Chinese titles and abstracts of a revision.
TermStatistics collect_term_statistics(const Snapshot& snapshot);

// The terms of a revision for which `known(label)` is false, best first, at most `limit` a
// language: English ones, then Chinese ones.
//
// English: by C-value (Frantzi, Ananiadou & Mima 2000), log2 |a| (f(a) − mean f of the longer terms
// around a), f counted in texts, |a| in words; of the 2,000 highest, the 60 % of highest relevance,
// in at least three texts (two where the collection has fewer than 200).
// Chinese: by the sum of its scores as a term of each text (term_ranker.h), times the share of
// its texts that no longer term explains; in at least two texts, with cohesion of 1 bit and more
// and edges that are not always the same.
// Terms with generic or function words at their edges are left out.
std::vector<CollectionTerm> collection_terms(const Snapshot& snapshot,
                                             const TermStatistics& statistics, std::size_t limit,
                                             const std::function<bool(std::string_view)>& known);

}  // namespace litchi::indexer
