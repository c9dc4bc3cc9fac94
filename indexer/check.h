#pragma once

#include "indexer/collection.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// Verifies the current revision: SQLite's own integrity check; digests of entries and records;
// size and SHA-256 of every segment file; equal documents in catalogue, Xapian and columns; labels
// and facet values within their dictionaries; the records' digest; the analyser's version. Reads
// everything. Safe beside a writer and other readers.
CheckReport check_collection(const std::filesystem::path& folder, std::string_view name);

// Derives all records from the catalogue's entries and writes them into one new segment, published
// as the next revision. Returns what was done. Throws Error(CollectionBusy), Error(StorageFailure),
// Error(CorruptCollection) when the catalogue itself is damaged.
std::vector<std::string> repair_collection(const std::filesystem::path& folder,
                                           std::string_view name);

}  // namespace litchi::indexer
