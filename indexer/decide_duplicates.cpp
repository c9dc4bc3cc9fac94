#include "indexer/decide_duplicates.h"

#include "corpora/thesaurus.h"
#include "indexer/catalogue_reader.h"
#include "indexer/duplicate_pairs.h"
#include "indexer/record_deriver.h"
#include "indexer/revision_builder.h"
#include "indexer/writer_session.h"

namespace litchi::indexer {
namespace {

constexpr std::string_view kAuthor = "local";

// Publishes what follows from the log. Nothing changes when the records follow it already.
std::uint64_t follow(WriterSession& session) {
    Connection& catalogue = session.catalogue();
    Transaction transaction(catalogue, Transaction::Kind::Write);
    RevisionBuilder revision(catalogue, session.folder());
    const corpora::Thesaurus lexicon = read_lexicon(catalogue);
    const OccurrenceFinder finder(lexicon);
    RecordDeriver(catalogue, session.edits(), revision, finder).follow_decisions();
    revision.index_pending(finder, 1, [](std::uint64_t) {});
    revision.compact();
    const std::uint64_t number = revision.publish(lexicon);
    transaction.commit();
    return number;
}

}  // namespace

DecisionReport decide_duplicate(Collection& collection, std::string_view pair_name,
                                DuplicateVerdict verdict) {
    WriterSession session(collection.folder(), collection.name());
    expect_analyzer(read_revision(session.catalogue()).info.analyzer_version, collection.name());
    const ReadingPair pair = resolve_pair(session.catalogue(), pair_name);
    DecisionReport report;
    report.edit = log_decision(session.edits(), pair, verdict, kAuthor);
    report.revision = follow(session);
    return report;
}

DecisionReport undo_decision(Collection& collection, std::int64_t edit) {
    WriterSession session(collection.folder(), collection.name());
    expect_analyzer(read_revision(session.catalogue()).info.analyzer_version, collection.name());
    DecisionReport report;
    report.edit = log_undo(session.edits(), edit, kAuthor);
    report.revision = follow(session);
    return report;
}

}  // namespace litchi::indexer
