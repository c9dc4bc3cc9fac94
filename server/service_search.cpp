#include "corpora/base/error.h"
#include "server/service_state.h"
#include "server/views/views.h"

#include <algorithm>
#include <fmt/format.h>

namespace litchi::server {
namespace {

DocId find_record(indexer::Snapshot& snapshot, std::string_view id) {
    const auto found = snapshot.find_record(id);
    if (found) return *found;
    throw Error(ErrorCode::UnknownRecord,
                fmt::format("Collection '{}' has no record '{}'.", snapshot.collection(), id),
                std::string(id));
}

// Records that hold a concept, for each of some concepts. O(labels of the collection).
std::vector<ConceptRow> count_records(const indexer::Snapshot& snapshot,
                                      const std::vector<indexer::ConceptIndex>& wanted) {
    std::vector<ConceptRow> rows;
    for (const indexer::ConceptIndex index : wanted) rows.push_back({index, 0});
    std::vector<indexer::ConceptIndex> here;
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            if (snapshot.retired(segment->ids()[i])) continue;
            here.clear();
            for (const LabelId label : segment->labels(i))
                here.push_back(snapshot.concepts().concept_of(label));
            for (ConceptRow& row : rows)
                if (std::ranges::find(here, row.index) != here.end()) ++row.records;
        }
    }
    return rows;
}

}  // namespace

Answer Service::record(std::string_view name, std::string_view id) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    indexer::Snapshot& snapshot = searcher.snapshot();
    return json_answer(record_view(snapshot, find_record(snapshot, id)),
                       revision_identity(snapshot.revision(), "record", id));
}

Answer Service::search(std::string_view name, const query::SearchRequest& request) {
    request.validate();
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    std::string identity =
        revision_identity(snapshot.revision(), "search", canonical_json(request));
    return json_answer(search_view(snapshot, request, searcher->search(request)),
                       std::move(identity));
}

BatchReport Service::write_run(std::string_view name, const query::SearchRequest& request,
                               const BatchQueries& queries, const corpora::ByteSink& run,
                               const BatchProblem& problem) {
    request.validate_ranking();
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    query::SearchRequest each = request;
    const auto rank = [&](const std::string& text) {
        each.query = text;
        return searcher->rank(each);
    };
    return server::write_run(rank, queries, run, problem);
}

Answer Service::facets(std::string_view name, const query::SearchRequest& request,
                       const std::vector<std::string>& by) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    std::string identity =
        revision_identity(searcher.snapshot().revision(), "facets", canonical_json(request, by));
    return json_answer(facets_view(searcher->facets(request, by)), std::move(identity));
}

Answer Service::concepts(std::string_view name, std::string_view prefix, std::size_t limit) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const auto rows = count_records(snapshot, snapshot.concepts().with_prefix(prefix, limit));
    return json_answer(
        concepts_view(snapshot.concepts(), rows),
        revision_identity(snapshot.revision(), "concepts", fmt::format("{} {}", limit, prefix)));
}

Answer Service::concept_named(std::string_view name, std::string_view item) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const auto index = snapshot.concepts().find(item);
    if (!index)
        throw Error(ErrorCode::UnknownConcept,
                    fmt::format("Collection '{}' has no concept '{}'.", name, item),
                    std::string(item));
    return json_answer(concept_view(snapshot, count_records(snapshot, {*index}).front()),
                       revision_identity(snapshot.revision(), "concept", item));
}

}  // namespace litchi::server
