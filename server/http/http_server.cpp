#include "server/http/http_server.h"

#include "corpora/base/error.h"
#include "server/http/dispatcher.h"

#include <httplib.h>

#include <exception>
#include <fmt/format.h>
#include <spdlog/spdlog.h>

namespace litchi::server {
namespace {

constexpr std::size_t kWorkers = 16;
constexpr std::size_t kKeepAliveRequests = 100'000;
constexpr int kKeepAliveSeconds = 2;  // also how long stop() waits for idle connections
constexpr int kReadSeconds = 15;
constexpr int kWriteSeconds = 60;
constexpr std::size_t kDrainBytes = 64 * 1024;
constexpr int kPayloadTooLarge = 413;
constexpr int kAddressTooLong = 414;

// Drawings carry their own <style>; nothing else comes from outside the server.
constexpr const char* kContentPolicy =
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'; object-src 'none'";

Method method_of(const std::string& name) {
    if (name == "GET" || name == "HEAD") return Method::Get;
    if (name == "POST") return Method::Post;
    if (name == "DELETE") return Method::Delete;
    return Method::Other;
}

// Several headers of one name count as one that matches nothing.
std::string header(const httplib::Request& request, const char* name) {
    std::string value = request.get_header_value(name);
    for (std::size_t i = 1; i < request.get_header_value_count(name); ++i)
        value += "," + request.get_header_value(name, i);
    return value;
}

bool has_body(const httplib::Request& request) {
    const std::string length = header(request, "Content-Length");
    return request.has_header("Transfer-Encoding") || (!length.empty() && length != "0");
}

Request to_request(const httplib::Request& given) {
    Request request;
    request.method = method_of(given.method);
    request.target = given.target;
    request.host = header(given, "Host");
    request.origin = header(given, "Origin");
    request.authorization = header(given, "Authorization");
    request.if_none_match = header(given, "If-None-Match");
    request.content_type = header(given, "Content-Type");
    request.has_body = has_body(given);
    return request;
}

// The body of a request, read at most once.
struct Body {
    const httplib::ContentReader* reader = nullptr;
    bool whole = false;  // nothing is left on the connection
    bool started = false;

    bool read(const PieceTaker& take) {
        if (whole || started || reader == nullptr) return false;
        started = true;
        whole = (*reader)([&take](const char* bytes, std::size_t size) {
            return take({bytes, size});
        });
        return whole;
    }
    // Reads the little that a refused request may still hold, so that its client gets the answer
    // instead of a broken connection.
    void drain() {
        std::size_t bytes = 0;
        read([&bytes](std::string_view piece) { return (bytes += piece.size()) <= kDrainBytes; });
    }
};

// Writes the response. With `close`, the connection ends behind it: what is left of an unread body
// must never be read as the next request (request smuggling). cpp-httplib closes a connection only
// when writing fails, so a provider writes everything and then says that it failed.
void write(const Response& response, bool close, httplib::Response& out) {
    out.status = response.status;
    for (const auto& [name, value] : response.headers) out.set_header(name, value);
    if (!close || response.body.empty()) {
        out.set_content(response.body, response.content_type);
        return;
    }
    out.set_header("Connection", "close");
    out.set_content_provider(
        response.body.size(), response.content_type,
        [body = response.body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
            sink.write(body.data() + offset, length);
            return false;
        });
}

Error transport_error(int status) {
    if (status == kPayloadTooLarge)
        return {ErrorCode::PayloadTooLarge, "The request is too large."};
    if (status == kAddressTooLong)
        return {ErrorCode::PayloadTooLarge, "The address is too long.", "8192 bytes"};
    return {ErrorCode::InvalidArgument, "This is not a well-formed HTTP request."};
}

// What cpp-httplib refuses by itself has no body yet.
void explain_refusal(const httplib::Request&, httplib::Response& response) {
    if (!response.body.empty() || response.has_header("Content-Type")) return;
    const int status = response.status;
    write(error_response(transport_error(status)), false, response);
    response.status = status;
}

httplib::SocketOptions socket_options() {
    // Without SO_REUSEPORT, so that a second server on one port is refused.
    return [](socket_t socket) {
        const int yes = 1;
        setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    };
}

void configure(httplib::Server& server) {
    server.new_task_queue = [] { return new httplib::ThreadPool(kWorkers); };
    server.set_tcp_nodelay(true);
    server.set_keep_alive_max_count(kKeepAliveRequests);
    server.set_keep_alive_timeout(kKeepAliveSeconds);
    server.set_read_timeout(kReadSeconds);
    server.set_write_timeout(kWriteSeconds);
    server.set_socket_options(socket_options());
    server.set_default_headers({{"Content-Security-Policy", kContentPolicy},
                                {"X-Content-Type-Options", "nosniff"},
                                {"Referrer-Policy", "no-referrer"},
                                {"Cross-Origin-Resource-Policy", "same-origin"}});
    server.set_error_handler(httplib::Server::Handler(explain_refusal));
}

}  // namespace

struct HttpServer::State {
    httplib::Server server;
    std::string host;
    int port = 0;
    std::unique_ptr<Dispatcher> dispatcher;

