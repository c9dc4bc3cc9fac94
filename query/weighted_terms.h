#pragma once

#include "query/xapian_names.h"

#include <map>
#include <string>

namespace litchi::query {

// Terms of the index with what each counts, in the order of their bytes: the factor of its BM25
// score.
using WeightedTerms = std::map<std::string, double>;

// Any of the terms, each weighing its factor times its BM25 score. Finds nothing without terms.
Xapian::Query any_of(const WeightedTerms& terms);

// `part` with its weight times `factor`.
Xapian::Query scaled(const Xapian::Query& part, double factor);

}  // namespace litchi::query
