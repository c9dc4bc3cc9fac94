#include "indexer/undo_import.h"

#include "corpora/base/error.h"
#include "indexer/catalogue_reader.h"
#include "indexer/import_progress.h"
#include "indexer/lexicon_history.h"
#include "indexer/record_deriver.h"
#include "indexer/revision_builder.h"
#include "indexer/writer_session.h"

#include <fmt/format.h>
#include <string_view>

namespace litchi::indexer {
namespace {

// One undoing under way. What leaves stands in the temporary table `leaving`.
class Undo {
  public:
    Undo(WriterSession& session, std::uint64_t import, const UndoOptions& options)
        : catalogue_(session.catalogue()),
          edits_(session.edits()),
          options_(options),
          progress_(options.progress, 0),
          transaction_(catalogue_, Transaction::Kind::Write),
          revision_(catalogue_, session.folder()) {
        report_.import = import;
        report_.records_before = revision_.current().records;
    }

    UndoReport run() {
        expect_undoable();
        progress_.begin_stage("merging");
        catalogue_.prepare("INSERT INTO undone_import VALUES(?1, ?2)")
            .with(report_.import, revision_.current().number + 1)
            .run();
        const corpora::Thesaurus lexicon = lexicon_in_force(catalogue_);
        report_.lexicon_changed = revision_.current().lexicon_digest != lexicon_digest(lexicon);
        adopt_lexicon(catalogue_, revision_, lexicon);
        const OccurrenceFinder finder(lexicon);
        remove_readings();
        derive(finder);
        remove_entries();
        report_.changed = CatalogueWriter(catalogue_).count_pending();
        progress_.begin_stage("indexing");
        revision_.index_pending(finder, options_.threads,
                                [&](std::uint64_t done) { progress_.step(done); });
        publish(lexicon);
        return report_;
    }

  private:
    void expect_undoable() {
        Statement found = catalogue_.prepare(
            "SELECT u.revision FROM import i LEFT JOIN undone_import u ON u.import = i.number "
            "WHERE i.number = ?1");
        if (!found.with(report_.import).step()) {
            throw Error(ErrorCode::UnknownImport,
                        fmt::format("The collection has no import {}.", report_.import),
                        std::to_string(report_.import));
        }
        if (!found.is_null(0)) {
            throw Error(ErrorCode::UnknownImport,
                        fmt::format("Import {} is undone already, since revision {}.",
                                    report_.import, found.integer(0)),
                        std::to_string(report_.import));
        }
    }

    std::uint64_t count(std::string_view sql) {
        return static_cast<std::uint64_t>(catalogue_.query_integer(sql));
    }

    void remove_readings() {
        catalogue_.execute(
            "DROP TABLE IF EXISTS temp.leaving;"
            "CREATE TEMP TABLE leaving(entry INTEGER PRIMARY KEY)");
        constexpr std::string_view kOfImport =
            " source WHERE file IN (SELECT file FROM import_file WHERE import = ?1)";
        catalogue_
            .prepare(fmt::format("INSERT OR IGNORE INTO leaving SELECT entry FROM{}", kOfImport))
            .with(report_.import)
            .run();
        catalogue_.prepare(fmt::format("DELETE FROM{}", kOfImport)).with(report_.import).run();
        report_.readings = count("SELECT changes()");
        catalogue_.execute("DELETE FROM leaving WHERE entry IN (SELECT entry FROM source)");
        report_.entries = count("SELECT count(*) FROM leaving");
    }

    // The keys of what leaves still stand, so that all works are found which it held together.
    void derive(const OccurrenceFinder& finder) {
        RecordDeriver deriver(catalogue_, edits_, revision_, finder);
        deriver.follow_decisions();
        Statement leaves = catalogue_.prepare("SELECT 1 FROM leaving WHERE entry = ?1");
        Statement entries = catalogue_.prepare("SELECT entry FROM leaving ORDER BY entry");
        std::uint64_t done = 0;
        while (entries.step()) {
            deriver.withdraw(entries.integer(0), [&](std::int64_t entry) {
                const bool found = leaves.with(entry).step();
                leaves.reset();
                return found;
            });
            progress_.step(++done);
        }
    }

    void remove_entries() {
        for (const char* table : {"entry_key", "entry_json", "entry"}) {
            catalogue_.execute(
                fmt::format("DELETE FROM {} WHERE entry IN (SELECT entry FROM leaving)", table));
        }
        catalogue_.execute("DROP TABLE leaving");
    }

    void publish(const corpora::Thesaurus& lexicon) {
        progress_.begin_stage("publishing");
        forget_unused_lexicons(catalogue_);
        revision_.compact();
        report_.revision = revision_.publish(lexicon);
        report_.records = read_revision(catalogue_).info.records;
        progress_.begin_stage("publishing");
        transaction_.commit();
    }

    Connection& catalogue_;
    Connection& edits_;
    const UndoOptions& options_;
    ProgressReporter progress_;
    Transaction transaction_;
    RevisionBuilder revision_;
    UndoReport report_;
};

}  // namespace

UndoReport undo_import(Collection& collection, std::uint64_t import, const UndoOptions& options) {
    WriterSession session(collection.folder(), collection.name());
    expect_analyzer(read_revision(session.catalogue()).info.analyzer_version, collection.name());
    return Undo(session, import, options).run();
}

}  // namespace litchi::indexer
