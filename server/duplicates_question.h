#pragma once

#include "server/parameters.h"
#include "server/service.h"

namespace litchi::server {

// The page of pairs that the values ask for.
DuplicatesQuestion duplicates_question(const ParameterValues& values);

// Whether the values decide something: one of accept, reject and undo.
bool decides(const ParameterValues& values);
// Does what they say. Throws Error(InvalidArgument) unless it is exactly one.
Answer decide(Service& service, const ParameterValues& values);

}  // namespace litchi::server
