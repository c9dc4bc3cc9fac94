#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace litchi::indexer {

// Relevance of terms by VOSviewer's measure (van Eck & Waltman 2011, arXiv:1109.2058): the
// Kullback–Leibler divergence Σ p log(p / q), in nats, of the distribution of the terms that a term
// occurs with, from that of all co-occurrences. General words occur with everything and come out
// low. `texts` holds for each text the numbers (below `terms`) of the terms in it, rising. A term
// that occurs with no other has relevance 0. O(Σ terms² a text + terms²) time, 4 terms² bytes.
std::vector<double> term_relevance(std::span<const std::vector<std::uint32_t>> texts,
                                   std::size_t terms);

}  // namespace litchi::indexer
