#pragma once

#include "corpora/record.h"

#include <string>
#include <string_view>

namespace litchi::corpora {

// "Smith, John A.", "John A. Smith" and "Smith JA" → "smith j": the last word of the family name
// and the first initial, folded, without accents and particles. Names with Han, kana or hangul
// characters → the whole folded name without spaces. Empty for an empty name.
std::string person_key(const Person& person);

// person_key of a Western name, and for a Han name what person_key gives for its usual form in
// Latin letters: 吴才聪 → "wu c", as "Wu, Caicong" does.
std::string latin_person_key(const Person& person);

// person_key of the first author, else of the first inventor; empty if there is none.
std::string first_author_key(const Record& record);

// A name as exports write it: "Family, Given" with a comma is taken apart, anything else is kept
// whole as `literal`.
Person parse_person(std::string_view name);

}  // namespace litchi::corpora
