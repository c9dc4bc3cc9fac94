#pragma once

#include "server/http/message.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

enum class Access : std::uint8_t { View, Edit };

struct Token {
    Access access = Access::View;
    std::string text;
};

// The lines of a token file: `view TOKEN` or `edit TOKEN`; blank lines and lines that start with #
// are skipped. Tokens have 16 to 256 visible ASCII characters. Throws Error(InvalidArgument) naming
// the line.
std::vector<Token> parse_tokens(std::string_view text);

// 127.0.0.0/8, ::1 or localhost.
bool is_loopback(std::string_view host);

// Who may ask (contracts §9). The Host header must be one of the server's names, so that a foreign
// name that resolves to this machine (DNS rebinding) gets nothing. What changes something needs an
// Origin that is the server itself, or an edit token, so that a visited web page cannot post to us.
// Where there are tokens, everything needs one. Immutable, share freely.
class RequestGuard {
  public:
    // `host` is the address that the server listens on, `allow_hosts` further names, with or
    // without port. Throws Error(InvalidArgument) when it is not loopback and there is no token.
    RequestGuard(std::string_view host, int port, const std::vector<std::string>& allow_hosts,
                 std::vector<Token> tokens);

    // Throws Error(Forbidden) or Error(Unauthorized).
    void check(const Request& request) const;

  private:
    bool knows_host(std::string_view host) const;
    void check_token(const Request& request, Access wanted) const;
    void check_origin(const Request& request) const;

    std::vector<std::string> hosts_;  // lower case
    std::vector<Token> tokens_;
};

}  // namespace litchi::server
