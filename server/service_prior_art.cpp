#include "corpora/base/error.h"
#include "server/identity.h"
#include "server/prior_art_question.h"
#include "server/report/report.h"
#include "server/service_state.h"
#include "server/views/views.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

// The request with a record's own texts for its idea when it has none.
query::PriorArtRequest with_idea(const indexer::Snapshot& snapshot,
                                 query::PriorArtRequest request) {
    if (request.except.empty()) return request;
    const auto doc = snapshot.find_record(request.except);
    if (!doc)
        throw Error(ErrorCode::UnknownRecord,
                    fmt::format("Collection '{}' has no record '{}'.", snapshot.collection(),
                                request.except),
                    request.except);
    if (request.scope.query.empty()) request.scope.query = idea_of(snapshot.record(*doc));
    return request;
}

}  // namespace

Answer Service::prior_art(std::string_view name, const query::PriorArtRequest& request) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const query::PriorArtRequest asked = with_idea(snapshot, request);
    std::string identity =
        revision_identity(snapshot.revision(), "prior art", canonical_json(asked));
    return json_answer(prior_art_view(snapshot, asked, searcher->prior_art(asked)),
                       std::move(identity));
}

Answer Service::novelty(std::string_view name, const query::PriorArtRequest& request) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    const query::PriorArtRequest asked = with_idea(snapshot, request);
    std::string identity = revision_identity(snapshot.revision(), "novelty", canonical_json(asked));
    return json_answer(novelty_view(snapshot, asked, searcher->novelty(asked)),
                       std::move(identity));
}

Answer Service::report(std::string_view name, const ReportQuestion& question) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    ReportQuestion asked = question;
    asked.idea = with_idea(snapshot, question.idea);
    std::string identity = revision_identity(snapshot.revision(), "report", canonical_json(asked));
    Answer answer = write_report(*searcher, state_->pool.open(name)->imports(), asked);
    answer.identity = std::move(identity);
    return answer;
}

BatchReport Service::write_prior_art_run(std::string_view name,
                                         const query::PriorArtRequest& request,
                                         const BatchQueries& queries, const corpora::ByteSink& run,
                                         const BatchProblem& problem) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    query::PriorArtRequest each = request;
    const auto rank = [&](const std::string& text) {
        each.scope.query = text;
        return searcher->rank_prior_art(each);
    };
    return server::write_run(rank, queries, run, problem);
}

}  // namespace litchi::server
