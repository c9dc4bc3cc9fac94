#include "corpora/base/error.h"
#include "indexer/families.h"
#include "query/facets.h"
#include "query/feature_documents.h"
#include "query/feedback.h"
#include "query/hits.h"
#include "query/index_database.h"
#include "query/novelty.h"
#include "query/novelty_finder.h"
#include "query/prior_art.h"
#include "query/prior_art_finder.h"
#include "query/query_builder.h"
#include "query/query_syntax.h"
#include "query/search.h"
#include "query/spelling_help.h"
#include "query/weighted_terms.h"

#include <xapian.h>

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <tuple>
#include <utility>

namespace litchi::query {
namespace {

using indexer::DocSet;

// Runs a question; what Xapian throws on the way means damaged files.
template <typename Question>
auto guarded(const indexer::Snapshot& snapshot, const Question& question) {
    try {
        return question();
    } catch (const Xapian::Error& error) {
        throw Error(
            ErrorCode::CorruptCollection,
            "The text index of '" + snapshot.collection() + "' cannot be read: " + error.get_msg(),
            error.get_type());
    }
}

}  // namespace

struct Searcher::State {
    explicit State(indexer::Snapshot given) : snapshot(std::move(given)), index(snapshot) {}

    BuiltQuery build(const SearchRequest& request) const {
        if (request.plain) return build_plain_query(snapshot, index.database(), request);
        return build_query(snapshot, index.database(), parse_query(request.query), request);
    }

    Matches match(const BuiltQuery& query, std::size_t best, CountingUnit unit) {
        if (unit == CountingUnit::Document) return match_among(query, snapshot.documents(), best);
        const Matches all = match_among(query, snapshot.documents(), 0);
        return match_among(query, one_per_family(all.documents), best);
    }

    Matches match_among(const BuiltQuery& query, const DocSet& documents, std::size_t best) const {
        if (query.all) return {documents, documents.size(), {}, false};
        return index.run(*query.query, documents, best);
    }

    DocSet one_per_family(const DocSet& documents) {
        if (!families_) families_.emplace(snapshot);
        return families_->one_each(snapshot, documents, ranks());
    }

    // Place of each document, by DocId, in the order of record ids: the last word in every tie.
    const std::vector<std::uint32_t>& ranks() {
        if (!ranks_.empty()) return ranks_;
        ranks_.resize(std::size_t{snapshot.revision().max_doc_id} + 1);
        std::uint32_t rank = 0;
        for (const auto& [id, doc] : snapshot.records_by_id()) ranks_[value(doc)] = rank++;
        return ranks_;
    }

