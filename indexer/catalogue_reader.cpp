#include "indexer/catalogue_reader.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "corpora/record_json.h"
#include "indexer/merge_records.h"
#include "indexer/thesaurus_log.h"

#include <algorithm>
#include <cstring>

namespace litchi::indexer {
namespace {

[[noreturn]] void fail(const std::string& what) {
    throw Error(ErrorCode::CorruptCollection,
                "The collection's catalogue does not hold together; run litchi check.", what);
}

std::vector<SegmentRow> read_segments(Connection& catalogue) {
    std::vector<SegmentRow> segments;
    Statement rows = catalogue.prepare(
        "SELECT segment, first_docid, last_docid, documents FROM segment ORDER BY first_docid");
    while (rows.step()) {
        const auto at = [&](int column) {
            return static_cast<std::uint32_t>(rows.integer(column));
        };
        segments.push_back({at(0), at(1), at(2), at(3)});
    }
    return segments;
}

DocSet stored_set(std::string_view bytes) {
    std::vector<std::uint64_t> words(bytes.size() / sizeof(std::uint64_t));
    if (!words.empty()) std::memcpy(words.data(), bytes.data(), words.size() * sizeof words[0]);
    return DocSet(std::move(words));
}

std::vector<std::int64_t> all_rows(Statement& query) {
    std::vector<std::int64_t> rows;
    while (query.step()) rows.push_back(query.integer(0));
    query.reset();
    return rows;
}

std::optional<std::int64_t> first_row(Statement& query) {
    std::optional<std::int64_t> row;
    if (query.step() && !query.is_null(0)) row = query.integer(0);
    query.reset();
    return row;
}

std::string first_text(Statement& query, std::int64_t row) {
    if (!query.with(row).step()) fail("record " + std::to_string(row));
    std::string text(query.text(0));
    query.reset();
    return text;
}

std::uint64_t count_at(const Statement& row, int column) {
    return static_cast<std::uint64_t>(row.integer(column));
}

// read, added, merged and rejected, from that column on.
template <class Counted>
void read_counts(const Statement& row, int column, Counted& counted) {
    counted.read = count_at(row, column);
    counted.added = count_at(row, column + 1);
    counted.merged = count_at(row, column + 2);
    counted.rejected = count_at(row, column + 3);
}

// Where an entry was read: the first by file name and line.
FieldSource place_of(Connection& catalogue, std::int64_t entry) {
    Statement query = catalogue.prepare(
        "SELECT f.name, s.line, f.format FROM source s JOIN import_file f ON f.file = s.file "
        "WHERE s.entry = ?1 ORDER BY f.name, s.line LIMIT 1");
    FieldSource place;
    if (!query.with(entry).step()) fail("entry " + std::to_string(entry));
    place.file = query.text(0);
    place.line = static_cast<std::uint64_t>(query.integer(1));
    place.format = query.text(2);
    return place;
}

}  // namespace

std::uint64_t read_revision_number(Connection& catalogue) {
    return static_cast<std::uint64_t>(
        catalogue.query_integer("SELECT coalesce(max(number), 0) FROM revision"));
}

RevisionRow read_revision(Connection& catalogue) {
    RevisionRow row;
    row.info.records_digest = Sha256().hex();
    Statement query = catalogue.prepare(
        "SELECT number, records, max_doc_id, records_digest, analyzer_version, lexicon_digest, "
        "retired FROM revision ORDER BY number DESC LIMIT 1");
    if (!query.step()) return row;
    row.info.number = static_cast<std::uint64_t>(query.integer(0));
    row.info.records = static_cast<std::uint32_t>(query.integer(1));
    row.info.max_doc_id = static_cast<std::uint32_t>(query.integer(2));
    row.info.records_digest = query.text(3);
    row.info.analyzer_version = query.text(4);
    row.info.lexicon_digest = query.text(5);
    row.retired = stored_set(query.text(6));
    row.segments = read_segments(catalogue);
    return row;
}

std::vector<ImportSummary> read_imports(Connection& catalogue) {
    std::vector<ImportSummary> imports;
    Statement rows = catalogue.prepare(
        "SELECT i.number, i.revision, i.read, i.added, i.merged, i.rejected, u.revision, l.digest "
        "FROM import i LEFT JOIN undone_import u ON u.import = i.number "
        "LEFT JOIN import_lexicon l ON l.import = i.number ORDER BY i.number");
    Statement files = catalogue.prepare(
        "SELECT name, format, read, added, merged, rejected FROM import_file WHERE import = ?1 "
        "ORDER BY file");
    while (rows.step()) {
        ImportSummary& summary = imports.emplace_back();
        summary.number = count_at(rows, 0);
        summary.revision = count_at(rows, 1);
        read_counts(rows, 2, summary);
        if (!rows.is_null(6)) summary.undone = count_at(rows, 6);
        summary.lexicon = rows.text(7);
        files.with(rows.integer(0));
        while (files.step()) {
            ImportedFile& file = summary.files.emplace_back();
            file.name = files.text(0);
            file.format = files.text(1);
            read_counts(files, 2, file);
        }
    }
    return imports;
}

corpora::Thesaurus read_lexicon(Connection& catalogue) {
    corpora::Thesaurus lexicon;
    Statement rows = catalogue.prepare("SELECT json FROM lexicon ORDER BY id");
    while (rows.step()) lexicon.concepts.push_back(corpora::parse_concept_json(rows.text(0)));
    return lexicon;
}

std::string lexicon_digest(const corpora::Thesaurus& lexicon) {
    Sha256 digest;
    for (const corpora::Concept& concept_ : lexicon.concepts) {
        digest.update_field(corpora::to_json(concept_));
    }
    return digest.hex();
}

std::string records_digest(Connection& catalogue) {
    Sha256 digest;
    Statement rows = catalogue.prepare("SELECT id, digest FROM record ORDER BY id");
    while (rows.step()) digest.update_field(rows.text(0)).update_field(rows.text(1));
    return digest.hex();
}

std::string edits_digest(Connection& edits) {
    Sha256 digest;
    Statement rows = edits.prepare(
        "SELECT kind, json FROM edit WHERE kind NOT IN ('duplicate', 'duplicate-undo', "
        "'thesaurus', 'thesaurus-undo', 'query', 'query-remove') ORDER BY id");
    while (rows.step()) digest.update_field(rows.text(0)).update_field(rows.text(1));
    for (const ThesaurusEdit& edit : ThesaurusLog(edits).in_force()) {
        if (edit.action == ThesaurusAction::Reject) continue;
        digest.update_field("thesaurus").update_field(to_json(edit));
    }
    return digest.hex();
}

CatalogueReader::CatalogueReader(Connection& catalogue)
    : catalogue_(catalogue),
      row_of_(catalogue.prepare("SELECT record FROM record WHERE docid = ?1")),
      row_of_id_(catalogue.prepare("SELECT record FROM record WHERE id = ?1")),
      row_of_alias_(catalogue.prepare("SELECT e.record FROM entry_key k JOIN entry e ON e.entry = "
                                      "k.entry WHERE k.key = ?1 LIMIT 1")),
      doc_id_(catalogue.prepare("SELECT docid FROM record WHERE record = ?1")),
      id_of_(catalogue.prepare("SELECT id FROM record WHERE record = ?1")),
      json_(catalogue.prepare("SELECT json FROM record_json WHERE record = ?1")),
      with_key_(catalogue.prepare("SELECT DISTINCT e.record FROM entry_key k JOIN entry e ON "
                                  "e.entry = k.entry WHERE k.key = ?1 AND e.record IS NOT NULL")),
      keys_of_(catalogue.prepare("SELECT DISTINCT k.key FROM entry e JOIN entry_key k ON k.entry = "
                                 "e.entry WHERE e.record = ?1")),
      citing_(catalogue.prepare("SELECT record, place FROM reference_key WHERE key = ?1")) {}

std::optional<std::int64_t> CatalogueReader::row_of(DocId id) {
    return first_row(row_of_.with(value(id)));
}

std::optional<std::int64_t> CatalogueReader::row_of_id(std::string_view record_id) {
    if (const auto row = first_row(row_of_id_.with(record_id))) return row;
    return first_row(row_of_alias_.with("i:" + std::string(record_id)));
}

std::optional<DocId> CatalogueReader::doc_id(std::int64_t row) {
    const auto id = first_row(doc_id_.with(row));
    if (!id) return std::nullopt;
    return DocId{static_cast<std::uint32_t>(*id)};
}

std::string CatalogueReader::id_of(std::int64_t row) {
    return first_text(id_of_, row);
}

corpora::Record CatalogueReader::record(std::int64_t row) {
    return corpora::parse_stored_record(first_text(json_, row));
}

std::vector<std::pair<std::string, DocId>> CatalogueReader::records_by_id() {
    std::vector<std::pair<std::string, DocId>> records;
    Statement rows =
        catalogue_.prepare("SELECT id, docid FROM record WHERE docid IS NOT NULL ORDER BY id");
    while (rows.step()) {
        records.emplace_back(rows.text(0), DocId{static_cast<std::uint32_t>(rows.integer(1))});
    }
    return records;
}

std::vector<std::int64_t> CatalogueReader::rows_with_key(std::string_view key) {
    return all_rows(with_key_.with(key));
}

std::vector<std::string> CatalogueReader::keys_of(std::int64_t row) {
    std::vector<std::string> keys;
    keys_of_.with(row);
    while (keys_of_.step()) keys.emplace_back(keys_of_.text(0));
    keys_of_.reset();
    return keys;
}

std::vector<std::pair<std::int64_t, std::uint32_t>> CatalogueReader::references_with_key(
    std::string_view key) {
    std::vector<std::pair<std::int64_t, std::uint32_t>> references;
    citing_.with(key);
    while (citing_.step()) {
        references.emplace_back(citing_.integer(0), static_cast<std::uint32_t>(citing_.integer(1)));
    }
    citing_.reset();
    return references;
}

std::vector<FieldSource> CatalogueReader::sources(std::int64_t row) {
    std::vector<FieldSource> sources;
    Statement audit = catalogue_.prepare(
        "SELECT field, entry, rule FROM merge_audit WHERE record = ?1 ORDER BY place");
    audit.with(row);
    while (audit.step()) {
        sources.push_back(place_of(catalogue_, audit.integer(1)));
        sources.back().field = audit.text(0);
        sources.back().rule = audit.text(2);
    }
    if (!sources.empty()) return sources;
    Statement entry = catalogue_.prepare("SELECT entry FROM entry WHERE record = ?1");
    if (!entry.with(row).step()) fail("record " + std::to_string(row));
    const FieldSource place = place_of(catalogue_, entry.integer(0));
    const corpora::Record only = record(row);
    for (const std::string_view field : filled_fields(only)) {
        sources.push_back(place);
        sources.back().field = field;
        sources.back().rule = "only";
    }
    return sources;
}

std::optional<std::string> CatalogueReader::facet_text(Facet facet, std::uint32_t value) {
    Statement query =
        catalogue_.prepare("SELECT text FROM facet_value WHERE value = ?1 AND facet = ?2");
    if (!query.with(value, static_cast<int>(facet)).step()) return std::nullopt;
    return std::string(query.text(0));
}

}  // namespace litchi::indexer
