#pragma once

#include "indexer/collection.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// Names kept of one collection, and bytes of a query's parameters.
inline constexpr std::size_t kMaxSavedQueries = 1000;
inline constexpr std::size_t kMaxSavedBytes = 131'072;

// A query that somebody keeps with a collection, to run it again.
struct SavedQuery {
    std::string name;                               // a-z, 0-9 and -, at most 64 characters
    std::map<std::string, std::string> parameters;  // as they were given, by name
    std::uint64_t revision = 0;                     // that it was saved at, and what it found there
    std::uint64_t total = 0;
    bool operator==(const SavedQuery&) const = default;
};

// A log as the collection's other edits are (catalogue_schema.h): a name saved again replaces the
// older query, removing it is a line of its own, and all of it is packed with the collection. None
// of it changes what a collection answers, so it is in no identity.

// In force, by name. Throws Error(CorruptCollection).
std::vector<SavedQuery> saved_queries(const Collection& collection);
std::optional<SavedQuery> find_saved_query(const Collection& collection, std::string_view name);

// Throws Error(CollectionBusy), Error(InvalidArgument) for a bad name, one that does not exist, too
// many or too large ones.
void save_query(const Collection& collection, const SavedQuery& query);
void remove_saved_query(const Collection& collection, std::string_view name);

}  // namespace litchi::indexer
