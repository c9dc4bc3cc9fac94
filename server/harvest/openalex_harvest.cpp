#include "server/harvest/openalex_harvest.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "corpora/formats/json_value.h"
#include "server/harvest/harvest_file.h"
#include "server/percent.h"
#include "server/version.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <thread>

namespace litchi::server {
namespace {

constexpr std::uint64_t kPageWorks = 200;  // the most that the API gives
constexpr int kAttempts = 8;
constexpr int kMaxBackOff = 64;          // seconds
constexpr int kMaxRetryAfter = 10 * 60;  // seconds; a day's quota is not waited for
constexpr int kOk = 200;
constexpr int kTooManyRequests = 429;
constexpr int kServerError = 500;

struct Page {
    std::string lines;
    std::uint64_t works = 0;
    std::uint64_t total = 0;
    std::string next_cursor;  // empty: this was the last page
};

std::string question_of(const HarvestOptions& options) {
    std::string question;
    if (!options.search.empty()) question += "search=" + percent_encode(options.search) + "&";
    if (!options.filter.empty()) question += "filter=" + percent_encode(options.filter) + "&";
    if (question.empty())
        throw Error(ErrorCode::InvalidArgument, "Name what to harvest with --query or --filter.");
    question.pop_back();
    return question;
}

std::uint64_t number_of(const std::string& text) {
    std::uint64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

// At most `wanted` works of an answer. Throws Error(UnreadableFile) for what is no page of works.
Page parse_page(const std::string& body, std::uint64_t wanted) {
    corpora::JsonDocument document;
    const corpora::JsonValue answer = document.parse(body);
    if (!answer.at("results").is_list())
        throw Error(ErrorCode::UnreadableFile, "The answer holds no list of results.");
    Page page;
    page.total = number_of(answer.at("meta.count").text());
    page.next_cursor = answer.at("meta.next_cursor").text();
    for (const corpora::JsonValue& work : answer.at("results").items()) {
        if (!work.is_object() || page.works == wanted) continue;
        (page.lines += work.json()) += '\n';
        ++page.works;
    }
    if (page.works == 0) page.next_cursor.clear();
    return page;
}

class Harvester {
  public:
    explicit Harvester(const HarvestOptions& options)
        : options_(options),
          question_(question_of(options)),
          client_(options.base_url, user_agent(options.mail), options.http) {}

    HarvestProgress run() {
        HarvestFile file(options_.out, question_);
        HarvestProgress progress{file.works(), 0};
        bool more = left(file.works()) > 0;
        while (more) {
            const Page page = fetch(file.cursor(), left(file.works()));
            if (page.next_cursor == file.cursor())
                throw Error(ErrorCode::RemoteFailure, "The service gives the same page again.",
                            file.cursor());
            const bool last = page.next_cursor.empty();
            file.add(page.lines, page.works, last ? file.cursor() : page.next_cursor);
            progress = {file.works(), page.total};
            if (options_.progress) options_.progress(progress);
            more = !last && left(file.works()) > 0;
        }
        file.finish();
        return progress;
    }

  private:
    static std::string user_agent(const std::string& mail) {
        const std::string name = fmt::format("litchi/{}", kVersion);
        const bool one_line = mail.find_first_of("\r\n") == std::string::npos;
        return mail.empty() || !one_line ? name : fmt::format("{} (mailto:{})", name, mail);
    }

    std::uint64_t left(std::uint64_t works) const {
        if (options_.limit == 0) return kPageWorks;
        return std::min(kPageWorks, options_.limit - std::min(options_.limit, works));
    }

    // The size of a page stays the same: a cursor belongs to it.
    std::string target(const std::string& cursor) const {
        std::string text = fmt::format("/works?{}&per-page={}&cursor={}", question_, kPageWorks,
                                       percent_encode(cursor));
        if (!options_.mail.empty()) text += "&mailto=" + percent_encode(options_.mail);
        return text;
    }

    Page fetch(const std::string& cursor, std::uint64_t wanted) {
        std::string why;
        for (int attempt = 0; attempt < kAttempts; ++attempt) {
            const HttpAnswer answer = client_.get(target(cursor));
            if (answer.too_large)
                throw Error(ErrorCode::PayloadTooLarge, "A page of the service is too large.",
                            fmt::format("{} bytes", options_.http.max_body_bytes));
            if (answer.status == kOk) {
                if (auto page = readable_page(answer, wanted, why)) return std::move(*page);
            } else if (may_pass(answer.status)) {
                why = answer.status == 0 ? answer.failure : fmt::format("status {}", answer.status);
            } else {
                refuse(answer);
            }
            if (attempt + 1 < kAttempts) pause(seconds_to_wait(answer, attempt));
        }
        throw Error(ErrorCode::RemoteFailure,
                    fmt::format("The service failed {} times in a row: {}.", kAttempts, why),
                    options_.base_url);
    }

    static std::optional<Page> readable_page(const HttpAnswer& answer, std::uint64_t wanted,
                                             std::string& why) {
        try {
            return parse_page(answer.body, wanted);
        } catch (const Error& error) {
            why = error.what();
            return std::nullopt;
        }
    }

    static bool may_pass(int status) {
        return status == 0 || status == kTooManyRequests || status >= kServerError;
    }

    [[noreturn]] void refuse(const HttpAnswer& answer) const {
        throw Error(ErrorCode::RemoteFailure,
                    fmt::format("The service answers with status {}: {}", answer.status,
                                excerpt(collapse_spaces(repair_utf8(answer.body)))),
                    options_.base_url);
    }

    int seconds_to_wait(const HttpAnswer& answer, int attempt) const {
        const std::string& asked = answer.retry_after;
        const bool number = !asked.empty() && asked.size() <= 9 &&
                            asked.find_first_not_of("0123456789") == std::string::npos;
        if (!number) return std::min(1 << attempt, kMaxBackOff);
        const auto seconds = static_cast<int>(number_of(asked));
        if (seconds > kMaxRetryAfter)
            throw Error(ErrorCode::RemoteFailure,
                        fmt::format("The service asks to come back in {} seconds.", seconds),
                        options_.base_url);
        return seconds;
    }

    void pause(int seconds) const {
        if (options_.wait)
            options_.wait(std::chrono::seconds(seconds));
        else
            std::this_thread::sleep_for(std::chrono::seconds(seconds));
    }

    const HarvestOptions& options_;
    std::string question_;
    HttpClient client_;
};

}  // namespace

HarvestProgress harvest_openalex(const HarvestOptions& options) {
    return Harvester(options).run();
}

}  // namespace litchi::server
