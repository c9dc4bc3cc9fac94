#pragma once

#include "corpora/base/ids.h"
#include "corpora/record.h"
#include "indexer/columns.h"
#include "indexer/text_analyzer.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <vector>

namespace litchi::indexer {

// The terms of one record (spelled by search_terms.h): words of each searchable field under the
// field's prefix, those of the fields searched everywhere without prefix as well; texts of one
// field 100 positions apart; boolean terms for id, year, kind and languages. Nothing is stored in
// the Xapian document: the catalogue has the record. May be made in one thread and used in another.
class IndexDocument {
  public:
    IndexDocument(const corpora::Record& record, const TextAnalyzer& analyzer);
    ~IndexDocument();
    IndexDocument(IndexDocument&&) noexcept;
    IndexDocument& operator=(IndexDocument&&) noexcept;

  private:
    friend class SearchIndexWriter;
    struct State;
    std::unique_ptr<State> state_;
};

// Writes the Xapian database of a segment under our DocIds. Databases of so many postings (a term
// at a place in a document) each, compacted into one at the end, are faster than one growing
// database and bound the memory.
// One thread at a time. Throws Error(StorageFailure).
class SearchIndexWriter {
  public:
    // The database will be the folder `target`; parts lie beside it until finish().
    explicit SearchIndexWriter(const std::filesystem::path& target,
                               std::size_t part_postings = 300'000);
    ~SearchIndexWriter();

    // Rising ids. `labels` become boolean terms.
    void add(DocId id, IndexDocument document, std::span<const DocumentLabel> labels);
    void finish();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// One database out of several with disjoint DocIds, without the dropped documents. All dropped ids
// must be there. Throws Error(StorageFailure).
void merge_search_indexes(const std::vector<std::filesystem::path>& sources,
                          const std::filesystem::path& target, std::span<const DocId> dropped);

// Ids of all documents of a database, rising. Throws Error(CorruptCollection).
std::vector<DocId> search_index_ids(const std::filesystem::path& folder);

}  // namespace litchi::indexer