    // One of the two places that catch: whatever goes wrong becomes the row of the error table.
    Response answer(const Request& request) {
        try {
            return dispatcher->answer(request);
        } catch (const Error& error) {
            return error_response(error);
        } catch (const std::exception& error) {
            spdlog::error("{} {}: {}", to_string(request.method), request.target, error.what());
            return error_response(
                {ErrorCode::Internal, "Something went wrong inside; the server's log says what."});
        }
    }

    void serve(const httplib::Request& given, httplib::Response& out,
               const httplib::ContentReader* reader) {
        Request request = to_request(given);
        Body body{reader, !request.has_body};
        request.read_body = [&body](const PieceTaker& take) { return body.read(take); };
        const Response response = answer(request);
        if (!request.content_type.starts_with("multipart/")) body.drain();
        write(response, !body.whole, out);
    }

    void route() {
        server.set_pre_routing_handler(
            [this](const httplib::Request& given, httplib::Response& out) {
                // Whole answers only. The request is the server's own and not const.
                const_cast<httplib::Request&>(given).ranges.clear();
                const Method method = method_of(given.method);
                if (method == Method::Post || method == Method::Delete)
                    return httplib::Server::HandlerResponse::Unhandled;
                serve(given, out, nullptr);
                return httplib::Server::HandlerResponse::Handled;
            });
        const auto with_body = [this](const httplib::Request& given, httplib::Response& out,
                                      const httplib::ContentReader& reader) {
            serve(given, out, &reader);
        };
        server.Post(".*", with_body);
        server.Delete(".*", with_body);
    }
};

HttpServer::HttpServer(Service& service, const HttpServerOptions& options)
    : state_(std::make_unique<State>()) {
    httplib::Server& server = state_->server;
    configure(server);
    state_->host = options.host;
    const int bound = options.port == 0 ? server.bind_to_any_port(options.host)
                      : server.bind_to_port(options.host, options.port) ? options.port
                                                                        : -1;
    if (bound < 0)
        throw Error(ErrorCode::InvalidArgument,
                    fmt::format("Cannot serve on {} port {}: it is taken or not of this machine.",
                                options.host, options.port),
                    fmt::format("port={}", options.port));
    state_->port = bound;
    state_->dispatcher = std::make_unique<Dispatcher>(
        service, RequestGuard(options.host, bound, options.allow_hosts, options.tokens),
        options.pages, options.max_upload_bytes);
    state_->route();
}

HttpServer::~HttpServer() = default;

int HttpServer::port() const {
    return state_->port;
}

std::string HttpServer::url() const {
    const bool v6 = state_->host.find(':') != std::string::npos;
    return fmt::format("http://{}{}{}:{}/", v6 ? "[" : "", state_->host, v6 ? "]" : "",
                       state_->port);
}

void HttpServer::run() {
    state_->server.listen_after_bind();
}

void HttpServer::stop() {
    state_->server.stop();
}

}  // namespace litchi::server
