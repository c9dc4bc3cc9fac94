#include "indexer/decide_duplicates.h"
#include "indexer/duplicate_pairs.h"
#include "server/service_state.h"
#include "server/views/views.h"

namespace litchi::server {

Answer Service::duplicates(std::string_view name, const DuplicatesQuestion& question) {
    std::vector<indexer::DuplicatePair> pairs = indexer::list_duplicates(*state_->pool.open(name));
    std::vector<std::uint64_t> by_state(indexer::kPairStates);
    for (const indexer::DuplicatePair& pair : pairs)
        ++by_state[static_cast<std::size_t>(pair.state)];
    if (question.state)
        std::erase_if(pairs, [&](const auto& pair) { return pair.state != *question.state; });
    return json_answer(duplicates_view(pairs, by_state, question.offset, question.limit));
}

Answer Service::decide_duplicate(std::string_view name, std::string_view pair,
                                 indexer::DuplicateVerdict verdict) {
    return json_answer(
        decision_view(indexer::decide_duplicate(*state_->pool.open(name), pair, verdict)));
}

Answer Service::undo_decision(std::string_view name, std::int64_t edit) {
    return json_answer(decision_view(indexer::undo_decision(*state_->pool.open(name), edit)));
}

}  // namespace litchi::server
