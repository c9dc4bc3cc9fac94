#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::server {

enum class Method : std::uint8_t { Get, Post, Delete, Other };
std::string_view to_string(Method method);

// Takes the next piece of a body; false = no more is wanted.
using PieceTaker = std::function<bool(std::string_view)>;

// What a client asks, as far as the product looks at it. Header values as sent; empty = not sent.
struct Request {
    Method method = Method::Get;
    std::string target;  // path and query, percent-encoded
    std::string host;
    std::string origin;
    std::string authorization;
    std::string if_none_match;
    std::string content_type;
    bool has_body = false;
    // Reads the body piece by piece to its end; false when the client or the taker broke off.
    std::function<bool(const PieceTaker&)> read_body;
};

struct Response {
    int status = 200;
    std::string body;
    std::string content_type = "application/json";
    std::vector<std::pair<std::string, std::string>> headers;
};

}  // namespace litchi::server
