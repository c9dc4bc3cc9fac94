#pragma once

#include "indexer/collection.h"
#include "indexer/duplicate_decisions.h"

#include <cstdint>
#include <string_view>

namespace litchi::indexer {

// What a decision changed.
struct DecisionReport {
    std::int64_t edit = 0;       // its number in the log; `undo` takes it
    std::uint64_t revision = 0;  // the revision that is current afterwards
};

// Writes the decision into the log and publishes a revision whose records follow it. What was
// logged before a crash is followed by the next writer. Throws Error(InvalidArgument) for a pair
// that the collection does not have, Error(CollectionBusy), Error(StorageFailure).
DecisionReport decide_duplicate(Collection& collection, std::string_view pair_name,
                                DuplicateVerdict verdict);

// Takes a decision back: the rules decide again. Throws Error(InvalidArgument) when `edit` is not a
// decision in force.
DecisionReport undo_decision(Collection& collection, std::int64_t edit);

}  // namespace litchi::indexer
