#include "server/http/import_jobs.h"

#include "corpora/base/error.h"
#include "server/views/views.h"

#include <charconv>
#include <chrono>
#include <fmt/format.h>
#include <utility>

namespace litchi::server {
namespace {

constexpr std::string_view kPrefix = "job-";
constexpr std::size_t kMaxRunning = 4;
constexpr std::size_t kMaxRemembered = 100;

bool is_done(const std::shared_future<std::string>& report) {
    return report.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

std::uint64_t job_number(std::string_view job) {
    if (!job.starts_with(kPrefix)) return 0;
    std::uint64_t number = 0;
    std::from_chars(job.data() + kPrefix.size(), job.data() + job.size(), number);
    return number;
}

}  // namespace

std::string ImportJobs::start_import(const std::string& collection, std::shared_ptr<Upload> upload,
                                     indexer::ImportOptions options) {
    return start(collection, [this, collection, upload = std::move(upload),
                              options = std::move(options)]() mutable {
        const std::shared_ptr<Upload> used = std::move(upload);  // goes when the import is done
        return import_report_view(collection, service_.import(collection, {used->file()}, options));
    });
}

std::string ImportJobs::start_undo(const std::string& collection, std::uint64_t import) {
    return start(collection, [this, collection, import] {
        return undo_report_view(collection, service_.undo(collection, import, {}));
    });
}

std::string ImportJobs::start(const std::string& collection, std::function<std::string()> work) {
    const std::lock_guard lock(mutex_);
    std::size_t running = 0;
    for (const auto& [number, job] : jobs_) {
        if (is_done(job.report)) continue;
        ++running;
        if (job.collection == collection || running >= kMaxRunning)
            throw Error(ErrorCode::CollectionBusy,
                        fmt::format("Job {}{} is still running.", kPrefix, number), collection);
    }
    forget_oldest();
    const std::uint64_t number = next_++;
    jobs_.emplace(number, Job{collection, std::async(std::launch::async, std::move(work)).share()});
    return fmt::format("{}{}", kPrefix, number);
}

Answer ImportJobs::state(std::string_view collection, std::string_view job) const {
    std::shared_future<std::string> report;
    {
        const std::lock_guard lock(mutex_);
        const auto found = jobs_.find(job_number(job));
        if (found == jobs_.end() || found->second.collection != collection)
            throw Error(ErrorCode::UnknownImport, fmt::format("No import job '{}'.", job),
                        std::string(job));
        report = found->second.report;
    }
    return json_answer(job_view(job, is_done(report) ? &report.get() : nullptr));
}

void ImportJobs::forget_oldest() {
    for (auto job = jobs_.begin(); jobs_.size() >= kMaxRemembered && job != jobs_.end();)
        job = is_done(job->second.report) ? jobs_.erase(job) : std::next(job);
}

}  // namespace litchi::server
