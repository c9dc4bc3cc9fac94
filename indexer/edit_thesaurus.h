#pragma once

#include "indexer/collection.h"
#include "indexer/thesaurus_log.h"

#include <cstdint>
#include <vector>

namespace litchi::indexer {

// Under the collection's writer lock: appends edits to its log. Maps, roadmaps and searches see
// them at once; records, columns, index and revision number stay as they are. Gives the number of
// the last line written. Throws Error(CollectionBusy), Error(StorageFailure).
std::int64_t edit_thesaurus(const Collection& collection, const std::vector<ThesaurusEdit>& edits);
// Throws Error(InvalidArgument) when `number` is no thesaurus edit in force.
std::int64_t undo_thesaurus_edit(const Collection& collection, std::int64_t number);

// The log as it stands.
ThesaurusLog read_thesaurus_log(const Collection& collection);

// The edit with labels instead of ids ("soil-carbon", "kw:smart port"), as the log keeps it. Throws
// Error(InvalidArgument) when a label names no concept of the collection, but for the new name of
// a Rename, or when both are of one concept already (Merge, Broader, Related).
ThesaurusEdit resolved_edit(const Snapshot& snapshot, ThesaurusEdit edit);

}  // namespace litchi::indexer
