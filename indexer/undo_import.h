#pragma once

#include "indexer/collection.h"
#include "indexer/import.h"

#include <cstdint>
#include <functional>

namespace litchi::indexer {

// What undoing an import did.
struct UndoReport {
    std::uint64_t import = 0;
    std::uint64_t revision = 0;        // the one that is current afterwards
    std::uint64_t readings = 0;        // entries of files, as they were read
    std::uint64_t entries = 0;         // of these, what no other import has read
    std::uint64_t changed = 0;         // records that were derived or indexed anew
    std::uint32_t records_before = 0;  // of the collection
    std::uint32_t records = 0;         // and now
    bool lexicon_changed = false;
};

struct UndoOptions {
    unsigned threads = 1;                                 // the result does not depend on it
    std::function<void(const ImportProgress&)> progress;  // "merging", "indexing", "publishing"
};

// Takes back one import, whichever: its readings go, entries that no other import has read go with
// them, the records that these touched are derived anew from what is left, and the lexicon is the
// one that the other imports decide on (lexicon_history.h). So the collection is as if the import
// had never been, and has the same identities; the import stays in the audit, marked as undone.
// One new revision, published in one transaction: a crash leaves the old one whole.
//
// Costs as much as importing the same entries; with another lexicon, as much as indexing the whole
// collection. Throws Error(UnknownImport), also for an import that is undone already,
// Error(CollectionBusy), Error(StorageFailure), Error(IncompatibleCollection).
UndoReport undo_import(Collection& collection, std::uint64_t import,
                       const UndoOptions& options = {});

}  // namespace litchi::indexer
