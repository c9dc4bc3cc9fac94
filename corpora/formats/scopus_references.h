#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace litchi::corpora {

// The cited works of a References cell of Scopus. They are separated by a semicolon and a space,
// which also stand inside them. A part with a year in brackets ends a work. Of parts without,
// - names alone ("Berg A.") are the first authors of the next part;
// - others end a work when the next part starts with an author ("Berg, A.", "Berg A.,") or a year,
//   or when they are complete (have pages, a link, an empty field or a year without brackets) and
//   the next one starts with a capital letter; else the next part goes on with them, as after a
//   semicolon in a title;
// - a short one ("Harbour Press") behind a work that goes on after its year is the rest of it.
// "undefined" is no work. A cell without any space behind a semicolon is separated by ";".
// O(bytes of the cell).
std::vector<std::string> scopus_references(std::string_view cell);

}  // namespace litchi::corpora
