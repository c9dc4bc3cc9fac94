#include "server/collection_pool.h"

namespace litchi::server {
namespace {

constexpr std::size_t kMaxIdle = 16;  // searchers kept a collection: one a worker of the server

}  // namespace

CollectionPool::Lease::~Lease() {
    if (searcher_) pool_->take_back(collection_, std::move(searcher_));
}

std::vector<std::string> CollectionPool::names() const {
    return indexer::list_collections(data_);
}

std::shared_ptr<indexer::Collection> CollectionPool::open(std::string_view name) {
    indexer::validate_collection_name(name);
    Entry outdated;  // ended after the lock is released
    const std::lock_guard lock(mutex_);
    if (const auto found = standing(name, outdated); found != entries_.end())
        return found->second.collection;
    auto opened = std::make_shared<indexer::Collection>(indexer::Collection::open(data_, name));
    entries_[std::string(name)].collection = opened;
    return opened;
}

CollectionPool::Entries::iterator CollectionPool::standing(std::string_view name, Entry& outdated) {
    const auto found = entries_.find(name);
    if (found == entries_.end() || found->second.collection->stands()) return found;
    outdated = std::move(found->second);
    entries_.erase(found);
    return entries_.end();
}

CollectionPool::Opened CollectionPool::try_open(std::string_view name) {
    try {
        return {open(name), std::nullopt};
    } catch (const Error& problem) {
        return {nullptr, problem};
    }
}

std::pair<std::shared_ptr<indexer::Collection>, bool> CollectionPool::create(
    std::string_view name) {
    indexer::validate_collection_name(name);
    Entry outdated;
    const std::lock_guard lock(mutex_);
    if (const auto found = standing(name, outdated); found != entries_.end())
        return {found->second.collection, false};
    const bool absent = !std::filesystem::exists(data_ / name);
    auto created = std::make_shared<indexer::Collection>(indexer::Collection::create(data_, name));
    entries_[std::string(name)].collection = created;
    return {created, absent};
}

void CollectionPool::forget(std::string_view name) {
    const std::lock_guard lock(mutex_);
    if (const auto found = entries_.find(name); found != entries_.end()) entries_.erase(found);
}

CollectionPool::Lease CollectionPool::lend(std::string_view name) {
    const std::shared_ptr<indexer::Collection> collection = open(name);
    const std::uint64_t revision = collection->current_revision();
    const std::string edits = collection->current_edits_digest();
    std::unique_ptr<query::Searcher> searcher;
    std::vector<std::unique_ptr<query::Searcher>> outdated;  // ended after the lock is released
    {
        const std::lock_guard lock(mutex_);
        const auto entry = entries_.find(name);
        const bool same = entry != entries_.end() && entry->second.collection == collection;
        std::vector<std::unique_ptr<query::Searcher>> none;
        auto& idle = same ? entry->second.idle : none;
        while (!searcher && !idle.empty()) {
            const indexer::RevisionInfo& held = idle.back()->snapshot().revision();
            const bool current = held.number == revision && held.edits_digest == edits;
            (current ? searcher : outdated.emplace_back()) = std::move(idle.back());
            idle.pop_back();
        }
    }
    if (!searcher) searcher = std::make_unique<query::Searcher>(collection->snapshot());
    return {*this, collection, std::move(searcher)};
}

void CollectionPool::take_back(const std::shared_ptr<indexer::Collection>& collection,
                               std::unique_ptr<query::Searcher> searcher) {
    const std::lock_guard lock(mutex_);
    const auto entry = entries_.find(collection->name());
    if (entry != entries_.end() && entry->second.collection == collection &&
        entry->second.idle.size() < kMaxIdle)
        entry->second.idle.push_back(std::move(searcher));
}

}  // namespace litchi::server
