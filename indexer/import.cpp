#include "indexer/import.h"

#include "corpora/base/error.h"
#include "corpora/formats.h"
#include "corpora/inputs.h"
#include "corpora/record_json.h"
#include "corpora/thesaurus.h"
#include "indexer/import_progress.h"
#include "indexer/lexicon_history.h"
#include "indexer/occurrences.h"
#include "indexer/record_deriver.h"
#include "indexer/reference_resolver.h"
#include "indexer/revision_builder.h"
#include "indexer/source_intake.h"
#include "indexer/writer_session.h"

#include <fmt/format.h>
#include <optional>
#include <utility>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kMaxThreads = 256;

std::uint64_t total_size(const std::vector<fs::path>& files) {
    std::uint64_t bytes = 0;
    for (const fs::path& file : files) bytes += corpora::bytes_on_disk(file);
    return bytes;
}

// Writing rejects must not overwrite what is read.
void keep_apart(const std::vector<fs::path>& files, const std::optional<fs::path>& rejects) {
    if (!rejects) return;
    for (const fs::path& file : files) {
        std::error_code failure;
        if (fs::equivalent(file, *rejects, failure))
            throw Error(ErrorCode::InvalidArgument,
                        "The rejects file must be none of the files that are read.",
                        rejects->string());
    }
}

// One import under way.
class Import {
  public:
    Import(WriterSession& session, const std::vector<fs::path>& files, const ImportOptions& options)
        : catalogue_(session.catalogue()),
          edits_(session.edits()),
          files_(files),
          options_(options),
          progress_(options.progress, total_size(files)),
          transaction_(catalogue_, Transaction::Kind::Write),
          revision_(catalogue_, session.folder()),
          writer_(catalogue_),
          intake_(writer_, options_, progress_, report_),
          number_(static_cast<std::uint64_t>(
              catalogue_.query_integer("SELECT coalesce(max(number), 0) + 1 FROM import"))) {
        report_.revision = revision_.current().number;
        report_.dry_run = options.dry_run;
    }

    ImportReport run() {
        const corpora::Thesaurus lexicon = effective_lexicon();
        progress_.begin_stage("reading");
        read_files();
        if (report_.read == report_.rejected) return std::move(report_);
        adopt_lexicon(catalogue_, revision_, lexicon);
        const OccurrenceFinder finder(lexicon);
        progress_.begin_stage("merging");
        derive(finder);
        count_references();
        if (options_.dry_run) return std::move(report_);
        progress_.begin_stage("indexing");
        report_.skipped_abbreviations = revision_.index_pending(
            finder, options_.threads, [&](std::uint64_t done) { progress_.step(done); });
        publish(lexicon);
        return std::move(report_);
    }

  private:
    // The collection's own, until the caller names another; the bundled one to begin with.
    corpora::Thesaurus effective_lexicon() {
        if (!options_.lexicon) {
            return revision_.current().number > 0 ? read_lexicon(catalogue_) : bundled_concepts();
        }
        std::vector<corpora::Problem> problems;
        corpora::Thesaurus own = corpora::read_thesaurus(*options_.lexicon, problems);
        for (corpora::Problem& problem : problems) {
            add_problem(report_,
                        {options_.lexicon->filename().string(),
                         problem.line,
                         {},
                         std::move(problem.field),
                         std::move(problem.why),
                         false},
                        options_.max_problems);
        }
        return options_.lexicon_use == LexiconUse::Instead
                   ? own
                   : corpora::merge(bundled_concepts(), own);
    }

    void read_files() {
        bool readable = files_.empty();
        for (const fs::path& file : files_) readable |= intake_.read(file, number_);
        if (readable) return;
        const ImportProblem& first = report_.problems.front();
        throw Error(ErrorCode::UnreadableFile,
                    fmt::format("None of the files can be read: {}", first.why), first.file);
    }

