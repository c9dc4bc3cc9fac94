#pragma once

#include "corpora/record.h"

#include <string_view>
#include <vector>

namespace litchi::corpora {

// The names of a list of BibTeX, between "and" outside braces; LaTeX source.
std::vector<std::string_view> bibtex_names(std::string_view list);

// A name as BibTeX takes it apart: "First von Last", "von Last, First" or "von Last, Jr, First";
// the family name has "von" before and "Jr" behind it. A name in braces, of one word or in Chinese,
// Japanese or Korean is kept whole.
Person bibtex_person(std::string_view name);

}  // namespace litchi::corpora
