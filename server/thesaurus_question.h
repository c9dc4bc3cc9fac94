#pragma once

#include "server/parameters.h"
#include "server/service.h"

namespace litchi::server {

// The page of suggestions that the values ask for.
indexer::SuggestionRequest suggestion_request(const ParameterValues& values);

// Does what `action` with label, other, labels' language and relation says. Throws
// Error(InvalidArgument) for a word that is no action, or when a label is missing or too many.
Answer edit_thesaurus(Service& service, const ParameterValues& values);

}  // namespace litchi::server
