#include "corpora/base/error.h"
#include "server/questions.h"
#include "server/saved_query.h"
#include "server/service_state.h"

#include <fmt/format.h>

namespace litchi::server {
namespace {

// One query of a list.
std::string listed(const std::vector<indexer::SavedQuery>& queries) {
    std::string list;
    for (const indexer::SavedQuery& query : queries)
        list += (list.empty() ? "" : ",") + saved_query_view(query);
    return fmt::format("{{\"queries\":[{}]}}\n", list);
}

}  // namespace

Answer Service::saved_queries(std::string_view name) {
    return json_answer(listed(indexer::saved_queries(*state_->pool.open(name))));
}

Answer Service::save_query(std::string_view name, std::string_view query,
                           const ParameterValues& values) {
    query::SearchRequest request = search_request(values);
    request.offset = request.limit = 0;
    indexer::SavedQuery saved{std::string(query), saved_parameters(values), 0, 0};
    {
        const CollectionPool::Lease searcher = state_->pool.lend(name);
        saved.revision = searcher.snapshot().revision().number;
        saved.total = searcher->search(request).total;
    }
    indexer::save_query(*state_->pool.open(name), saved);
    return json_answer(saved_query_view(saved) + "\n");
}

Answer Service::run_saved_query(std::string_view name, std::string_view query, std::size_t offset,
                                std::size_t limit) {
    const auto saved = indexer::find_saved_query(*state_->pool.open(name), query);
    if (!saved)
        throw Error(ErrorCode::InvalidArgument,
                    fmt::format("'{}' has no saved query of this name.", name),
                    std::string(query.substr(0, 64)));
    query::SearchRequest request = search_request(saved_values(saved->parameters));
    request.offset = offset;
    request.limit = limit;
    Answer found = search(name, request);
    found.body.pop_back();  // the line end
    found.body =
        fmt::format("{{\"query\":{},\"result\":{}}}\n", saved_query_view(*saved), found.body);
    found.identity.clear();
    return found;
}

Answer Service::remove_saved_query(std::string_view name, std::string_view query) {
    indexer::remove_saved_query(*state_->pool.open(name), query);
    return saved_queries(name);
}

}  // namespace litchi::server
