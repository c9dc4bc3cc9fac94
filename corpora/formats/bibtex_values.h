#pragma once

#include "corpora/formats/bibtex_entries.h"

#include <map>
#include <string>
#include <string_view>

namespace litchi::corpora {

using BibtexMacros = std::map<std::string, std::string, std::less<>>;

// Takes the source of one entry apart, from its "@" on. `closed` is false when its end was not
// found; then values end where a line starts another field. A value longer than
// limits::kMaxFieldBytes with its macros is left out and reported.
BibtexEntry parse_bibtex_entry(std::string_view source, std::uint64_t line, bool closed,
                               const BibtexMacros& macros);

// Length of the name, of at most four words, that stands before "=" at the start of `text`; 0 if
// there is none.
std::size_t bibtex_field_name(std::string_view text);

// The text starts with "name = {" or "name = \"".
bool starts_bibtex_field(std::string_view text);

}  // namespace litchi::corpora
