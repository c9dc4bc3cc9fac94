#include "indexer/lexicon_history.h"

#include "corpora/base/error.h"
#include "corpora/demo.h"
#include "indexer/catalogue_reader.h"
#include "indexer/catalogue_writer.h"
#include "indexer/dictionaries.h"

#include <string>
#include <utility>
#include <vector>

namespace litchi::indexer {
namespace {

void keep(Connection& catalogue, std::uint64_t import, const corpora::Thesaurus& lexicon) {
    const std::string digest = lexicon_digest(lexicon);
    catalogue.prepare("INSERT INTO import_lexicon VALUES(?1, ?2)").with(import, digest).run();
    Statement add = catalogue.prepare("INSERT OR IGNORE INTO kept_lexicon VALUES(?1, ?2, ?3)");
    for (const corpora::Concept& concept_ : lexicon.concepts) {
        add.with(digest, concept_.id, corpora::to_json(concept_)).run();
    }
}

std::string digest_in_force(Connection& catalogue) {
    Statement last = catalogue.prepare(
        "SELECT digest FROM import_lexicon WHERE import NOT IN (SELECT import FROM undone_import) "
        "ORDER BY import DESC LIMIT 1");
    return last.step() ? std::string(last.text(0)) : std::string();
}

corpora::Thesaurus kept(Connection& catalogue, const std::string& digest) {
    corpora::Thesaurus lexicon;
    Statement rows =
        catalogue.prepare("SELECT json FROM kept_lexicon WHERE digest = ?1 ORDER BY id");
    rows.with(digest);
    while (rows.step()) lexicon.concepts.push_back(corpora::parse_concept_json(rows.text(0)));
    return lexicon;
}

}  // namespace

corpora::Thesaurus bundled_concepts() {
    std::vector<corpora::Problem> problems;
    return corpora::read_thesaurus(corpora::bundled_lexicon(), problems);
}

void adopt_lexicon(Connection& catalogue, RevisionBuilder& revision,
                   const corpora::Thesaurus& lexicon) {
    if (revision.current().lexicon_digest == lexicon_digest(lexicon)) return;
    revision.start_over();
    CatalogueWriter(catalogue).set_lexicon(lexicon);
    Dictionaries(catalogue).add_lexicon(lexicon);
}

void note_lexicon(Connection& catalogue, std::uint64_t import, const corpora::Thesaurus* named) {
    if (catalogue.query_integer("SELECT count(*) FROM import_lexicon WHERE import = 0") == 0) {
        keep(catalogue, 0, bundled_concepts());
    }
    if (named != nullptr) keep(catalogue, import, *named);
}

corpora::Thesaurus lexicon_in_force(Connection& catalogue) {
    const std::string digest = digest_in_force(catalogue);
    corpora::Thesaurus lexicon = kept(catalogue, digest);
    if (lexicon_digest(lexicon) == digest) return lexicon;
    lexicon = bundled_concepts();
    if (lexicon_digest(lexicon) == digest) return lexicon;
    throw Error(ErrorCode::IncompatibleCollection,
                "The lexicon that the collection had before is not kept, since an older version "
                "made the collection. Import any file with --lexicon first: that lexicon then "
                "stays.",
                digest);
}

void forget_unused_lexicons(Connection& catalogue) {
    catalogue.execute(
        "DELETE FROM kept_lexicon WHERE digest NOT IN (SELECT digest FROM import_lexicon WHERE "
        "import NOT IN (SELECT import FROM undone_import))");
}

}  // namespace litchi::indexer
