#pragma once

#include "server/answer.h"
#include "server/http/uploads.h"
#include "server/service.h"

#include <cstdint>
#include <functional>
#include <future>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace litchi::server {

// Imports and undoings that run beside the requests that started them. A job is polled by its name;
// of the finished ones the last hundred are remembered. Ending the object waits for running jobs.
// Safe from many threads.
class ImportJobs {
  public:
    explicit ImportJobs(Service& service) : service_(service) {}

    // Starts a job and gives its name ("job-1"). Throws Error(CollectionBusy) while four jobs run
    // or one of this collection does.
    std::string start_import(const std::string& collection, std::shared_ptr<Upload> upload,
                             indexer::ImportOptions options);
    std::string start_undo(const std::string& collection, std::uint64_t import);

    // "running", or "done" with the report; throws the error of a failed job, and
    // Error(UnknownImport) for a name that is not known in this collection.
    Answer state(std::string_view collection, std::string_view job) const;

  private:
    struct Job {
        std::string collection;
        std::shared_future<std::string> report;  // JSON
    };
    std::string start(const std::string& collection, std::function<std::string()> work);
    void forget_oldest();

    Service& service_;
    mutable std::mutex mutex_;
    std::uint64_t next_ = 1;
    std::map<std::uint64_t, Job> jobs_;
};

}  // namespace litchi::server
