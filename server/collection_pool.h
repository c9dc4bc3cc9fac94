#pragma once

#include "corpora/base/error.h"
#include "indexer/collection.h"
#include "query/search.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::server {

// The collections of a data folder, opened when first asked for, and searchers to lend: a searcher
// serves one thread at a time and keeps its revision. Safe from many threads; outlives its leases.
class CollectionPool {
  public:
    // A borrowed searcher over the revision that was current when it was lent.
    class Lease {
      public:
        Lease(CollectionPool& pool, std::shared_ptr<indexer::Collection> collection,
              std::unique_ptr<query::Searcher> searcher)
            : pool_(&pool), collection_(std::move(collection)), searcher_(std::move(searcher)) {}
        Lease(Lease&&) noexcept = default;
        Lease& operator=(Lease&&) = delete;
        ~Lease();
        query::Searcher& operator*() const { return *searcher_; }
        query::Searcher* operator->() const { return searcher_.get(); }
        indexer::Snapshot& snapshot() const { return searcher_->snapshot(); }

      private:
        CollectionPool* pool_;
        std::shared_ptr<indexer::Collection> collection_;
        std::unique_ptr<query::Searcher> searcher_;
    };

    explicit CollectionPool(std::filesystem::path data) : data_(std::move(data)) {}

    const std::filesystem::path& data() const { return data_; }
    std::vector<std::string> names() const;
    // Throws Error(InvalidArgument) for what is no name, Error(UnknownCollection) and what
    // Collection::open throws.
    std::shared_ptr<indexer::Collection> open(std::string_view name);
    // The same without throwing: either the collection or why it cannot be opened, for lists in
    // which one damaged collection must not hide the others.
    struct Opened {
        std::shared_ptr<indexer::Collection> collection;
        std::optional<Error> problem;
    };
    Opened try_open(std::string_view name);
    // Opens or creates; the second says whether it was created.
    std::pair<std::shared_ptr<indexer::Collection>, bool> create(std::string_view name);
    // Forgets a collection whose folder is gone.
    void forget(std::string_view name);

    Lease lend(std::string_view name);

  private:
    struct Entry {
        std::shared_ptr<indexer::Collection> collection;
        std::vector<std::unique_ptr<query::Searcher>> idle;
    };
    using Entries = std::map<std::string, Entry, std::less<>>;

    // The entry of a collection, unless its folder was deleted or made again since it was opened:
    // then it moves into `outdated`. Under the lock.
    Entries::iterator standing(std::string_view name, Entry& outdated);
    void take_back(const std::shared_ptr<indexer::Collection>& collection,
                   std::unique_ptr<query::Searcher> searcher);

    std::filesystem::path data_;
    std::mutex mutex_;
    Entries entries_;
};

}  // namespace litchi::server
