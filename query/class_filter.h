#pragma once

#include "indexer/snapshot.h"
#include "query/xapian_names.h"

#include <string>
#include <string_view>

namespace litchi::query {

// Records classified under a symbol of IPC or CPC or below it: `field` is cpc, ipc or class (both).
// The text is a symbol of any level, with spaces or without, in either case: "Y", "Y02", "Y02C",
// "Y02C 20", "Y02C 20/00" (the same), "Y02C 20/40"; a * at its end takes every symbol that begins
// so. What is below a subgroup is known to the scheme alone, so that a subgroup stands for itself.
//
// The index does not tell the two systems apart below the subclass: records that have the symbol,
// and its subclass in both systems, are read, some 50 µs each.
Xapian::Query class_filter(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                           const std::string& field, std::string_view text);

}  // namespace litchi::query
