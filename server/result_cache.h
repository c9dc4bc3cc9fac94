#pragma once

#include <cstddef>
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>

namespace litchi::server {

// Shared immutable results by identity. A result is computed once: whoever asks for it meanwhile
// waits. The least recently used go when the sizes together exceed the bound; a failed computation
// is not kept, and its error reaches everyone who waited. Safe from many threads.
template <typename Result>
class ResultCache {
  public:
    using Pointer = std::shared_ptr<const Result>;
    struct Computed {
        Pointer result;
        std::size_t bytes = 0;  // about what it takes in memory
    };

    explicit ResultCache(std::size_t max_bytes) : max_bytes_(max_bytes) {}

    Pointer get(const std::string& identity, const std::function<Computed()>& compute) {
        std::unique_lock lock(mutex_);
        if (const auto found = entries_.find(identity); found != entries_.end()) {
            order_.splice(order_.begin(), order_, found->second.place);
            const std::shared_future<Computed> waiting = found->second.future;
            lock.unlock();
            return waiting.get().result;
        }
        std::packaged_task<Computed()> task(compute);
        const std::shared_future<Computed> future = task.get_future().share();
        order_.push_front(identity);
        entries_.emplace(identity, Entry{future, order_.begin(), 0});
        lock.unlock();
        task();
        Withdrawal withdrawal{*this, identity};
        const Computed& computed = future.get();
        withdrawal.needed = false;
        account(identity, computed.bytes);
        return computed.result;
    }

    std::size_t bytes() const {
        const std::lock_guard lock(mutex_);
        return bytes_;
    }

  private:
    struct Entry {
        std::shared_future<Computed> future;
        std::list<std::string>::iterator place;
        std::size_t bytes = 0;  // 0 while it is being computed
    };
    // Takes back the entry of a computation that threw.
    struct Withdrawal {
        ResultCache& cache;
        const std::string& identity;
        bool needed = true;
        Withdrawal(ResultCache& owner, const std::string& name) : cache(owner), identity(name) {}
        Withdrawal(const Withdrawal&) = delete;
        Withdrawal& operator=(const Withdrawal&) = delete;
        ~Withdrawal() {
            if (needed) cache.remove(identity);
        }
    };

    void remove(const std::string& identity) {
        const std::lock_guard lock(mutex_);
        erase(entries_.find(identity));
    }

    void erase(typename std::map<std::string, Entry>::iterator entry) {
        if (entry == entries_.end()) return;
        bytes_ -= entry->second.bytes;
        order_.erase(entry->second.place);
        entries_.erase(entry);
    }

    void account(const std::string& identity, std::size_t bytes) {
        const std::lock_guard lock(mutex_);
        const auto entry = entries_.find(identity);
        if (entry == entries_.end()) return;
        entry->second.bytes = bytes + sizeof(Entry);
        bytes_ += entry->second.bytes;
        for (auto place = order_.end(); bytes_ > max_bytes_ && place != order_.begin();) {
            const auto oldest = entries_.find(*--place);
            if (oldest->second.bytes == 0) continue;
            ++place;
            erase(oldest);
        }
    }

    const std::size_t max_bytes_;
    mutable std::mutex mutex_;
    std::size_t bytes_ = 0;
    std::list<std::string> order_;  // most recently used first
    std::map<std::string, Entry> entries_;
};

}  // namespace litchi::server
