#pragma once

#include "query/index_database.h"
#include "query/weighted_terms.h"

#include <cstddef>
#include <span>

namespace litchi::query {

inline constexpr std::size_t kFeedbackRecords = 10;
inline constexpr std::size_t kFeedbackTerms = 40;

// What the best hits of a question have in common: the stems that tell them apart from the rest.
// Over the hits d with scores s(d),
//   v(t) = Σ s(d) · tf / (tf + k1 (1 − b + b |d| / mean |d|)) · log(1 + (N − n + ½) / (n + ½)),
// the relevance model of Lavrenko & Croft (2001) with BM25's part of a term in place of its
// probability, which keeps common words down. The 40 best stems that more than one record holds
// weigh 0.3 v(t) / max v beside the question's own words. O(terms of the hits).
WeightedTerms feedback_terms(const IndexDatabase& index, std::span<const ScoredDocument> best);

}  // namespace litchi::query
