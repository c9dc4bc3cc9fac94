#pragma once

#include "corpora/record.h"
#include "query/prior_art.h"
#include "server/parameters.h"

#include <string>

namespace litchi::server {

// The question that the values of outside parameters ask; without an idea when a record is to be
// one. Throws Error(InvalidArgument) for a cut-off that is no date.
query::PriorArtRequest prior_art_request(const ParameterValues& values);

// What decides the answer, as canonical JSON.
std::string canonical_json(const query::PriorArtRequest& request);

// Title, abstract and claims of a record as an idea: in its main language where it has several, the
// claims as a numbered list.
std::string idea_of(const corpora::Record& record);

}  // namespace litchi::server
