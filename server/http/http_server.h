#pragma once

#include "server/http/request_guard.h"
#include "server/service.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace litchi::server {

struct HttpServerOptions {
    std::string host = "127.0.0.1";
    int port = 8080;                       // 0 takes a free one
    std::vector<std::string> allow_hosts;  // further names, for a reverse proxy
    std::vector<Token> tokens;
    std::filesystem::path pages;  // folder of the bundled web pages
    std::size_t max_upload_bytes = 1 << 30;
};

// The HTTP API and the web pages over one service (contracts §9). A worker thread serves one
// connection at a time; sixteen workers.
class HttpServer {
  public:
    // Binds the address. Throws Error(InvalidArgument) when it is taken or the options are unsafe.
    HttpServer(Service& service, const HttpServerOptions& options);
    ~HttpServer();

    int port() const;
    // "http://127.0.0.1:8080/"
    std::string url() const;
    // Serves until stop(). One thread.
    void run();
    // From any thread. Running requests are answered; idle connections end within seconds.
    void stop();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::server
