#include "query/index_database.h"

#include "corpora/base/error.h"

#include <xapian.h>

#include <algorithm>
#include <string>

namespace litchi::query {
namespace {

// Collects what is found on the way of the matcher, which is told to look at everything. A document
// there knows its docid in its own segment, which is the DocId.
class Collector : public Xapian::MatchDecider {
  public:
    explicit Collector(const indexer::DocSet& live) : live_(live) {}

    bool operator()(const Xapian::Document& document) const override {
        const DocId id{document.get_docid()};
        if (!live_.contains(id)) return false;
        found_.insert(id);
        return true;
    }

    indexer::DocSet take() { return std::move(found_); }

  private:
    const indexer::DocSet& live_;
    mutable indexer::DocSet found_;
};

// Passes the documents of a set.
class Member : public Xapian::MatchDecider {
  public:
    explicit Member(const indexer::DocSet& set) : set_(set) {}
    bool operator()(const Xapian::Document& document) const override {
        return set_.contains(DocId{document.get_docid()});
    }

  private:
    const indexer::DocSet& set_;
};

Xapian::BM25Weight bm25() {
    constexpr double kQueryLength = 0;
    constexpr double kRepeatedWords = 1;
    constexpr double kLeastLength = 0.05;
    return {kBm25K1, kQueryLength, kRepeatedWords, kBm25B, kLeastLength};
}

// Whether the `best`-th weight is clear of the next, so that ties inside are all there.
bool ends_clear(const Xapian::MSet& set, Xapian::doccount best) {
    if (set.size() <= best) return true;
    return set[best - 1].get_weight() > set[best].get_weight();
}

// Xapian 1.4 fails on OP_MAX when it passes over records that cannot be among the best: then it has
// to look at all of them.
bool has_maximum(const Xapian::Query& query) {
    if (query.get_type() == Xapian::Query::OP_MAX) return true;
    for (std::size_t i = 0; i < query.get_num_subqueries(); ++i)
        if (has_maximum(query.get_subquery(i))) return true;
    return false;
}

}  // namespace

struct IndexDatabase::State {
    Xapian::Database database;
    std::uint32_t segments = 0;

    std::vector<ScoredDocument> documents_of(const Xapian::MSet& set) const {
        std::vector<ScoredDocument> documents;
        documents.reserve(set.size());
        for (auto it = set.begin(); it != set.end(); ++it) {
            documents.push_back({DocId{(*it - 1) / segments + 1}, it.get_weight(), *it});
        }
        return documents;
    }
};

IndexDatabase::IndexDatabase(const indexer::Snapshot& snapshot)
    : state_(std::make_unique<State>()) {
    for (const std::filesystem::path& folder : snapshot.index_folders()) {
        try {
            state_->database.add_database(Xapian::Database(folder.string()));
        } catch (const Xapian::Error& error) {
            throw Error(ErrorCode::CorruptCollection,
                        "A text index of '" + snapshot.collection() +
                            "' cannot be opened: " + error.get_msg(),
                        folder.filename().string());
        }
        ++state_->segments;
    }
}
IndexDatabase::~IndexDatabase() = default;
IndexDatabase::IndexDatabase(IndexDatabase&&) noexcept = default;

const Xapian::Database& IndexDatabase::database() const {
    return state_->database;
}

Matches IndexDatabase::run(const Xapian::Query& query, const indexer::DocSet& live,
                           std::size_t best) const {
    Matches matches;
    if (state_->segments == 0 || query.empty()) return matches;
    const Xapian::doccount all = state_->database.get_doccount();
    if (all == 0) return matches;
    Collector collector(live);
    Xapian::Enquire enquire(state_->database);
    enquire.set_query(query);
    if (best == 0) {
        enquire.set_weighting_scheme(Xapian::BoolWeight());
    } else {
        enquire.set_weighting_scheme(bm25());
    }
    const auto wanted = static_cast<Xapian::doccount>(std::min<std::size_t>(best, all));
    Xapian::MSet set = enquire.get_mset(0, wanted == 0 ? 0 : wanted + 1, all, nullptr, &collector);
    matches.ranked = best > 0 && set.get_max_possible() > 0;
    if (matches.ranked) {
        if (!ends_clear(set, wanted)) set = enquire.get_mset(0, all, all, nullptr, &collector);
        matches.best = state_->documents_of(set);
    }
    matches.documents = collector.take();
    matches.total = matches.documents.size();
    return matches;
}

std::vector<ScoredDocument> IndexDatabase::ranked(const Xapian::Query& query,
                                                  const indexer::DocSet& among,
                                                  std::size_t best) const {
    if (state_->segments == 0 || query.empty() || best == 0) return {};
    const Xapian::doccount all = state_->database.get_doccount();
    const auto wanted = static_cast<Xapian::doccount>(std::min<std::size_t>(best, all));
    const Member member(among);
    Xapian::Enquire enquire(state_->database);
    enquire.set_weighting_scheme(bm25());
    enquire.set_query(query);
    const Xapian::doccount least = has_maximum(query) ? all : 0;
    Xapian::MSet set = enquire.get_mset(0, wanted + 1, least, nullptr, &member);
    if (!ends_clear(set, wanted)) set = enquire.get_mset(0, all, all, nullptr, &member);
    return state_->documents_of(set);
}

}  // namespace litchi::query
