#include "indexer/catalogue_writer.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "corpora/record_json.h"
#include "indexer/work_keys.h"

#include <utility>

namespace litchi::indexer {
namespace {

// JSON of pending records handed out at once; the last may go beyond it.
constexpr std::size_t kMaxPendingBytes = 2 << 20;

// The only row of a query, with its first column read by `read`.
template <class Read>
auto only_row(Statement& query, Read read) {
    if (!query.step()) {
        throw Error(ErrorCode::CorruptCollection,
                    "The collection's catalogue does not hold together; run litchi check.");
    }
    auto result = read(query);
    query.reset();
    return result;
}

std::string as_text(const Statement& row) {
    return std::string(row.text(0));
}

}  // namespace

CatalogueWriter::CatalogueWriter(Connection& catalogue)
    : catalogue_(catalogue),
      find_entry_(catalogue.prepare("SELECT entry FROM entry WHERE digest = ?1")),
      add_entry_(catalogue.prepare("INSERT INTO entry(digest) VALUES(?1)")),
      add_entry_json_(catalogue.prepare("INSERT INTO entry_json VALUES(?1, ?2)")),
      add_key_(catalogue.prepare("INSERT INTO entry_key VALUES(?1, ?2)")),
      add_source_(catalogue.prepare("INSERT INTO source VALUES(?1, ?2, ?3, ?4)")),
      keys_(catalogue.prepare("SELECT key FROM entry_key WHERE entry = ?1")),
      with_key_(catalogue.prepare("SELECT entry FROM entry_key WHERE key = ?1")),
      record_of_(catalogue.prepare("SELECT record FROM entry WHERE entry = ?1")),
      entries_of_(catalogue.prepare("SELECT entry FROM entry WHERE record = ?1 ORDER BY entry")),
      entry_json_(catalogue.prepare("SELECT json FROM entry_json WHERE entry = ?1")),
      digest_(catalogue.prepare("SELECT digest FROM entry WHERE entry = ?1")),
      assign_(catalogue.prepare("UPDATE entry SET record = ?2 WHERE entry = ?1")),
      add_record_(catalogue.prepare("INSERT INTO record(id, digest) VALUES(?1, ?2)")),
      add_record_json_(catalogue.prepare("INSERT INTO record_json VALUES(?1, ?2)")),
      record_json_(catalogue.prepare("SELECT json FROM record_json WHERE record = ?1")),
      doc_id_(catalogue.prepare("SELECT docid FROM record WHERE record = ?1")),
      set_doc_id_(catalogue.prepare("UPDATE record SET docid = ?2 WHERE record = ?1")),
      add_reference_(catalogue.prepare("INSERT OR IGNORE INTO reference_key VALUES(?1, ?2, ?3)")),
      remove_reference_(
          catalogue.prepare("DELETE FROM reference_key WHERE key = ?1 AND record = ?2")),
      // Named, because the index on docid finds the same rows but would sort them all each time.
      pending_(catalogue.prepare(
          "SELECT r.record, r.id, j.json FROM record r INDEXED BY record_pending CROSS JOIN "
          "record_json j ON j.record = r.record WHERE r.docid IS NULL AND r.id > ?1 ORDER BY r.id "
          "LIMIT ?2")) {}

std::int64_t CatalogueWriter::add_file(std::uint64_t import, std::string_view name,
                                       std::string_view format) {
    catalogue_
        .prepare(
            "INSERT INTO import_file(import, name, format, read, added, merged, rejected) "
            "VALUES(?1, ?2, ?3, 0, 0, 0, 0)")
        .with(import, name, format)
        .run();
    return catalogue_.last_insert_id();
}

std::int64_t CatalogueWriter::add_entry(const corpora::Record& record) {
    const std::string json = corpora::to_json(record);
    const std::string digest = sha256_hex(json);
    if (const auto known = entry_with_digest(digest)) return *known;
    add_entry_.with(digest).run();
    const std::int64_t entry = catalogue_.last_insert_id();
    add_entry_json_.with(entry, json).run();
    for (const std::string& key : work_keys(record)) add_key_.with(key, entry).run();
    return entry;
}

void CatalogueWriter::add_source(std::int64_t file, std::uint64_t place, std::uint64_t line,
                                 std::int64_t entry) {
    add_source_.with(file, place, line, entry).run();
}

void CatalogueWriter::rebuild_keys() {
    catalogue_.execute("DELETE FROM entry_key");
    Statement rows = catalogue_.prepare("SELECT entry, json FROM entry_json ORDER BY entry");
    while (rows.step()) {
        const corpora::Record record = corpora::parse_stored_record(rows.text(1));
        for (const std::string& key : work_keys(record)) add_key_.with(key, rows.integer(0)).run();
    }
}

std::vector<std::string> CatalogueWriter::duplicate_keys(std::int64_t entry) {
    std::vector<std::string> keys;
    keys_.with(entry);
    while (keys_.step()) {
        if (finds_duplicates(keys_.text(0))) keys.emplace_back(keys_.text(0));
    }
    keys_.reset();
    return keys;
}

std::vector<std::int64_t> CatalogueWriter::entries_with_key(std::string_view key) {
    std::vector<std::int64_t> entries;
    with_key_.with(key);
    while (with_key_.step()) entries.push_back(with_key_.integer(0));
    with_key_.reset();
    return entries;
}

std::optional<std::int64_t> CatalogueWriter::record_of(std::int64_t entry) {
    return only_row(record_of_.with(entry), [](const Statement& row) {
        return row.is_null(0) ? std::nullopt : std::optional(row.integer(0));
    });
}

std::vector<std::int64_t> CatalogueWriter::entries_of(std::int64_t row) {
    std::vector<std::int64_t> entries;
    entries_of_.with(row);
    while (entries_of_.step()) entries.push_back(entries_of_.integer(0));
    entries_of_.reset();
    return entries;
}

std::string CatalogueWriter::entry_json(std::int64_t entry) {
    return only_row(entry_json_.with(entry), as_text);
}

std::string CatalogueWriter::entry_digest(std::int64_t entry) {
    return only_row(digest_.with(entry), as_text);
}

std::optional<std::int64_t> CatalogueWriter::entry_with_digest(std::string_view digest) {
    std::optional<std::int64_t> entry;
    if (find_entry_.with(digest).step()) entry = find_entry_.integer(0);
    find_entry_.reset();
    return entry;
}

std::int64_t CatalogueWriter::decided() {
    return catalogue_.query_integer("SELECT coalesce(max(edit), 0) FROM decided");
}

void CatalogueWriter::set_decided(std::int64_t edit) {
    catalogue_.execute("DELETE FROM decided");
    catalogue_.prepare("INSERT INTO decided VALUES(?1)").with(edit).run();
}

std::optional<DocId> CatalogueWriter::doc_id(std::int64_t row) {
    return only_row(doc_id_.with(row), [](const Statement& found) {
        return found.is_null(0)
                   ? std::nullopt
                   : std::optional(DocId{static_cast<std::uint32_t>(found.integer(0))});
    });
}

std::string CatalogueWriter::record_json(std::int64_t row) {
    return only_row(record_json_.with(row), as_text);
}

std::int64_t CatalogueWriter::add_record(const corpora::Record& record, std::string_view json,
                                         std::span<const std::int64_t> entries) {
    add_record_.with(record.id, sha256_hex(json)).run();
    const std::int64_t row = catalogue_.last_insert_id();
    add_record_json_.with(row, json).run();
    assign(entries, row);
    return row;
}

void CatalogueWriter::assign(std::span<const std::int64_t> entries, std::int64_t row) {
    for (const std::int64_t entry : entries) assign_.with(entry, row).run();
}

void CatalogueWriter::set_audit(std::int64_t row, const std::vector<AuditRow>& audit) {
    catalogue_.prepare("DELETE FROM merge_audit WHERE record = ?1").with(row).run();
    Statement add = catalogue_.prepare("INSERT INTO merge_audit VALUES(?1, ?2, ?3, ?4, ?5)");
    for (std::size_t i = 0; i < audit.size(); ++i) {
        add.with(row, i, audit[i].field, audit[i].entry, audit[i].rule).run();
    }
}

void CatalogueWriter::remove_record(std::int64_t row, const corpora::Record& record) {
    set_audit(row, {});
    for (const corpora::Reference& reference : record.references) {
        for (const std::string& key : cited_keys(reference)) remove_reference_.with(key, row).run();
    }
    catalogue_.prepare("DELETE FROM record_json WHERE record = ?1").with(row).run();
    catalogue_.prepare("DELETE FROM record WHERE record = ?1").with(row).run();
    catalogue_.prepare("UPDATE entry SET record = NULL WHERE record = ?1").with(row).run();
}

std::vector<PendingRecord> CatalogueWriter::pending(std::string_view after, std::size_t limit) {
    std::vector<PendingRecord> records;
    std::size_t bytes = 0;
    pending_.with(after, limit);
    while (bytes < kMaxPendingBytes && pending_.step()) {
        records.push_back(
            {pending_.integer(0), std::string(pending_.text(1)), std::string(pending_.text(2))});
        bytes += records.back().json.size();
    }
    pending_.reset();
    return records;
}

std::uint64_t CatalogueWriter::count_pending() {
    return static_cast<std::uint64_t>(
        catalogue_.query_integer("SELECT count(*) FROM record WHERE docid IS NULL"));
}

void CatalogueWriter::set_doc_id(std::int64_t row, DocId id) {
    set_doc_id_.with(row, value(id)).run();
}

void CatalogueWriter::add_references(std::int64_t row, const corpora::Record& record) {
    for (std::size_t i = 0; i < record.references.size(); ++i) {
        for (const std::string& key : cited_keys(record.references[i])) {
            add_reference_.with(key, row, i).run();
        }
    }
}

void CatalogueWriter::set_lexicon(const corpora::Thesaurus& lexicon) {
    catalogue_.execute("DELETE FROM lexicon");
    Statement add = catalogue_.prepare("INSERT INTO lexicon VALUES(?1, ?2)");
    for (const corpora::Concept& concept_ : lexicon.concepts) {
        add.with(concept_.id, corpora::to_json(concept_)).run();
    }
}

void CatalogueWriter::forget_index() {
    catalogue_.execute(
        "UPDATE record SET docid = NULL; DELETE FROM reference_key; DELETE FROM label_surface; "
        "DELETE FROM label; DELETE FROM facet_value");
}

void CatalogueWriter::forget_records() {
    catalogue_.execute(
        "UPDATE entry SET record = NULL; DELETE FROM record; DELETE FROM record_json; "
        "DELETE FROM merge_audit; DELETE FROM reference_key");
}

}  // namespace litchi::indexer
