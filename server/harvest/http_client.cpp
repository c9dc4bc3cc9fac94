#include "server/harvest/http_client.h"

#include "corpora/base/error.h"

#include <httplib.h>

#include <chrono>

namespace litchi::server {
namespace {

struct Address {
    std::string server;  // scheme, host and port
    std::string prefix;  // of every path, without a slash at its end
};

Address parse_address(const std::string& url) {
    const std::size_t scheme = url.find("://");
    const bool known = url.starts_with("http://") || url.starts_with("https://");
    const std::size_t host = known ? scheme + 3 : url.size();
    const std::size_t slash = std::min(url.find('/', host), url.size());
    if (slash == host || url.find_first_of(" @?#\\", 0) != std::string::npos)
        throw Error(ErrorCode::InvalidArgument,
                    "The address of a service is http://HOST/… or "
                    "https://HOST/….",
                    url);
    Address address{url.substr(0, slash), url.substr(slash)};
    while (address.prefix.ends_with('/')) address.prefix.pop_back();
    return address;
}

}  // namespace

struct HttpClient::State {
    Address address;
    httplib::Client client;
    httplib::Headers headers;
    HttpLimits limits;

    State(Address given, const HttpLimits& bounds)
        : address(std::move(given)), client(address.server), limits(bounds) {}
};

HttpClient::HttpClient(const std::string& base_url, std::string user_agent,
                       const HttpLimits& limits)
    : state_(std::make_unique<State>(parse_address(base_url), limits)) {
    if (!state_->client.is_valid())
        throw Error(ErrorCode::InvalidArgument, "The address of the service is not usable.",
                    base_url);
    state_->headers = {{"User-Agent", std::move(user_agent)}, {"Accept", "application/json"}};
    state_->client.set_connection_timeout(limits.connect_seconds);
    state_->client.set_read_timeout(limits.read_seconds);
    state_->client.set_keep_alive(true);
    state_->client.set_follow_location(false);
    state_->client.set_url_encode(false);
}

HttpClient::~HttpClient() = default;

HttpAnswer HttpClient::get(const std::string& target) {
    using Clock = std::chrono::steady_clock;
    HttpAnswer answer;
    const auto deadline = Clock::now() + std::chrono::seconds(state_->limits.total_seconds);
    bool late = false;
    const auto result = state_->client.Get(
        state_->address.prefix + target, state_->headers,
        [](const httplib::Response&) { return true; },
        [&](const char* bytes, std::size_t size) {
            answer.too_large = answer.body.size() + size > state_->limits.max_body_bytes;
            late = Clock::now() > deadline;
            if (answer.too_large || late) return false;
            answer.body.append(bytes, size);
            return true;
        });
    if (result) {
        answer.status = result->status;
        answer.retry_after = result->get_header_value("Retry-After");
        return answer;
    }
    answer.body.clear();
    answer.failure = late ? "it took too long" : httplib::to_string(result.error());
    return answer;
}

}  // namespace litchi::server