    void derive(const OccurrenceFinder& finder) {
        RecordDeriver deriver(catalogue_, edits_, revision_, finder);
        deriver.follow_decisions();
        Statement entries =
            catalogue_.prepare("SELECT entry FROM source WHERE file = ?1 ORDER BY place");
        std::uint64_t done = 0;
        for (const std::int64_t file : intake_.files()) {
            entries.with(file);
            while (entries.step()) {
                deriver.derive(entries.integer(0));
                progress_.step(++done);
            }
        }
        count(deriver);
    }

    // The first reading of a new work is added, every other reading is merged.
    void count(RecordDeriver& deriver) {
        Statement records = catalogue_.prepare(
            "SELECT e.record FROM source s JOIN entry e ON e.entry = s.entry WHERE s.file = ?1 "
            "ORDER BY s.place");
        for (std::size_t i = 0; i < report_.files.size(); ++i) {
            FileReport& file = report_.files[i];
            records.with(intake_.files()[i]);
            while (records.step()) {
                ++(deriver.claim_new(records.integer(0)) ? file.added : file.merged);
            }
            report_.added += file.added;
            report_.merged += file.merged;
        }
    }

    // Of the records that this import adds or changes.
    void count_references() {
        CatalogueReader reader(catalogue_);
        ReferenceResolver resolver(reader);
        std::string after;
        for (auto batch = writer_.pending(after, 64); !batch.empty();
             batch = writer_.pending(after, 64)) {
            after = batch.back().id;
            for (const PendingRecord& pending : batch) {
                if (pending.json.find("\"references\"") == std::string::npos) continue;
                const corpora::Record record = corpora::parse_stored_record(pending.json);
                for (const corpora::Reference& reference : record.references) {
                    ++report_.references;
                    if (resolver.resolve(reference, pending.row)) ++report_.references_matched;
                }
            }
        }
    }

    void publish(const corpora::Thesaurus& lexicon) {
        progress_.begin_stage("publishing");
        revision_.compact();
        report_.revision = revision_.publish(lexicon);
        report_.import = number_;
        note_lexicon(catalogue_, number_, options_.lexicon ? &lexicon : nullptr);
        catalogue_.prepare("INSERT INTO import VALUES(?1, ?2, ?3, ?4, ?5, ?6)")
            .with(number_, report_.revision, report_.read, report_.added, report_.merged,
                  report_.rejected)
            .run();
        Statement file = catalogue_.prepare(
            "UPDATE import_file SET read = ?2, added = ?3, merged = ?4, rejected = ?5 "
            "WHERE file = ?1");
        for (std::size_t i = 0; i < report_.files.size(); ++i) {
            const FileReport& counts = report_.files[i];
            file.with(intake_.files()[i], counts.read, counts.added, counts.merged, counts.rejected)
                .run();
        }
        progress_.begin_stage("publishing");
        transaction_.commit();
    }

    Connection& catalogue_;
    Connection& edits_;
    const std::vector<fs::path>& files_;
    const ImportOptions& options_;
    ImportReport report_;
    ProgressReporter progress_;
    Transaction transaction_;
    RevisionBuilder revision_;
    CatalogueWriter writer_;
    SourceIntake intake_;
    std::uint64_t number_;
};

}  // namespace

void ImportOptions::validate() const {
    if (threads == 0 || threads > kMaxThreads) {
        throw Error(ErrorCode::InvalidArgument, "The number of threads must be 1 to 256.",
                    fmt::format("threads={}", threads));
    }
    if (format != "auto") corpora::format_named(format);
}

ImportReport import_files(Collection& collection, const std::vector<fs::path>& files,
                          const ImportOptions& options) {
    options.validate();
    keep_apart(files, options.rejects);
    WriterSession session(collection.folder(), collection.name());
    expect_analyzer(read_revision(session.catalogue()).info.analyzer_version, collection.name());
    return Import(session, files, options).run();
}

}  // namespace litchi::indexer
