#include "server/http/request_guard.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>

namespace litchi::server {
namespace {

constexpr std::size_t kMinTokenSize = 16;
constexpr std::size_t kMaxTokenSize = 256;
constexpr int kHttpPort = 80;

std::string lower(std::string_view text) {
    std::string copy(text);
    for (char& c : copy)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return copy;
}

bool is_token_text(std::string_view text) {
    return text.size() >= kMinTokenSize && text.size() <= kMaxTokenSize &&
           std::ranges::all_of(text, [](char c) { return c > ' ' && c < 127; });
}

std::optional<Token> parse_token(std::string_view line) {
    const std::size_t space = std::min(line.find(' '), line.size());
    const std::string_view role = line.substr(0, space);
    const std::string_view text = line.substr(std::min(space + 1, line.size()));
    if (!is_token_text(text) || (role != "view" && role != "edit")) return std::nullopt;
    return Token{role == "edit" ? Access::Edit : Access::View, std::string(text)};
}

// Takes the same time wherever the texts differ.
bool equal_secrets(std::string_view a, std::string_view b) {
    if (a.size() != b.size()) return false;
    unsigned difference = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        difference |= static_cast<unsigned char>(a[i]) ^ static_cast<unsigned char>(b[i]);
    return difference == 0;
}

int base64_value(char c) {
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    if (c == '+') return 62;
    return c == '/' ? 63 : -1;
}

// RFC 4648; stops at the first character that does not belong.
std::string base64_decode(std::string_view text) {
    std::string bytes;
    unsigned bits = 0;
    int count = 0;
    for (const char c : text) {
        const int digit = base64_value(c);
        if (digit < 0) break;
        bits = (bits << 6 | static_cast<unsigned>(digit)) & 0xFFFFFF;
        count += 6;
        if (count < 8) continue;
        count -= 8;
        bytes += static_cast<char>(bits >> count & 0xFF);
    }
    return bytes;
}

// The secret of an Authorization header: a bearer token, or the password of Basic (RFC 7617).
struct Credential {
    std::string secret;
    bool bearer = false;
};

Credential read_credential(std::string_view header) {
    const std::size_t space = std::min(header.find(' '), header.size());
    const std::string scheme = lower(header.substr(0, space));
    const std::string_view value = header.substr(std::min(space + 1, header.size()));
    if (scheme == "bearer") return {std::string(value), true};
    if (scheme != "basic") return {};
    const std::string pair = base64_decode(value);
    return {pair.substr(std::min(pair.find(':') + 1, pair.size())), false};
}

std::string in_brackets(std::string_view host) {
    return host.find(':') == std::string_view::npos ? std::string(host) : fmt::format("[{}]", host);
}

}  // namespace

std::vector<Token> parse_tokens(std::string_view text) {
    std::vector<Token> tokens;
    std::size_t number = 0;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        begin = end + 1;
        ++number;
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (line.empty() || line.front() == '#') continue;
        auto token = parse_token(line);
        if (!token)
            throw Error(ErrorCode::InvalidArgument,
                        fmt::format("Line {} of the token file is not `view TOKEN` or `edit TOKEN` "
                                    "with a token of {} to {} characters.",
                                    number, kMinTokenSize, kMaxTokenSize),
                        fmt::format("token_file:{}", number));
        tokens.push_back(std::move(*token));
    }
    return tokens;
}

bool is_loopback(std::string_view host) {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

RequestGuard::RequestGuard(std::string_view host, int port,
                           const std::vector<std::string>& allow_hosts, std::vector<Token> tokens)
    : tokens_(std::move(tokens)) {
    if (!is_loopback(host) && tokens_.empty())
        throw Error(ErrorCode::InvalidArgument,
                    "Serving on an address other than loopback needs a token file with at least "
                    "one token.",
                    fmt::format("host={}", host));
    std::vector<std::string> names = {"127.0.0.1", "localhost", "[::1]", in_brackets(lower(host))};
    for (const std::string& name : allow_hosts) {
        names.push_back(lower(name));
        hosts_.push_back(lower(name));
    }
    for (const std::string& name : names) {
        hosts_.push_back(fmt::format("{}:{}", name, port));
        if (port == kHttpPort) hosts_.push_back(name);
    }
}

void RequestGuard::check(const Request& request) const {
    if (!knows_host(request.host))
        throw Error(ErrorCode::Forbidden, "The Host header is not a name of this server.",
                    repair_utf8(request.host.substr(0, 200)));
    const Access wanted = request.method == Method::Get ? Access::View : Access::Edit;
    if (!tokens_.empty()) check_token(request, wanted);
    if (wanted == Access::Edit) check_origin(request);
}

bool RequestGuard::knows_host(std::string_view host) const {
    return std::ranges::find(hosts_, lower(host)) != hosts_.end();
}

void RequestGuard::check_token(const Request& request, Access wanted) const {
    const std::string secret = read_credential(request.authorization).secret;
    bool known = false;
    bool enough = false;
    for (const Token& token : tokens_) {
        if (!equal_secrets(token.text, secret)) continue;
        known = true;
        enough = enough || wanted == Access::View || token.access == Access::Edit;
    }
    if (!known) throw Error(ErrorCode::Unauthorized, "This server answers only with a token.");
    if (!enough) throw Error(ErrorCode::Forbidden, "This token may look, not change.");
}

void RequestGuard::check_origin(const Request& request) const {
    const std::string host = lower(request.host);
    const std::string origin = lower(request.origin);
    if (origin == "http://" + host || origin == "https://" + host) return;
    if (!origin.empty())
        throw Error(ErrorCode::Forbidden, "Another site may not change anything here.",
                    repair_utf8(request.origin.substr(0, 200)));
    // check_token has already found the token good.
    if (!tokens_.empty() && read_credential(request.authorization).bearer) return;
    throw Error(ErrorCode::Forbidden,
                "What changes something needs this server's own Origin, or an edit token.",
                "Origin");
}

}  // namespace litchi::server
