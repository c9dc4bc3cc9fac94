#include "server/http/request_guard.h"

#include "corpora/base/error.h"

namespace litchi::server {
namespace {

const Token kView{Access::View, "view-token-0123456"};
const Token kEdit{Access::Edit, "edit-token-0123456"};

Request request(Method method, std::string host, std::string origin = {},
                std::string authorization = {}) {
    Request made;
    made.method = method;
    made.host = std::move(host);
    made.origin = std::move(origin);
    made.authorization = std::move(authorization);
    return made;
}

// "ok", or the name of the error.
std::string verdict(const RequestGuard& guard, const Request& asked) {
    try {
        guard.check(asked);
    } catch (const Error& error) {
        return std::string(error_row(error.code()).name);
    }
    return "ok";
}

TEST(RequestGuard, OnlyNamesOfTheServerAreAnswered) {
    const RequestGuard guard("127.0.0.1", 8080, {"litchi.example", "other.example:444"}, {});
    for (const char* host : {"127.0.0.1:8080", "localhost:8080", "LocalHost:8080", "[::1]:8080",
                             "litchi.example", "litchi.example:8080", "other.example:444"})
        EXPECT_EQ(verdict(guard, request(Method::Get, host)), "ok") << host;
    for (const char* host : {"", "evil.example", "127.0.0.1", "127.0.0.1:80", "localhost",
                             "localhost:8080.evil.example", "127.0.0.1:8080,evil.example",
                             "other.example", "litchi.example:1"})
        EXPECT_EQ(verdict(guard, request(Method::Get, host)), "forbidden") << host;
}

TEST(RequestGuard, PortEightyNeedsNoPort) {
    const RequestGuard guard("127.0.0.1", 80, {}, {});
    EXPECT_EQ(verdict(guard, request(Method::Get, "localhost")), "ok");
}

TEST(RequestGuard, WritingNeedsTheOwnOrigin) {
    const RequestGuard guard("127.0.0.1", 8080, {}, {});
    const std::string host = "localhost:8080";
    EXPECT_EQ(verdict(guard, request(Method::Post, host, "http://localhost:8080")), "ok");
    EXPECT_EQ(verdict(guard, request(Method::Post, host, "https://localhost:8080")), "ok");
    for (const char* origin :
         {"", "null", "http://evil.example", "http://localhost:8081", "http://127.0.0.1:8080",
          "http://localhost:8080.evil.example", "http://localhost:8080,http://evil.example"})
        for (const Method method : {Method::Post, Method::Delete, Method::Other})
            EXPECT_EQ(verdict(guard, request(method, host, origin)), "forbidden") << origin;
    EXPECT_EQ(verdict(guard, request(Method::Get, host, "http://evil.example")), "ok");
}

TEST(RequestGuard, WithTokensEverythingNeedsOne) {
    const RequestGuard guard("127.0.0.1", 8080, {}, {kView, kEdit});
    const std::string host = "127.0.0.1:8080";
    const std::string own = "http://127.0.0.1:8080";
    EXPECT_EQ(verdict(guard, request(Method::Get, host)), "unauthorized");
    EXPECT_EQ(verdict(guard, request(Method::Get, host, "", "Bearer nonsense")), "unauthorized");
    EXPECT_EQ(verdict(guard, request(Method::Get, host, "", "Bearer " + kView.text)), "ok");
    EXPECT_EQ(verdict(guard, request(Method::Post, host, own, "Bearer " + kView.text)),
              "forbidden");
    EXPECT_EQ(verdict(guard, request(Method::Post, host, "", "Bearer " + kEdit.text)), "ok");
    EXPECT_EQ(verdict(guard, request(Method::Post, host, own)), "unauthorized");
    EXPECT_EQ(
        verdict(guard, request(Method::Post, host, "http://evil.example", "Bearer " + kEdit.text)),
        "forbidden");
}

TEST(RequestGuard, APasswordOfTheBrowserIsATokenButNoProofOfOrigin) {
    const RequestGuard guard("127.0.0.1", 8080, {}, {kEdit});
    const std::string host = "127.0.0.1:8080";
    const std::string basic = "Basic bWU6ZWRpdC10b2tlbi0wMTIzNDU2";  // me:edit-token-0123456
    EXPECT_EQ(verdict(guard, request(Method::Get, host, "", basic)), "ok");
    EXPECT_EQ(verdict(guard, request(Method::Post, host, "", basic)), "forbidden");
    EXPECT_EQ(verdict(guard, request(Method::Post, host, "http://127.0.0.1:8080", basic)), "ok");
    EXPECT_EQ(verdict(guard, request(Method::Get, host, "", "Basic !!!!")), "unauthorized");
}

TEST(RequestGuard, OffLoopbackNeedsATokenFile) {
    EXPECT_THROW(RequestGuard("0.0.0.0", 8080, {}, {}), Error);
    EXPECT_THROW(RequestGuard("192.0.2.1", 8080, {}, {}), Error);
    EXPECT_NO_THROW(RequestGuard("192.0.2.1", 8080, {}, {kView}));
    EXPECT_NO_THROW(RequestGuard("::1", 8080, {}, {}));
}

TEST(RequestGuard, TokenFile) {
    const auto tokens = parse_tokens("# who\n\nview view-token-0123456\r\nedit edit-token-0123456");
    ASSERT_EQ(tokens.size(), 2U);
    EXPECT_EQ(tokens[0].access, Access::View);
    EXPECT_EQ(tokens[1].text, kEdit.text);
    for (const char* bad : {"view short", "look view-token-0123456", "view-token-0123456",
                            "edit edit token 0123456789",
                            "edit \xff\xff\xff\xff\xff\xff\xff\xff\xff"
                            "\xff\xff\xff\xff\xff\xff\xff\xff"})
        EXPECT_THROW(parse_tokens(bad), Error) << bad;
}

}  // namespace
}  // namespace litchi::server
