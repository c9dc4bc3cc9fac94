#pragma once

#include "corpora/record.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// Names under which a work is known, as texts that are equal where the works may be the same. The
// first letter says what is compared:
//   "i:" record id and other ids   "d:" DOI   "n:" publication number with office and kind
//   "t:" title and first author (hashed; only where both are known)
//   "m:" publication number without kind   "c:" longest part of a title (hashed)
//   "w:" first author, year, volume and first page
// The first four find duplicates, the last three only cited works.

// All keys of a record, sorted, unique.
std::vector<std::string> work_keys(const corpora::Record& record);

// i, d, n, t.
bool finds_duplicates(std::string_view key);

// Keys of the works that a reference may mean, strongest first: DOI, publication number, id,
// author with year, volume and page, the two longest parts of its text. Empty when it names nothing
// comparable.
std::vector<std::string> cited_keys(const corpora::Reference& reference);

// What a "c:" key only suggests: the citation's text holds a whole title of the record and its
// year.
bool cites_by_text(const corpora::Reference& reference, const corpora::Record& cited);

// Publication number of a record, "US10123456B2", with its kind code where the number itself does
// not end with one; empty if it has none.
std::string number_of(const corpora::Record& record);

// A title folded and reduced to letters and digits.
std::string title_letters(std::string_view title);

// DOI of a record, also one that stands only in its id ("doi:10.…"); empty if it has none.
std::string doi_of(const corpora::Record& record);

}  // namespace litchi::indexer
