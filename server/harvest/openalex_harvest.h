#pragma once

#include "server/harvest/http_client.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>

namespace litchi::server {

struct HarvestProgress {
    std::uint64_t works = 0;  // in the file so far
    std::uint64_t total = 0;  // that the service has found
};

// What to fetch from the works of OpenAlex (https://docs.openalex.org), and where to.
struct HarvestOptions {
    std::string search;  // the API's search=; may be empty when `filter` is not
    std::string filter;  // the API's filter=
    std::string mail;    // of who asks, for the polite pool
    std::string base_url = "https://api.openalex.org";
    std::uint64_t limit = 0;  // most works; 0 = all
    std::filesystem::path out;
    HttpLimits http;
    std::function<void(const HarvestProgress&)> progress = {};
    // Waits between attempts; null = the thread sleeps.
    std::function<void(std::chrono::seconds)> wait = {};
};

// Writes the works that the service finds into a file, as received, one a line, a page of 200 at a
// time. A page that fails (no whole answer, broken JSON, status 429 or 5xx) is asked for again, up
// to eight times, after 1, 2, 4 … 64 seconds or as long as Retry-After says. A harvest that was
// interrupted goes on where it stopped (HarvestFile).
//
// Throws Error(InvalidArgument) without a question and for a file that holds something else,
// Error(RemoteFailure) when the service refuses or keeps failing, Error(PayloadTooLarge) for a
// page beyond the limit, Error(StorageFailure).
HarvestProgress harvest_openalex(const HarvestOptions& options);

}  // namespace litchi::server
