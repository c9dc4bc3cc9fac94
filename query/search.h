#pragma once

#include "corpora/base/date.h"
#include "indexer/doc_set.h"
#include "indexer/snapshot.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::query {

// Citations: the most often cited first, as the records' sources counted; those without a count
// last.
enum class SortOrder : std::uint8_t { Relevance, Newest, Oldest, Citations };

// How far the facets ipc and cpc go: "Y", "Y02", "Y02C" or "Y02C20".
enum class ClassLevel : std::uint8_t { Section, Class, Subclass, Group };

// What counts as one: each document, or each patent family by the document that stands for it
// (indexer/families.h); what is in no family counts by itself.
enum class CountingUnit : std::uint8_t { Document, Family };

struct SearchRequest {
    std::string query{};               // own syntax, see query_syntax.h; empty = all records
    bool plain = false;                // the query is words, not syntax: any of them, best first
    std::size_t most_words = 0;        // of a plain query: its weightiest words alone; 0 = all
    bool literal = false;              // without the other names of concepts
    std::vector<std::string> kinds{};  // any of; empty = all
    std::vector<std::string> languages{};  // any of; "zh" means both scripts
    int year_from = 0;                     // inclusive; 0 = open
    int year_to = 0;                       // inclusive; 0 = open
    CountingUnit unit = CountingUnit::Document;
    SortOrder sort = SortOrder::Relevance;
    std::size_t offset = 0;  // at most 10,000
    std::size_t limit = 20;  // at most 200, in a ranking 10,000
    bool facets = false;
    ClassLevel class_level = ClassLevel::Subclass;  // of the facets ipc and cpc
    std::string language = "en";                    // of titles shown, when a record has several
    // Throw Error(InvalidArgument) that names the member at fault; the second for what rank()
    // takes.
    void validate() const;
    void validate_ranking() const;
};

// A piece of a snippet.
struct SnippetPart {
    std::string text;
    bool marked = false;
};

struct Snippet {
    std::string field;
    std::string language;
    std::vector<SnippetPart> parts;
};

// How a word of the query came to match: by itself, as its translation, or as another name of its
// concept.
enum class MatchedBy : std::uint8_t { Word, Translation, Concept };

// A word of the query and what of a record it matched: titles, abstracts, summaries, keywords and
// subjects are looked at.
struct MatchedWord {
    std::string query;  // as the query has it, folded
    MatchedBy by = MatchedBy::Word;
    std::vector<std::string> fields;  // "title", "abstract" … in the order of the record
    std::vector<std::string> texts;   // as the record has it, folded, each once; at most 5
};

// Says that a record was found by meaning: a word of the query names a concept, the record holds
// another label of it.
struct ConceptMatch {
    std::string concept_id;
    std::string query_text;  // as it stands in the query
    std::string label;       // as the record has it
    std::string language;
};

struct Hit {
    DocId doc{};
    std::string id;
    std::string title;
    PartialDate date;
    std::string kind;
    std::string language;
    std::vector<std::string> people;          // authors, or inventors of a patent
    std::string venue;                        // or the applicants of a patent
    double score = 0;                         // BM25; not comparable across queries
    std::optional<std::int64_t> times_cited;  // as the record's source counted
    std::vector<Snippet> snippets;
    std::vector<ConceptMatch> concepts;
    std::vector<MatchedWord> why;  // in the order of the query's words
};

struct FacetCount {
    std::string value;
    std::string label;
    std::uint64_t count = 0;
};

// Counts of one facet, by falling count then value; years by year.
struct FacetCounts {
    std::string facet;
    std::vector<FacetCount> counts;  // at most 50
    std::uint64_t distinct = 0;
    std::uint64_t missing = 0;  // documents without a value
};

struct SearchResult {
    std::uint64_t total = 0;  // exact
    std::vector<Hit> hits;
    std::vector<FacetCounts> facets;  // year, kind, language, concept, author, applicant, venue …
    std::vector<std::string> notes;   // what was ignored or expanded, in English
    // The query with the nearest words of the collection instead of those that no record holds
    // (spelling_help.h); empty = no such word. Never applied by itself.
    std::string suggestion;
};

struct Novelty;
struct PriorArt;
struct PriorArtRequest;

// One place of a ranking.
struct RankedRecord {
    std::string id;
    double score = 0;  // BM25; 0 for all when no word of the query ranks
};

// Questions over one snapshot: Xapian's database and the columns. One thread at a time, like the
// snapshot that it holds.
class Searcher {
  public:
    explicit Searcher(indexer::Snapshot snapshot);
    ~Searcher();
    Searcher(Searcher&&) noexcept;

    indexer::Snapshot& snapshot();

    // Throws Error(MalformedQuery) with the column, Error(InvalidArgument).
    SearchResult search(const SearchRequest& request);

    // The first request.limit records by relevance, in the order of search(); ties by id. Throws as
    // search() does, and for another order, an offset or facets.
    std::vector<RankedRecord> rank(const SearchRequest& request);

    // What came before an idea (query/prior_art.h), and its first places alone. Throw
    // Error(InvalidArgument).
    PriorArt prior_art(const PriorArtRequest& request);
    std::vector<RankedRecord> rank_prior_art(const PriorArtRequest& request);
    // What is new in an idea (query/novelty.h). Throws as prior_art() does.
    Novelty novelty(const PriorArtRequest& request);

    // Every record that the request finds, for maps, facets and evidence of a selection.
    indexer::DocSet matching(const SearchRequest& request);

    // Of each patent family among the documents the one that stands for it, beside what is in none.
    indexer::DocSet one_per_family(const indexer::DocSet& documents);

    // Facets of a request without its hits; `by` names them, empty = all.
    std::vector<FacetCounts> facets(const SearchRequest& request,
                                    const std::vector<std::string>& by);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::query
