#pragma once

#include "corpora/base/ids.h"
#include "corpora/record.h"
#include "corpora/thesaurus.h"
#include "indexer/columns.h"
#include "indexer/concept_table.h"
#include "indexer/doc_set.h"
#include "indexer/occurrences.h"
#include "indexer/translations.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

class EffectiveThesaurus;

// Numbers of one revision.
struct RevisionInfo {
    std::uint64_t number = 0;   // 0 = nothing imported yet
    std::uint32_t records = 0;  // without retired ones
    std::uint32_t max_doc_id = 0;
    std::string records_digest;    // SHA-256 over (id, record digest), records sorted by id
    std::string edits_digest;      // of the edits that change concepts
    std::string analyzer_version;  // with which the segments were written
    std::string lexicon_digest;
};

// A cited work as the catalogue resolves it.
struct ResolvedReference {
    corpora::Reference reference;
    std::string record_id;  // in this collection; empty if it is not there
};

// Where a field of a merged record was taken from.
struct FieldSource {
    std::string field;
    std::string file;
    std::uint64_t line = 0;
    std::string format;
    std::string rule;  // why this source: "only", "longest", "first by digest", "union" …
};

// One unchanging published revision of a collection: catalogue, columns and the folders of the
// Xapian databases. Keeps its revision however many imports are published meanwhile. What is large
// (columns, concept table) is shared between the snapshots of one Collection.
//
// One thread at a time: open one a thread, through Collection::snapshot().
class Snapshot {
  public:
    struct State;
    explicit Snapshot(std::unique_ptr<State> state);
    ~Snapshot();
    Snapshot(Snapshot&&) noexcept;
    Snapshot& operator=(Snapshot&&) noexcept;

    const std::string& collection() const;  // its name
    const RevisionInfo& revision() const;

    std::span<const std::shared_ptr<const SegmentColumns>> segments() const;
    // One Xapian database a segment, in the order of segments(). A combined database over all n
    // gives docid d for DocId (d − 1) / n + 1.
    std::vector<std::filesystem::path> index_folders() const;
    // Changed or merged away: every reader must skip these.
    bool retired(DocId id) const;
    // All documents of the revision that are not retired.
    const DocSet& documents() const;

    // With the thesaurus edits in force at the moment the snapshot was taken.
    const ConceptTable& concepts() const;
    const corpora::Thesaurus& lexicon() const;
    // What those edits changed; nullptr while none is in force.
    const EffectiveThesaurus* edited_thesaurus() const;
    // For records: built for the lexicon without edits, as the columns were. Copy it for another
    // thread.
    const OccurrenceFinder& finder() const;
    // For queries: finds the labels that edits gave to concepts, too.
    const OccurrenceFinder& query_finder() const;

    // Throws Error(UnknownRecord) / returns nothing.
    corpora::Record record(DocId id) const;
    std::optional<DocId> find_record(std::string_view id) const;  // also by an alias of a merge
    std::string record_id(DocId id) const;
    // Ids of all records, in the order of their bytes, each with its DocId.
    std::vector<std::pair<std::string, DocId>> records_by_id() const;
    std::vector<ResolvedReference> references(DocId id) const;
    std::vector<std::string> cited_by(DocId id) const;  // record ids, sorted
    std::vector<FieldSource> sources(DocId id) const;

    std::string facet_text(Facet facet, std::uint32_t value) const;

    // What words may be in the other language, for searches, and the label pairs mined from the
    // records, best first.
    TranslationTable translations() const;
    std::vector<LabelPair> label_pairs() const;

  private:
    std::unique_ptr<State> state_;
};

}  // namespace litchi::indexer
