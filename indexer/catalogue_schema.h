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

// A catalogue of a schema that this version can bring to its own.
bool is_older_catalogue(Connection& connection);

// Brings an older catalogue to kSchemaNumber in one transaction; adds tables only. The lock of the
// collection must be held.
void upgrade_catalogue(Connection& connection);

// Whether a database holds exactly the tables, indices and triggers that `create` makes: one from
// elsewhere may hold others, which would run when we write.
bool has_our_tables(Connection& connection, void (*create)(Connection&));

// Throws Error(UnknownCollection) for a database without our tables and
// Error(IncompatibleCollection) for another schema number, with what to do.
void expect_catalogue(Connection& connection, std::string_view collection);

}  // namespace litchi::indexer
