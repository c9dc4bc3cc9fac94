#include "tests/support/live_server.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cctype>
#include <cerrno>
#include <netinet/in.h>
#include <stdexcept>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace litchi::tests {
namespace {

void set_timeout(int socket, int option, int seconds) {
    const timeval limit{seconds, 0};
    setsockopt(socket, SOL_SOCKET, option, &limit, sizeof limit);
}

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

HttpReply parse_head(const std::string& head) {
    HttpReply reply;
    reply.status = head.size() > 12 ? std::stoi(head.substr(9, 3)) : 0;
    for (std::size_t begin = head.find("\r\n"); begin != std::string::npos;) {
        begin += 2;
        const std::size_t end = head.find("\r\n", begin);
        const std::string line = head.substr(begin, end - begin);
        if (const std::size_t colon = line.find(": "); colon != std::string::npos)
            reply.headers[lower(line.substr(0, colon))] = line.substr(colon + 2);
        begin = end;
    }
    return reply;
}

server::HttpServerOptions on_free_port(server::HttpServerOptions options) {
    options.port = 0;
    return options;
}

}  // namespace

RawConnection::RawConnection(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    set_timeout(socket_, SO_RCVTIMEO, 10);
    set_timeout(socket_, SO_SNDTIMEO, 10);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("cannot connect to port " + std::to_string(port));
}

RawConnection::~RawConnection() {
    close(socket_);
}

bool RawConnection::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawConnection::fill() {
    char buffer[16384];
    const auto got = recv(socket_, buffer, sizeof buffer, 0);
    if (got <= 0) return false;
    received_.append(buffer, static_cast<std::size_t>(got));
    return true;
}

HttpReply RawConnection::receive(bool head) {
    std::size_t end = 0;
    while ((end = received_.find("\r\n\r\n")) == std::string::npos)
        if (!fill()) return {};
    HttpReply reply = parse_head(received_.substr(0, end + 2));
    received_.erase(0, end + 4);
    if (head || reply.status == 304) return reply;
    const auto found = reply.headers.find("content-length");
    const std::size_t size = found == reply.headers.end() ? 0 : std::stoul(found->second);
    while (received_.size() < size)
        if (!fill()) return {};
    reply.body = received_.substr(0, size);
    received_.erase(0, size);
    return reply;
}

bool RawConnection::ends() {
    set_timeout(socket_, SO_RCVTIMEO, 1);
    char byte = 0;
    const auto got = recv(socket_, &byte, 1, 0);
    return received_.empty() && (got == 0 || (got < 0 && errno == ECONNRESET));
}

LiveServer::LiveServer(server::Service& service, server::HttpServerOptions options)
    : server_(service, on_free_port(std::move(options))), running_([this] { server_.run(); }) {}

LiveServer::~LiveServer() {
    ask("GET", "/api/v1/status");  // it runs for certain once it has answered
    server_.stop();
    running_.join();
}

HttpReply LiveServer::ask(std::string_view method, std::string_view target,
                          std::string_view headers, std::string_view body) const {
    RawConnection connection(port());
    std::string request = std::string(method) + " " + std::string(target) + " HTTP/1.1\r\n";
    if (headers.find("Host:") == std::string_view::npos) request += "Host: " + host() + "\r\n";
    request += headers;
    const bool counted = headers.find("Content-Length:") != std::string_view::npos ||
                         headers.find("Transfer-Encoding:") != std::string_view::npos;
    if (!body.empty() && !counted)
        request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
    connection.send(request + "Connection: close\r\n\r\n");
    connection.send(body);
    return connection.receive(method == "HEAD");
}

}  // namespace litchi::tests
