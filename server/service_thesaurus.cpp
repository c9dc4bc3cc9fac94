#include "indexer/edit_thesaurus.h"
#include "indexer/thesaurus_exchange.h"
#include "server/service_state.h"
#include "server/views/views.h"

#include <fmt/format.h>

namespace litchi::server {

Answer Service::thesaurus(std::string_view name, std::size_t offset, std::size_t limit) {
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const indexer::Snapshot& snapshot = searcher.snapshot();
    return json_answer(
        thesaurus_view(snapshot, offset, limit),
        revision_identity(snapshot.revision(), "thesaurus", fmt::format("{} {}", offset, limit)));
}

Answer Service::thesaurus_suggestions(std::string_view name,
                                      const indexer::SuggestionRequest& request) {
    const auto edits = indexer::read_thesaurus_log(*state_->pool.open(name)).in_force();
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    return json_answer(
        suggestions_view(indexer::suggest_merges(searcher.snapshot(), edits, request)));
}

Answer Service::thesaurus_log(std::string_view name, std::size_t offset, std::size_t limit) {
    return json_answer(
        thesaurus_log_view(indexer::read_thesaurus_log(*state_->pool.open(name)), offset, limit));
}

Answer Service::edit_thesaurus(std::string_view name, const indexer::ThesaurusEdit& edit) {
    indexer::ThesaurusEdit resolved;
    {
        const CollectionPool::Lease searcher = state_->pool.lend(name);
        resolved = edit.action == indexer::ThesaurusAction::Reject
                       ? edit
                       : indexer::resolved_edit(searcher.snapshot(), edit);
    }
    return json_answer(thesaurus_edit_view(
        indexer::edit_thesaurus(*state_->pool.open(name), {std::move(resolved)}), 1));
}

Answer Service::undo_thesaurus_edit(std::string_view name, std::int64_t number) {
    return json_answer(
        thesaurus_edit_view(indexer::undo_thesaurus_edit(*state_->pool.open(name), number), 1));
}

Answer Service::export_thesaurus(std::string_view name, std::string_view format) {
    const auto edits = indexer::read_thesaurus_log(*state_->pool.open(name)).in_force();
    const CollectionPool::Lease searcher = state_->pool.lend(name);
    const auto known = indexer::parse_thesaurus_format(format);
    const bool json = known == indexer::ThesaurusFormat::Skos;
    return {indexer::write_thesaurus(searcher.snapshot(), edits, known),
            json ? "application/ld+json" : "text/plain; charset=utf-8", ""};
}

Answer Service::import_thesaurus(std::string_view name, const std::filesystem::path& file,
                                 std::string_view format) {
    std::vector<indexer::ThesaurusEdit> edits;
    {
        const CollectionPool::Lease searcher = state_->pool.lend(name);
        edits = indexer::read_thesaurus_edits(searcher.snapshot(), file,
                                              indexer::parse_thesaurus_format(format));
    }
    return json_answer(thesaurus_edit_view(indexer::edit_thesaurus(*state_->pool.open(name), edits),
                                           edits.size()));
}

}  // namespace litchi::server
