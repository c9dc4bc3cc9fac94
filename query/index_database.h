#pragma once

#include "indexer/doc_set.h"
#include "indexer/snapshot.h"
#include "query/xapian_names.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace litchi::query {

// BM25's parameters (Robertson & Zaragoza 2009): how soon a word said again counts less, and how
// much longer records lose.
inline constexpr double kBm25K1 = 1.5;
inline constexpr double kBm25B = 0.75;

struct ScoredDocument {
    DocId doc{};
    double score = 0;
    std::uint32_t place = 0;  // docid in IndexDatabase::database(); 0 = not from there
};

// What a query finds.
struct Matches {
    indexer::DocSet documents;
    std::size_t total = 0;  // of documents
    // By falling score, every document that ties with the last included; empty when it was not
    // asked for or no word of the query ranks.
    std::vector<ScoredDocument> best;
    bool ranked = false;
};

// The Xapian databases of a snapshot's segments as one. One thread at a time. Throws
// Error(CorruptCollection) when they cannot be opened; later faults are Xapian::Error, which
// Searcher turns into Error.
class IndexDatabase {
  public:
    explicit IndexDatabase(const indexer::Snapshot& snapshot);
    ~IndexDatabase();
    IndexDatabase(IndexDatabase&&) noexcept;

    const Xapian::Database& database() const;

    // The documents of `live` that the query finds, and at least `best` of them ranked by BM25.
    // Looks at every match: O(matches).
    Matches run(const Xapian::Query& query, const indexer::DocSet& live, std::size_t best) const;

    // The `best` documents of `among` that the query finds, by falling score, every one that ties
    // with the last included. Looks only at those that may be among the best.
    std::vector<ScoredDocument> ranked(const Xapian::Query& query, const indexer::DocSet& among,
                                       std::size_t best) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::query
