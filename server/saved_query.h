#pragma once

#include "indexer/saved_queries.h"
#include "query/search.h"
#include "server/parameters.h"

#include <map>
#include <string>

namespace litchi::server {

// What of a search is kept with a saved query: the parameters that were given, by their keys.
std::map<std::string, std::string> saved_parameters(const ParameterValues& values);

// The search of kept parameters; those that this version does not know are refused by
// Error(InvalidArgument).
ParameterValues saved_values(const std::map<std::string, std::string>& parameters);

// {"name","parameters","revision","total"}
std::string saved_query_view(const indexer::SavedQuery& query);

}  // namespace litchi::server