    // By year, records without one last, then by record id.
    std::vector<ScoredDocument> by_year(const DocSet& documents, bool newest) {
        struct Row {
            int year;
            std::uint32_t rank;
            DocId id;
        };
        std::vector<Row> rows;
        for (const auto& segment : snapshot.segments()) {
            for (std::size_t i = 0; i < segment->size(); ++i) {
                const DocId id = segment->ids()[i];
                if (!documents.contains(id)) continue;
                const int year = segment->years()[i];
                rows.push_back({year == 0 ? 10'000
                                : newest  ? -year
                                          : year,
                                ranks()[value(id)], id});
            }
        }
        std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
            return std::tie(a.year, a.rank) < std::tie(b.year, b.rank);
        });
        std::vector<ScoredDocument> order;
        order.reserve(rows.size());
        for (const Row& row : rows) order.push_back({row.id, 0, 0});
        return order;
    }

    // By falling count of citations, records without one last, then by record id.
    std::vector<ScoredDocument> by_citations(const DocSet& documents) {
        std::vector<std::tuple<std::int64_t, std::uint32_t, DocId>> rows;
        for (const DocId id : documents.to_vector())
            rows.emplace_back(-figures.of(snapshot, id).times_cited, ranks()[value(id)], id);
        std::sort(rows.begin(), rows.end());
        std::vector<ScoredDocument> order;
        order.reserve(rows.size());
        for (const auto& row : rows) order.push_back({std::get<DocId>(row), 0, 0});
        return order;
    }

    std::vector<FacetCounts> count(const DocSet& documents, const std::vector<std::string>& by,
                                   const SearchRequest& request) {
        return count_facets(snapshot, documents, by,
                            {request.language, request.class_level, figures});
    }

    std::vector<ScoredDocument> in_order(Matches& matches, SortOrder sort) {
        if (sort == SortOrder::Citations) return by_citations(matches.documents);
        if (sort != SortOrder::Relevance || !matches.ranked) {
            return by_year(matches.documents, sort != SortOrder::Oldest);
        }
        std::sort(matches.best.begin(), matches.best.end(),
                  [&](const ScoredDocument& a, const ScoredDocument& b) {
                      if (a.score != b.score) return a.score > b.score;
                      return ranks()[value(a.doc)] < ranks()[value(b.doc)];
                  });
        return std::move(matches.best);
    }

    // At least `best` ranked; where the query wants feedback, ranked with what the best ten of
    // them have in common. That changes no total.
    Matches ranked(const BuiltQuery& query, std::size_t best, CountingUnit unit) {
        const bool feedback = query.feedback && best > 0;
        Matches matches = match(query, feedback ? std::max(best, kFeedbackRecords) : best, unit);
        if (!feedback || !matches.ranked) return matches;
        std::vector<ScoredDocument> first = in_order(matches, SortOrder::Relevance);
        const WeightedTerms common = feedback_terms(index, first);
        if (common.empty()) {  // records without Latin words
            matches.best = std::move(first);
            return matches;
        }
        matches.best = index.ranked({Xapian::Query::OP_AND_MAYBE, *query.query, any_of(common)},
                                    matches.documents, best);
        return matches;
    }

    std::vector<RankedRecord> rank(const SearchRequest& request) {
        request.validate_ranking();
        Matches matches = ranked(build(request), request.limit, request.unit);
        std::vector<ScoredDocument> order = in_order(matches, SortOrder::Relevance);
        if (order.size() > request.limit) order.resize(request.limit);
        std::vector<RankedRecord> ranking;
        ranking.reserve(order.size());
        for (const ScoredDocument& row : order)
            ranking.push_back({snapshot.record_id(row.doc), row.score});
        return ranking;
    }

    // Those in the scope, without the idea's own record; of each patent family one where families
    // are the unit.
    DatedDocuments documents_for(const PriorArtRequest& request) {
        if (!dated_ || dated_->first != request.before)
            dated_.emplace(request.before, documents_before(snapshot, request.before));
        DatedDocuments dated = dated_->second;
        SearchRequest scope = request.scope;
        scope.query.clear();
        scope.plain = true;
        const DocSet filtered = match_among(build(scope), snapshot.documents(), 0).documents;
        dated.before = both(dated.before, filtered);
        dated.uncertain = both(dated.uncertain, filtered);
        if (const auto own = snapshot.find_record(request.except)) {
            dated.before.erase(*own);
            dated.uncertain.erase(*own);
        }
        if (request.scope.unit == CountingUnit::Family) {
            dated.before = one_per_family(dated.before);
            dated.uncertain = one_per_family(dated.uncertain);
        }
        return dated;
    }

    PriorArtFinder prior_art_finder() { return {snapshot, index, ranks()}; }

    SearchResult search(const SearchRequest& request) {
        request.validate();
        BuiltQuery query = build(request);
        const bool rank = request.sort == SortOrder::Relevance && request.limit > 0;
        Matches matches = ranked(query, rank ? request.offset + request.limit : 0, request.unit);
        SearchResult result;
        result.total = matches.total;
        result.notes = std::move(query.notes);
        suggest(request, result);
        if (request.facets) {
            result.facets = count(matches.documents, {}, request);
        }
        if (request.limit == 0) return result;
        const std::vector<ScoredDocument> order = in_order(matches, request.sort);
        const std::size_t end = std::min(order.size(), request.offset + request.limit);
        for (std::size_t i = request.offset; i < end; ++i) {
            Hit hit = make_hit(snapshot, order[i].doc, query.needles, request.language);
            hit.score = order[i].score;
            result.hits.push_back(std::move(hit));
        }
        return result;
    }

    void suggest(const SearchRequest& request, SearchResult& result) const {
        Correction correction = corrected(snapshot, index.database(), request);
        for (const auto& [written, better] : correction.words)
            result.notes.push_back(
                fmt::format("No record holds '{}'; did you mean '{}'?", written, better));
        result.suggestion = std::move(correction.query);
    }

    indexer::Snapshot snapshot;
    IndexDatabase index;
    RecordFigures figures;
    std::vector<std::uint32_t> ranks_;
    std::optional<indexer::Families> families_;
    std::optional<std::pair<PartialDate, DatedDocuments>> dated_;  // of the last cut-off
};

Searcher::Searcher(indexer::Snapshot snapshot)
    : state_(std::make_unique<State>(std::move(snapshot))) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;

indexer::Snapshot& Searcher::snapshot() {
    return state_->snapshot;
}

SearchResult Searcher::search(const SearchRequest& request) {
    return guarded(state_->snapshot, [&] { return state_->search(request); });
}

std::vector<RankedRecord> Searcher::rank(const SearchRequest& request) {
    return guarded(state_->snapshot, [&] { return state_->rank(request); });
}

PriorArt Searcher::prior_art(const PriorArtRequest& request) {
    request.validate();
    return guarded(state_->snapshot, [&] {
        return state_->prior_art_finder().find(request, state_->documents_for(request));
    });
}

std::vector<RankedRecord> Searcher::rank_prior_art(const PriorArtRequest& request) {
    request.validate_ranking();
    return guarded(state_->snapshot, [&] {
        return state_->prior_art_finder().rank(request, state_->documents_for(request));
    });
}

Novelty Searcher::novelty(const PriorArtRequest& request) {
    request.validate();
    return guarded(state_->snapshot, [&] {
        State& state = *state_;
        return NoveltyFinder(state.snapshot, state.index, state.ranks())
            .find(request, state.documents_for(request));
    });
}

DocSet Searcher::matching(const SearchRequest& request) {
    request.validate();
    return guarded(state_->snapshot, [&] {
        return state_->match(state_->build(request), 0, request.unit).documents;
    });
}

DocSet Searcher::one_per_family(const DocSet& documents) {
    return state_->one_per_family(documents);
}

std::vector<FacetCounts> Searcher::facets(const SearchRequest& request,
                                          const std::vector<std::string>& by) {
    return state_->count(matching(request), by, request);
}

}  // namespace litchi::query
