#include "server/service_state.h"

#include <filesystem>
#include <system_error>

namespace litchi::server {
namespace {

// Removes a collection that was made for an import which published nothing.
struct EmptyCollection {
    CollectionPool& pool;
    std::string name;
    bool made = false;

    EmptyCollection(CollectionPool& owner, std::string_view collection, bool is_new)
        : pool(owner), name(collection), made(is_new) {}
    EmptyCollection(const EmptyCollection&) = delete;
    EmptyCollection& operator=(const EmptyCollection&) = delete;
    ~EmptyCollection() {
        if (!made) return;
        pool.forget(name);
        std::error_code ignored;
        std::filesystem::remove_all(pool.data() / name, ignored);
    }
};

}  // namespace

indexer::ImportReport Service::import(std::string_view name,
                                      const std::vector<std::filesystem::path>& files,
                                      const indexer::ImportOptions& options) {
    options.validate();
    const auto [collection, made] = state_->pool.create(name);
    EmptyCollection guard(state_->pool, name, made);
    const indexer::ImportReport report = indexer::import_files(*collection, files, options);
    if (report.revision != 0) guard.made = false;
    return report;
}

}  // namespace litchi::server
