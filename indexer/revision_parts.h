#pragma once

#include "corpora/thesaurus.h"
#include "indexer/catalogue_reader.h"
#include "indexer/columns.h"
#include "indexer/concept_table.h"
#include "indexer/doc_set.h"
#include "indexer/files.h"
#include "indexer/occurrences.h"
#include "indexer/snapshot.h"
#include "indexer/thesaurus_effect.h"

#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace litchi::indexer {

// What all snapshots of one revision share. Holds the locks of its segments, so that no writer
// removes them. Immutable, share freely.
class RevisionParts {
  public:
    // `catalogue` must be inside a read transaction. Nothing if a segment was removed meanwhile:
    // the catalogue then has a later revision. Throws Error(CorruptCollection).
    static std::shared_ptr<const RevisionParts> load(Connection& catalogue,
                                                     const std::filesystem::path& collection);

    RevisionInfo info;
    std::vector<std::shared_ptr<const SegmentColumns>> segments;
    std::vector<std::filesystem::path> index_folders;
    DocSet retired;
    DocSet documents;
    corpora::Thesaurus lexicon;
    ConceptTable concepts{{}, {}};

    // To be copied by each thread; made when first asked for.
    const OccurrenceFinder& finder() const;

  private:
    bool lock_segments(const std::vector<SegmentRow>& rows,
                       const std::filesystem::path& collection);
    void open_segments(const std::vector<SegmentRow>& rows,
                       const std::filesystem::path& collection);

    std::vector<FileLock> locks_;
    mutable std::once_flag finder_made_;
    mutable std::optional<OccurrenceFinder> finder_;
};

// label → concept: a label belongs to the concept of the lexicon that has it, that of the smallest
// id if several have; every other label that a record uses is a concept "kw:" + key of its own.
ConceptTable concept_table(const corpora::Thesaurus& lexicon, const std::vector<LabelRow>& labels);

// One snapshot: its connection stays inside one read transaction, so the catalogue does not change
// under it.
struct Snapshot::State {
    State(std::string collection_name, const std::filesystem::path& folder);

    std::string name;
    Connection catalogue;
    Transaction transaction;
    std::shared_ptr<const RevisionParts> parts;
    std::shared_ptr<const EffectiveThesaurus> edited;  // nothing while no edit is in force
    RevisionInfo info;
    std::optional<CatalogueReader> reader;
    std::optional<OccurrenceFinder> finder;
    std::optional<OccurrenceFinder> query_finder;
};

}  // namespace litchi::indexer
