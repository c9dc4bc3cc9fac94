#pragma once

#include "server/http/http_server.h"

#include <map>
#include <string>
#include <string_view>
#include <thread>

namespace litchi::tests {

struct HttpReply {
    int status = 0;
    std::map<std::string, std::string> headers;  // names in lower case
    std::string body;
    bool closed = false;  // the server ended the connection behind it
};

// A TCP connection to a port of this machine that sends bytes as they are. One thread at a time.
class RawConnection {
  public:
    explicit RawConnection(int port);
    ~RawConnection();
    RawConnection(const RawConnection&) = delete;
    RawConnection& operator=(const RawConnection&) = delete;

    // False when the server does not take it.
    bool send(std::string_view bytes);
    // The next response; status 0 when the connection ends or nothing comes for ten seconds.
    HttpReply receive(bool head = false);
    // The server ends the connection within a second.
    bool ends();

  private:
    bool fill();
    int socket_ = -1;
    std::string received_;
};

// The real server on a free port of loopback, in threads of this process.
class LiveServer {
  public:
    explicit LiveServer(server::Service& service, server::HttpServerOptions options = {});
    ~LiveServer();

    int port() const { return server_.port(); }
    std::string host() const { return "127.0.0.1:" + std::to_string(port()); }

    // One request on a connection of its own. `headers` are whole lines, each ending in CRLF; Host
    // is added unless they hold one.
    HttpReply ask(std::string_view method, std::string_view target, std::string_view headers = {},
                  std::string_view body = {}) const;
    HttpReply get(std::string_view target) const { return ask("GET", target); }

  private:
    server::HttpServer server_;
    std::thread running_;
};

}  // namespace litchi::tests
