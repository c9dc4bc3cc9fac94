#pragma once

#include "corpora/base/ids.h"
#include "corpora/record.h"
#include "corpora/thesaurus.h"
#include "indexer/collection.h"
#include "indexer/doc_set.h"
#include "indexer/snapshot.h"
#include "indexer/sqlite.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::indexer {

// One row of the catalogue's table of segments.
struct SegmentRow {
    std::uint32_t number = 0;
    std::uint32_t first_doc_id = 0;
    std::uint32_t last_doc_id = 0;
    std::uint32_t documents = 0;  // retired ones too
};

// The last published revision.
struct RevisionRow {
    RevisionInfo info;
    std::vector<SegmentRow> segments;  // by rising DocIds
    DocSet retired;
};
RevisionRow read_revision(Connection& catalogue);
std::uint64_t read_revision_number(Connection& catalogue);

std::vector<ImportSummary> read_imports(Connection& catalogue);
corpora::Thesaurus read_lexicon(Connection& catalogue);
// One canonical line a concept: the digest that RevisionInfo::lexicon_digest holds.
std::string lexicon_digest(const corpora::Thesaurus& lexicon);
// SHA-256 over (id, record digest), records sorted by id.
std::string records_digest(Connection& catalogue);
// Of the edits in force that change concepts: decisions about duplicates show in the records. The
// same for every log in which all is undone.
std::string edits_digest(Connection& edits);

// What a label is, and each spelling of it that a record of the collection uses.
struct LabelRow {
    LabelId id{};
    std::string key;
    corpora::LocalTexts surfaces;  // the best one a language
};
// Rising ids. Of several spellings in one language the best is, for a single word of up to five
// letters, the one with the most upper-case letters ("LNG"), else the one with the fewest; then the
// one with the smallest bytes. So it depends on the set of spellings alone.
std::vector<LabelRow> read_labels(Connection& catalogue);

// Questions about single records. One thread at a time, not longer than its connection.
// Missing rows that other rows promise throw Error(CorruptCollection).
class CatalogueReader {
  public:
    explicit CatalogueReader(Connection& catalogue);

    // Row number of a record; nothing if there is none.
    std::optional<std::int64_t> row_of(DocId id);
    std::optional<std::int64_t> row_of_id(std::string_view record_id);  // also an alias
    std::optional<DocId> doc_id(std::int64_t row);
    std::string id_of(std::int64_t row);
    corpora::Record record(std::int64_t row);
    std::vector<std::pair<std::string, DocId>> records_by_id();

    // Rows of the records one of whose sources has this key.
    std::vector<std::int64_t> rows_with_key(std::string_view key);
    // Keys of all sources of a record.
    std::vector<std::string> keys_of(std::int64_t row);
    // (record row, place of the reference) whose reference has this key.
    std::vector<std::pair<std::int64_t, std::uint32_t>> references_with_key(std::string_view key);

    std::vector<FieldSource> sources(std::int64_t row);
    std::optional<std::string> facet_text(Facet facet, std::uint32_t value);

  private:
    Connection& catalogue_;
    Statement row_of_, row_of_id_, row_of_alias_, doc_id_, id_of_, json_, with_key_, keys_of_,
        citing_;
};

}  // namespace litchi::indexer
