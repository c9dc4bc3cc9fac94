#pragma once

#include <cstddef>
#include <memory>
#include <string>

namespace litchi::server {

// Bounds of one request.
struct HttpLimits {
    int connect_seconds = 15;
    int read_seconds = 60;                          // without a byte
    int total_seconds = 600;                        // for the whole body
    std::size_t max_body_bytes = 64 * 1024 * 1024;  // unpacked
};

// What came back for a request.
struct HttpAnswer {
    int status = 0;           // 0: nothing whole came back, `failure` says why
    std::string body;         // unpacked
    std::string retry_after;  // the header
    std::string failure;
    bool too_large = false;
};

// Asks one server over HTTP or HTTPS (its certificate is checked). Redirects are not followed. One
// thread at a time.
class HttpClient {
  public:
    // "https://host", "http://host:port/prefix". Throws Error(InvalidArgument) for anything else.
    HttpClient(const std::string& base_url, std::string user_agent, const HttpLimits& limits = {});
    ~HttpClient();
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    // `target` is a path with its query, percent-encoded.
    HttpAnswer get(const std::string& target);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::server
