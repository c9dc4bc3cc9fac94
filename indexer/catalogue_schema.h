#pragma once

#include "indexer/sqlite.h"

#include <string_view>

namespace litchi::indexer {

// Creates the tables of catalogue.sqlite unless they are there. One transaction: another process
// sees all of them or none.
void create_catalogue(Connection& connection);

// The same for edits.sqlite: an append-only log of what people did, which no import or repair
// touches.
void create_edits(Connection& connection);

// Throws Error(UnknownCollection) for a database without our tables and
// Error(IncompatibleCollection) for another schema number, with what to do.
void expect_catalogue(Connection& connection, std::string_view collection);

}  // namespace litchi::indexer
