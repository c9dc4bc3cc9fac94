#include "indexer/user_dictionary.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "indexer/catalogue_reader.h"
#include "indexer/revision_builder.h"
#include "indexer/translations.h"
#include "indexer/writer_session.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>
#include <utility>

namespace litchi::indexer {
namespace {

constexpr double kCertain = 1e6;          // weights are in millionths
constexpr std::size_t kMaxPartWords = 3;  // of a gloss that is found by one of its words
constexpr std::size_t kMaxGlossWords = 6;
constexpr std::size_t kMaxNameBytes = 64;

void expect_name(std::string_view name) {
    const bool fine = !name.empty() && name.size() <= kMaxNameBytes &&
                      std::all_of(name.begin(), name.end(), [](unsigned char c) {
                          return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
                      });
    if (fine) return;
    throw Error(ErrorCode::InvalidArgument,
                "A dictionary's name is made of a-z, 0-9 and -, at most 64 characters.",
                std::string(name));
}

using Ways = std::map<std::pair<std::string, std::string>, std::int64_t>;  // (key, text) → weight

void add_way(Ways& ways, const std::string& key, const std::string& text, std::int64_t weight) {
    std::int64_t& known = ways[{key, text}];
    known = std::max(known, weight);
}

// Both directions of all entries. A gloss of two or three words of substance is also found by one
// of them, with its share as weight.
Ways ways_of(const std::vector<DictionaryEntry>& entries) {
    const TextAnalyzer analyzer;
    Ways ways;
    for (const DictionaryEntry& entry : entries) {
        std::vector<std::string> stems;
        for (const Token& token : analyzer.analyze(entry.en))
            if (!token.stopword) stems.push_back(translation_key(analyzer, std::span(&token, 1)));
        const std::string en = translation_key(analyzer, analyzer.analyze(entry.en));
        if (stems.empty() || stems.size() > kMaxGlossWords) continue;
        const std::string zh = fold(entry.zh);
        const auto weight =
            std::max<std::int64_t>(1, static_cast<std::int64_t>(kCertain * entry.weight));
        add_way(ways, zh, en, weight);
        add_way(ways, en, zh, weight);
        if (stems.size() == 1 || stems.size() > kMaxPartWords) continue;
        for (const std::string& stem : stems)
            add_way(ways, stem, zh,
                    std::max<std::int64_t>(1, weight / static_cast<std::int64_t>(stems.size())));
    }
    return ways;
}

// A collection without a revision gets its first one, and its lexicon, from an import.
void publish(WriterSession& session) {
    if (read_revision_number(session.catalogue()) == 0) return;
    RevisionBuilder revision(session.catalogue(), session.folder());
    revision.publish(read_lexicon(session.catalogue()));
}

void forget(Connection& catalogue, std::string_view name) {
    catalogue
        .prepare(
            "DELETE FROM translation WHERE dictionary = "
            "(SELECT number FROM dictionary WHERE name = ?1)")
        .with(name)
        .run();
    catalogue.prepare("DELETE FROM dictionary WHERE name = ?1").with(name).run();
}

void store(Connection& catalogue, const DictionarySummary& summary, const Ways& ways) {
    catalogue
        .prepare("INSERT INTO dictionary(name, format, digest, entries) VALUES(?1, ?2, ?3, ?4)")
        .with(summary.name, summary.format, summary.digest, summary.entries)
        .run();
    const std::int64_t number = catalogue.last_insert_id();
    Statement add = catalogue.prepare("INSERT INTO translation VALUES(?1, ?2, ?3, ?4)");
    for (const auto& [way, weight] : ways) add.with(way.first, number, way.second, weight).run();
}

}  // namespace

DictionarySummary add_dictionary(Collection& collection, std::string_view name,
                                 const DictionaryFile& words) {
    expect_name(name);
    const Ways ways = ways_of(words.entries);
    Sha256 digest;
    for (const auto& [way, weight] : ways)
        digest.update_field(way.first)
            .update_field(way.second)
            .update_field(std::to_string(weight));
    DictionarySummary summary{std::string(name), words.format, digest.hex(), words.entries.size(),
                              words.left_out};
    WriterSession session(collection.folder(), collection.name());
    expect_analyzer(read_revision(session.catalogue()).info.analyzer_version, collection.name());
    Transaction transaction(session.catalogue(), Transaction::Kind::Write);
    forget(session.catalogue(), name);
    store(session.catalogue(), summary, ways);
    publish(session);
    transaction.commit();
    return summary;
}

void remove_dictionary(Collection& collection, std::string_view name) {
    WriterSession session(collection.folder(), collection.name());
    expect_analyzer(read_revision(session.catalogue()).info.analyzer_version, collection.name());
    Transaction transaction(session.catalogue(), Transaction::Kind::Write);
    Statement known = session.catalogue().prepare("SELECT 1 FROM dictionary WHERE name = ?1");
    if (!known.with(name).step())
        throw Error(ErrorCode::InvalidArgument, "The collection has no dictionary of this name.",
                    std::string(name));
    known.reset();
    forget(session.catalogue(), name);
    publish(session);
    transaction.commit();
}

std::vector<DictionarySummary> list_dictionaries(const Collection& collection) {
    Connection catalogue(collection.folder() / "catalogue.sqlite", Connection::Access::Read);
    std::vector<DictionarySummary> dictionaries;
    Statement rows =
        catalogue.prepare("SELECT name, format, digest, entries FROM dictionary ORDER BY name");
    while (rows.step()) {
        dictionaries.push_back({std::string(rows.text(0)), std::string(rows.text(1)),
                                std::string(rows.text(2)),
                                static_cast<std::uint64_t>(rows.integer(3)), 0});
    }
    return dictionaries;
}

}  // namespace litchi::indexer
