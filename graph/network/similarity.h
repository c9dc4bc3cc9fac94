#pragma once

#include "graph/network/network.h"

#include <cstdint>
#include <string_view>

namespace litchi::graph {

// How strongly two items belong together, given their link weight c_ij (documents in common or a
// fractional sum), occurrences s_i (node weights) and total link strengths k_i, 2m = Σ k_i
// (van Eck & Waltman 2009, doi 10.1002/asi.21075).
enum class Similarity : std::uint8_t {
    None,                   // c_ij
    AssociationStrength,    // 2m c_ij / (k_i k_j)   as VOSviewer and CWTS compute it
    ProbabilisticAffinity,  // c_ij / (s_i s_j)      "association strength" of bibliometrix
    Fractionalization,      // c_ij (n/k_i + n/k_j) / 2
    Cosine,                 // c_ij / √(s_i s_j)     Salton
    Jaccard,                // c_ij / (s_i + s_j − c_ij)
    Inclusion,              // c_ij / min(s_i, s_j)
    Equivalence,            // c_ij² / (s_i s_j)     Callon
};

// "association-strength", "cosine" …; throws Error(InvalidArgument).
Similarity parse_similarity(std::string_view name);
std::string_view to_string(Similarity similarity);

// The same links with similarities as weights. Node weights become 1 after AssociationStrength and
// Fractionalization (as CWTS), else are kept. O(links).
Network normalize(const Network& network, Similarity similarity);

}  // namespace litchi::graph
