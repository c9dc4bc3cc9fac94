#include "indexer/catalogue_schema.h"

#include "corpora/base/error.h"
#include "indexer/collection.h"

#include <fmt/format.h>
#include <initializer_list>
#include <string>
#include <vector>

namespace litchi::indexer {
namespace {

constexpr int kEditsNumber = 1;  // the schema of edits.sqlite

// entry          a record as a source gave it, once however often it was read; record: what it
//                belongs to now
// source         each reading of an entry: file, line, place in the file
// entry_key      work_keys of each entry
// record         the merged records; docid is NULL while an import has yet to index it
// merge_audit    of records with several entries: which gave a field, by which rule; the field
//                "record" tells by which rule of kDuplicateRules the entry belongs here
// reference_key  cited_keys of the references of each record
// label          the dictionary of folded labels; numbers are LabelIds
// label_surface  spellings of keywords, subjects and title terms, with the number of records that
//                write them so; a label without a row stands in no record
// segment        the segments of the current revision
// revision       every revision published; the bitmap of retired documents of the last one only
constexpr const char* kCatalogueTables = R"sql(
CREATE TABLE import(
    number INTEGER PRIMARY KEY, revision INTEGER NOT NULL, read INTEGER NOT NULL,
    added INTEGER NOT NULL, merged INTEGER NOT NULL, rejected INTEGER NOT NULL) STRICT;
CREATE TABLE import_file(
    file INTEGER PRIMARY KEY, import INTEGER NOT NULL, name TEXT NOT NULL, format TEXT NOT NULL,
    read INTEGER NOT NULL, added INTEGER NOT NULL, merged INTEGER NOT NULL,
    rejected INTEGER NOT NULL) STRICT;
CREATE INDEX import_file_import ON import_file(import);
CREATE TABLE entry(entry INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, record INTEGER) STRICT;
CREATE INDEX entry_record ON entry(record);
CREATE TABLE entry_json(entry INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE source(
    file INTEGER NOT NULL, place INTEGER NOT NULL, line INTEGER NOT NULL, entry INTEGER NOT NULL,
    PRIMARY KEY(file, place)) STRICT, WITHOUT ROWID;
CREATE INDEX source_entry ON source(entry);
CREATE TABLE entry_key(
    key TEXT NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY(key, entry)) STRICT, WITHOUT ROWID;
CREATE INDEX entry_key_entry ON entry_key(entry);
CREATE TABLE record(
    record INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, docid INTEGER UNIQUE,
    digest TEXT NOT NULL) STRICT;
CREATE INDEX record_pending ON record(id) WHERE docid IS NULL;
CREATE TABLE record_json(record INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
CREATE TABLE merge_audit(
    record INTEGER NOT NULL, place INTEGER NOT NULL, field TEXT NOT NULL, entry INTEGER NOT NULL,
    rule TEXT NOT NULL, PRIMARY KEY(record, place)) STRICT, WITHOUT ROWID;
CREATE TABLE reference_key(
    key TEXT NOT NULL, record INTEGER NOT NULL, place INTEGER NOT NULL,
    PRIMARY KEY(key, record, place)) STRICT, WITHOUT ROWID;
CREATE TABLE label(label INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE label_surface(
    label INTEGER NOT NULL, language TEXT NOT NULL, text TEXT NOT NULL,
    documents INTEGER NOT NULL, PRIMARY KEY(label, language, text)) STRICT, WITHOUT ROWID;
CREATE TABLE facet_value(
    value INTEGER PRIMARY KEY, facet INTEGER NOT NULL, text TEXT NOT NULL,
    UNIQUE(facet, text)) STRICT;
CREATE TABLE lexicon(id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE segment(
    segment INTEGER PRIMARY KEY, first_docid INTEGER NOT NULL, last_docid INTEGER NOT NULL,
    documents INTEGER NOT NULL) STRICT;
CREATE TABLE segment_file(
    segment INTEGER NOT NULL, name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL,
    PRIMARY KEY(segment, name)) STRICT, WITHOUT ROWID;
CREATE TABLE revision(
    number INTEGER PRIMARY KEY, segments TEXT NOT NULL, records INTEGER NOT NULL,
    max_doc_id INTEGER NOT NULL, records_digest TEXT NOT NULL, analyzer_version TEXT NOT NULL,
    icu_version TEXT NOT NULL, lexicon_digest TEXT NOT NULL, retired BLOB) STRICT;
)sql";

// What schema 2 adds:
// undone_import   imports whose readings are gone again, with the revision that says so
// import_lexicon  the digest of the lexicon that an import named; that of import 0 is in force while
//                 none does
// kept_lexicon    the concepts of these lexicons
// decided         one row: the last edit about duplicates that the records follow
constexpr const char* kDecisionTables = R"sql(
CREATE TABLE decided(edit INTEGER NOT NULL) STRICT;
CREATE TABLE undone_import(import INTEGER PRIMARY KEY, revision INTEGER NOT NULL) STRICT;
CREATE TABLE import_lexicon(import INTEGER PRIMARY KEY, digest TEXT NOT NULL) STRICT;
CREATE TABLE kept_lexicon(
    digest TEXT NOT NULL, id TEXT NOT NULL, json TEXT NOT NULL,
    PRIMARY KEY(digest, id)) STRICT, WITHOUT ROWID;
)sql";

// Of a collection of schema 1 only the present lexicon is known; which imports changed it is told
// by the revisions.
constexpr const char* kFillLexicons = R"sql(
INSERT INTO import_lexicon SELECT 0, lexicon_digest FROM revision ORDER BY number LIMIT 1;
INSERT INTO import_lexicon
    SELECT i.number, r.lexicon_digest FROM import i JOIN revision r ON r.number = i.revision
    JOIN revision p ON p.number = r.number - 1 WHERE p.lexicon_digest <> r.lexicon_digest;
INSERT INTO kept_lexicon
    SELECT (SELECT lexicon_digest FROM revision ORDER BY number DESC LIMIT 1), id, json
    FROM lexicon;
)sql";

// What schema 3 adds:
// dictionary    a user's dictionaries, for the translation of searches
// translation   what a word may be in the other language (translations.h), weight in millionths;
//               dictionary 0 are the pairs mined from the records
// label_pair    those pairs with their evidence, score in millionths
constexpr const char* kTranslationTables = R"sql(
CREATE TABLE dictionary(
    number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, format TEXT NOT NULL,
    digest TEXT NOT NULL, entries INTEGER NOT NULL) STRICT;
CREATE TABLE translation(
    key TEXT NOT NULL, dictionary INTEGER NOT NULL, text TEXT NOT NULL, weight INTEGER NOT NULL,
    PRIMARY KEY(key, dictionary, text)) STRICT, WITHOUT ROWID;
CREATE TABLE label_pair(
    zh TEXT NOT NULL, en TEXT NOT NULL, en_key TEXT NOT NULL, score INTEGER NOT NULL,
    records INTEGER NOT NULL, rule TEXT NOT NULL, evidence TEXT NOT NULL,
    PRIMARY KEY(zh, en)) STRICT, WITHOUT ROWID;
)sql";

constexpr const char* kEditsTables = R"sql(
CREATE TABLE edit(
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, author TEXT NOT NULL,
    kind TEXT NOT NULL, json TEXT NOT NULL) STRICT;
CREATE TRIGGER edit_keeps_rows BEFORE DELETE ON edit
    BEGIN SELECT RAISE(ABORT, 'edits are append-only'); END;
CREATE TRIGGER edit_keeps_content BEFORE UPDATE ON edit
    BEGIN SELECT RAISE(ABORT, 'edits are append-only'); END;
)sql";

std::int64_t schema_of(Connection& connection) {
    return connection.query_integer("PRAGMA user_version");
}

// Runs the statements in one transaction when the database has the schema number `from`.
void advance(Connection& connection, int from, int to, std::initializer_list<const char*> steps) {
    if (schema_of(connection) != from) return;
    Transaction transaction(connection, Transaction::Kind::Write);
    if (schema_of(connection) != from) return;
    for (const char* step : steps) connection.execute(step);
    connection.execute(fmt::format("PRAGMA user_version={}", to));
    transaction.commit();
}

// Every table, index and trigger with the statement that made it.
std::vector<std::string> statements_of(Connection& connection) {
    std::vector<std::string> statements;
    Statement rows = connection.prepare(
        "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
    while (rows.step()) statements.emplace_back(rows.text(0));
    return statements;
}

}  // namespace

void create_catalogue(Connection& connection) {
    advance(connection, 0, kSchemaNumber, {kCatalogueTables, kDecisionTables, kTranslationTables});
}

void create_edits(Connection& connection) {
    advance(connection, 0, kEditsNumber, {kEditsTables});
}

bool is_older_catalogue(Connection& connection) {
    const std::int64_t schema = schema_of(connection);
    return schema > 0 && schema < kSchemaNumber;
}

void upgrade_catalogue(Connection& connection) {
    advance(connection, 1, 2, {kDecisionTables, kFillLexicons});
    advance(connection, 2, 3, {kTranslationTables});
}

bool has_our_tables(Connection& connection, void (*create)(Connection&)) {
    Connection model(":memory:", Connection::Access::Write);
    create(model);
    return statements_of(connection) == statements_of(model);
}

void expect_catalogue(Connection& connection, std::string_view collection) {
    const std::int64_t schema = schema_of(connection);
    if (schema == kSchemaNumber) return;
    if (schema == 0) {
        throw Error(ErrorCode::UnknownCollection,
                    fmt::format("No collection named '{}'.", collection), std::string(collection));
    }
    throw Error(
        ErrorCode::IncompatibleCollection,
        fmt::format(
            "Collection '{}' has schema {} and this version reads schema {}: it was "
            "made by a {} version; {}.",
            collection, schema, kSchemaNumber, schema > kSchemaNumber ? "newer" : "much older",
            schema > kSchemaNumber ? "update litchi" : "import its files into a new collection"),
        std::string(collection));
}

}  // namespace litchi::indexer
