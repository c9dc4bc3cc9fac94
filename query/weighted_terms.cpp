#include "query/weighted_terms.h"

#include <xapian.h>

#include <vector>

namespace litchi::query {

using Xapian::Query;

Query any_of(const WeightedTerms& terms) {
    std::vector<Query> parts;
    parts.reserve(terms.size());
    for (const auto& [term, weight] : terms) parts.push_back(scaled(Query(term), weight));
    return {Query::OP_OR, parts.begin(), parts.end()};
}

Query scaled(const Query& part, double factor) {
    return {Query::OP_SCALE_WEIGHT, part, factor};
}

}  // namespace litchi::query
