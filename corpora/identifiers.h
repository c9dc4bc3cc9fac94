#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace litchi::corpora {

// A DOI in lower case without resolver prefix ("https://doi.org/", "doi:") and without trailing
// punctuation. Nothing unless the rest is 10.NNNN/suffix with 4 to 9 digits (ISO 26324).
std::optional<std::string> normalise_doi(std::string_view text);

// The first DOI inside a citation or a URL.
std::optional<std::string> find_doi(std::string_view text);

}  // namespace litchi::corpora
