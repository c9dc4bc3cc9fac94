#pragma once

#include "corpora/base/ids.h"
#include "corpora/record.h"
#include "corpora/thesaurus.h"
#include "indexer/sqlite.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// One line of the table merge_audit.
struct AuditRow {
    std::string field;
    std::int64_t entry = 0;
    std::string rule;
};

// A merged record that waits to be indexed.
struct PendingRecord {
    std::int64_t row = 0;
    std::string id;
    std::string json;
};

// Writes entries and records of the catalogue, inside the import's transaction. One thread at a
// time, not longer than its connection. Errors as in Statement.
class CatalogueWriter {
  public:
    explicit CatalogueWriter(Connection& catalogue);

    std::int64_t add_file(std::uint64_t import, std::string_view name, std::string_view format);
    // The entry of this record; added with its keys unless an equal one was read before.
    std::int64_t add_entry(const corpora::Record& record);
    void add_source(std::int64_t file, std::uint64_t place, std::uint64_t line, std::int64_t entry);
    // Computes the keys of every entry anew.
    void rebuild_keys();

    std::vector<std::string> duplicate_keys(std::int64_t entry);
    std::vector<std::int64_t> entries_with_key(std::string_view key);
    std::optional<std::int64_t> record_of(std::int64_t entry);
    std::vector<std::int64_t> entries_of(std::int64_t row);
    std::string entry_json(std::int64_t entry);
    std::string entry_digest(std::int64_t entry);
    std::optional<std::int64_t> entry_with_digest(std::string_view digest);
    // The last edit about duplicates that the records follow.
    std::int64_t decided();
    void set_decided(std::int64_t edit);

    std::optional<DocId> doc_id(std::int64_t row);
    std::string record_json(std::int64_t row);
    // Without a DocId yet. `entries` belong to it from now on.
    std::int64_t add_record(const corpora::Record& record, std::string_view json,
                            std::span<const std::int64_t> entries);
    // Its entries belong to this record, which stays as it is.
    void assign(std::span<const std::int64_t> entries, std::int64_t row);
    void set_audit(std::int64_t row, const std::vector<AuditRow>& audit);
    void remove_record(std::int64_t row, const corpora::Record& record);

    // Up to `limit` records without a DocId with ids behind `after`, sorted by id; fewer when they
    // are long.
    std::vector<PendingRecord> pending(std::string_view after, std::size_t limit);
    std::uint64_t count_pending();
    void set_doc_id(std::int64_t row, DocId id);
    void add_references(std::int64_t row, const corpora::Record& record);

    void set_lexicon(const corpora::Thesaurus& lexicon);
    // Forgets all that indexing has derived from the records: every record becomes pending, the
    // dictionaries of labels and facet values become empty.
    void forget_index();
    // Forgets the merged records; entries and their readings stay.
    void forget_records();

  private:
    Connection& catalogue_;
    Statement find_entry_, add_entry_, add_entry_json_, add_key_, add_source_, keys_, with_key_,
        record_of_, entries_of_, entry_json_, digest_, assign_, add_record_, add_record_json_,
        record_json_, doc_id_, set_doc_id_, add_reference_, remove_reference_, pending_;
};

}  // namespace litchi::indexer
