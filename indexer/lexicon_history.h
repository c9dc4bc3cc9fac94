#pragma once

#include "corpora/thesaurus.h"
#include "indexer/revision_builder.h"
#include "indexer/sqlite.h"

#include <cstdint>

// Which lexicon a collection has is decided by its imports alone: the one that the last of them
// named which is not undone, else the bundled one of the time of the first import. The catalogue
// keeps the concepts of all these lexicons, so that undoing an import brings back the lexicon of
// before. Everything here happens inside the writer's transaction.
namespace litchi::indexer {

// The lexicon that comes with the program.
corpora::Thesaurus bundled_concepts();

// Makes it the collection's lexicon. Another one than before: every record waits to be indexed
// anew.
void adopt_lexicon(Connection& catalogue, RevisionBuilder& revision,
                   const corpora::Thesaurus& lexicon);

// Remembers the lexicon that an import named; `named` is null when it named none.
void note_lexicon(Connection& catalogue, std::uint64_t import, const corpora::Thesaurus* named);

// The lexicon that the imports which are not undone decide on. Throws
// Error(IncompatibleCollection) when its concepts are not kept: a collection of schema 1 kept only
// its last lexicon.
corpora::Thesaurus lexicon_in_force(Connection& catalogue);

// Drops kept lexicons that no undoing can bring back.
void forget_unused_lexicons(Connection& catalogue);

}  // namespace litchi::indexer
