#include "corpora/thesaurus.h"
#include "indexer/catalogue_reader.h"
#include "indexer/catalogue_writer.h"
#include "indexer/check.h"
#include "indexer/dictionaries.h"
#include "indexer/record_deriver.h"
#include "indexer/revision_builder.h"
#include "indexer/writer_session.h"

#include <fmt/format.h>

namespace litchi::indexer {

std::vector<std::string> repair_collection(const std::filesystem::path& folder,
                                           std::string_view name) {
    WriterSession session(folder, name);
    Connection& catalogue = session.catalogue();
    Transaction transaction(catalogue, Transaction::Kind::Write);
    RevisionBuilder revision(catalogue, folder);
    CatalogueWriter writer(catalogue);
    const corpora::Thesaurus lexicon = read_lexicon(catalogue);
    const OccurrenceFinder finder(lexicon);
    revision.start_over();
    writer.forget_records();
    writer.rebuild_keys();
    Dictionaries(catalogue).add_lexicon(lexicon);
    RecordDeriver deriver(catalogue, session.edits(), revision, finder);
    Statement entries = catalogue.prepare("SELECT entry FROM entry_json ORDER BY entry");
    while (entries.step()) deriver.derive(entries.integer(0));
    deriver.follow_decisions();
    const std::uint64_t records = writer.count_pending();
    revision.index_pending(finder, 1, [](std::uint64_t) {});
    const std::uint64_t number = revision.publish(lexicon);
    transaction.commit();
    return {fmt::format("rebuilt {} records from the catalogue as revision {}", records, number)};
}

}  // namespace litchi::indexer
