#include "indexer/term_relevance.h"

#include <cmath>

namespace litchi::indexer {

std::vector<double> term_relevance(std::span<const std::vector<std::uint32_t>> texts,
                                   std::size_t terms) {
    std::vector<std::uint32_t> together(terms * terms);
    for (const std::vector<std::uint32_t>& text : texts)
        for (const std::uint32_t a : text)
            for (const std::uint32_t b : text)
                if (a != b) ++together[a * terms + b];
    std::vector<double> of_term(terms);
    double all = 0;
    for (std::size_t a = 0; a < terms; ++a) {
        for (std::size_t b = 0; b < terms; ++b) of_term[a] += together[a * terms + b];
        all += of_term[a];
    }
    std::vector<double> relevance(terms);
    for (std::size_t a = 0; a < terms; ++a) {
        for (std::size_t b = 0; b < terms; ++b) {
            if (together[a * terms + b] == 0) continue;
            const double p = together[a * terms + b] / of_term[a];
            relevance[a] += p * std::log(p * all / of_term[b]);
        }
    }
    return relevance;
}

}  // namespace litchi::indexer
