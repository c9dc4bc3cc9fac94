#include "corpora/base/error.h"
#include "indexer/packing.h"
#include "indexer/remove_collection.h"
#include "server/service_state.h"
#include "server/views/views.h"

#include <algorithm>
#include <fmt/format.h>

namespace litchi::server {
namespace {

// "12 records from 3 imports"; what a damaged collection holds cannot be told.
std::string content_of(CollectionPool& pool, std::string_view name) {
    const CollectionPool::Opened opened = pool.try_open(name);
    if (!opened.collection) return fmt::format("all of it ({})", opened.problem->what());
    try {
        return fmt::format("{} records from {} imports",
                           opened.collection->snapshot().revision().records,
                           opened.collection->imports().size());
    } catch (const Error& problem) {
        return fmt::format("all of it ({})", problem.what());
    }
}

}  // namespace

indexer::UndoReport Service::undo(std::string_view name, std::uint64_t number,
                                  const indexer::UndoOptions& options) {
    return indexer::undo_import(*state_->pool.open(name), number, options);
}

Answer Service::remove(std::string_view name, bool confirmed) {
    indexer::validate_collection_name(name);
    const std::vector<std::string> names = state_->pool.names();
    if (!confirmed && std::ranges::find(names, name) != names.end())
        throw Error(ErrorCode::InvalidArgument,
                    fmt::format("Deleting '{}' would remove {}, and what people decided about "
                                "them, for good; repeat the command with --yes.",
                                name, content_of(state_->pool, name)),
                    "--yes");
    indexer::remove_collection(data(), name);
    state_->pool.forget(name);
    return json_answer(removed_view(name));
}

Answer Service::pack(std::string_view name, const std::filesystem::path& file) {
    return json_answer(pack_view(indexer::pack_collection(*state_->pool.open(name), file)));
}

Answer Service::unpack(const std::filesystem::path& file, std::string_view name) {
    return json_answer(unpack_view(indexer::unpack_collection(file, data(), name)));
}

Answer Service::backup(std::string_view name, const std::filesystem::path& folder) {
    return json_answer(backup_view(indexer::backup_collection(*state_->pool.open(name), folder)));
}

}  // namespace litchi::server
