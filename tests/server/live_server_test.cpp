#include "tests/support/live_server.h"

#include "corpora/base/error.h"
#include "tests/server/service_world.h"

#include <chrono>
#include <mutex>
#include <regex>
#include <thread>

namespace litchi::server {
namespace {

using nlohmann::json;
using tests::HttpReply;
using tests::LiveServer;
using tests::RawConnection;

constexpr std::size_t kMaxUpload = 200'000;

HttpServerOptions options_with_pages(const tests::ServiceWorld& world) {
    HttpServerOptions options;
    options.max_upload_bytes = kMaxUpload;
    world.folder().write("pages/index.html", "<!doctype html><title>start</title>");
    world.folder().write("pages/map.js", "export {};");
    world.folder().write("pages/secret.txt", "not a page");
    options.pages = world.folder().path() / "pages";
    return options;
}

class LiveServerTest : public testing::Test {
  protected:
    LiveServerTest() : server_(world_.service(), options_with_pages(world_)) {}

    tests::ServiceWorld& world() { return world_; }
    LiveServer& server() { return server_; }
    std::string own_origin() const { return "Origin: http://" + server_.host() + "\r\n"; }

    HttpReply import(std::string_view body, std::string_view target) {
        return server_.ask("POST", target, own_origin(), body);
    }
    // The first answer about a job that is not "running".
    HttpReply wait_for(const std::string& path) {
        for (int i = 0; i < 600; ++i) {
            const HttpReply reply = server_.get(path);
            if (reply.status != 200 || json::parse(reply.body)["state"] != "running") return reply;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        return {};
    }

  private:
    tests::ServiceWorld world_;
    LiveServer server_;
};

std::vector<std::string> columns_of(const std::string& line) {
    std::vector<std::string> columns;
    std::istringstream in(line);
    for (std::string column; std::getline(in, column, '\t');) columns.push_back(column);
    return columns;
}

// "{9000 a}" becomes so many letters, "{chunks}" a chunked body over the limit, "-" nothing.
std::string filled_in(std::string text, const std::string& host) {
    if (text == "-") return {};
    std::string chunks;
    for (std::size_t i = 0; i <= kMaxUpload / 4096; ++i)
        chunks += "1000\r\n" + std::string(4096, 'a') + "\r\n";
    text = std::regex_replace(text, std::regex("\\{own\\}"), "http://" + host);
    if (text == "{chunks}") return chunks + "0\r\n\r\n";
    std::smatch match;
    if (std::regex_search(text, match, std::regex("\\{([0-9]+) a\\}")))
        text = match.prefix().str() + std::string(std::stoul(match[1]), 'a') + match.suffix().str();
    return text;
}

std::string header_lines(const std::string& column, const std::string& host) {
    std::string lines;
    std::istringstream in(filled_in(column, host));
    for (std::string header; std::getline(in, header, '|');) lines += header + "\r\n";
    return lines;
}

TEST_F(LiveServerTest, EveryRequestOfTheTable) {
    std::ifstream table(std::string(LITCHI_SOURCE_DIR) + "/tests/server/requests.tsv");
    const std::string before = server().get("/api/v1/collections").body;
    int played = 0;
    for (std::string line; std::getline(table, line);) {
        if (line.empty() || line[0] == '#') continue;
        const auto columns = columns_of(line);
        ASSERT_EQ(columns.size(), 6U) << line;
        const HttpReply reply = server().ask(columns[0], filled_in(columns[1], server().host()),
                                             header_lines(columns[2], server().host()),
                                             filled_in(columns[3], server().host()));
        EXPECT_EQ(reply.status, std::stoi(columns[4])) << line << "\n" << reply.body;
        if (columns[5] != "-") {
            const json body = json::parse(reply.body, nullptr, false);
            ASSERT_TRUE(body.is_object()) << line << "\n" << reply.body;
            EXPECT_EQ(body["code"], columns[5]) << line;
            EXPECT_FALSE(body["message"].get<std::string>().empty()) << line;
            EXPECT_TRUE(body.contains("detail") && body.contains("help")) << line;
        }
        EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff") << line;
        EXPECT_TRUE(reply.headers.contains("content-security-policy")) << line;
        EXPECT_FALSE(reply.headers.contains("access-control-allow-origin")) << line;
        ++played;
    }
    EXPECT_GT(played, 80);
    EXPECT_EQ(server().get("/api/v1/collections").body, before) << "a refused request left traces";
}

TEST_F(LiveServerTest, PagesComeFromATable) {
    const HttpReply start = server().get("/");
    EXPECT_EQ(start.status, 200);
    EXPECT_EQ(start.headers.at("content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(server().get("/map.js").headers.at("content-type"), "text/javascript; charset=utf-8");
    EXPECT_EQ(server().get("/index.html").body, start.body);
    EXPECT_EQ(server().get("/secret.txt").status, 404);
    EXPECT_EQ(server().get("/pages/index.html").status, 404);
}

TEST_F(LiveServerTest, AnUnchangedResultIsNotSentAgain) {
    const std::string target = "/api/v1/collections/world/maps/concepts?min_occurrences=2";
    const HttpReply first = server().get(target);
    const std::string tag = first.headers.at("etag");
    EXPECT_EQ(tag.substr(1, 64), json::parse(first.body)["identity"]);
    const HttpReply again = server().ask("GET", target, "If-None-Match: \"x\", " + tag + "\r\n");
    EXPECT_EQ(again.status, 304);
    EXPECT_TRUE(again.body.empty());
    EXPECT_EQ(server().ask("GET", target, "If-None-Match: \"x\"\r\n").status, 200);
}

TEST_F(LiveServerTest, AnImportIsAJobToPoll) {
    const HttpReply started = import(tests::kRecords, "/api/v1/collections/other/imports");
    ASSERT_EQ(started.status, 202) << started.body;
    const HttpReply done = wait_for(started.headers.at("location"));
    ASSERT_EQ(done.status, 200) << done.body;
    const json report = json::parse(done.body)["report"];
    EXPECT_EQ(report["read"], 11);
    EXPECT_EQ(report["added"], 11);
    EXPECT_EQ(report["files"][0]["file"].get<std::string>().substr(0, 7), "upload-");
    const json found = json::parse(server().get("/api/v1/collections/other/search?q=biochar").body);
    EXPECT_EQ(found["total"], 4);
}

TEST_F(LiveServerTest, AnUndoingIsAJobToPoll) {
    const HttpReply started = import("{\"id\":\"x\",\"title\":\"Biochar again\"}",
                                     "/api/v1/collections/world/imports?format=jsonl");
    ASSERT_EQ(wait_for(started.headers.at("location")).status, 200);
    const std::string search = "/api/v1/collections/world/search?q=biochar";
    EXPECT_EQ(json::parse(server().get(search).body)["total"], 5);
    const std::string import_path = "/api/v1/collections/world/imports/2";
    const HttpReply undoing = server().ask("DELETE", import_path, own_origin());
    ASSERT_EQ(undoing.status, 202) << undoing.body;
    EXPECT_EQ(json::parse(undoing.body)["state"], "running");
    const HttpReply done = wait_for(undoing.headers.at("location"));
    ASSERT_EQ(done.status, 200) << done.body;
    const json report = json::parse(done.body)["report"];
    EXPECT_EQ(report["import"], 2);
    EXPECT_EQ(report["entries"], 1);
    EXPECT_EQ(report["records"], 11);
    EXPECT_EQ(json::parse(server().get(search).body)["total"], 4);
    EXPECT_EQ(json::parse(server().get(import_path).body)["undone"], 3);
    const HttpReply again = server().ask("DELETE", import_path, own_origin());
    ASSERT_EQ(again.status, 202);
    EXPECT_EQ(wait_for(again.headers.at("location")).status, 404);
}

TEST_F(LiveServerTest, AFailedImportAnswersWithItsError) {
    const HttpReply started =
        import(std::string("\x00\x01\x02 junk", 8), "/api/v1/collections/other/imports");
    ASSERT_EQ(started.status, 202);
    const HttpReply failed = wait_for(started.headers.at("location"));
    EXPECT_GE(failed.status, 400);
    EXPECT_TRUE(json::parse(failed.body).contains("code"));
    EXPECT_EQ(server().get("/api/v1/collections/other").status, 404);
    EXPECT_EQ(server().get("/api/v1/collections/world/imports/job-1").status, 404)
        << "a job is known in its own collection only";
}

TEST_F(LiveServerTest, ADryRunStoresNothing) {
    const HttpReply started =
        import(tests::kRecords, "/api/v1/collections/other/imports?dry_run=true&format=jsonl");
    const HttpReply done = wait_for(started.headers.at("location"));
    EXPECT_EQ(json::parse(done.body)["report"]["added"], 11);
    EXPECT_EQ(server().get("/api/v1/collections/other").status, 404);
}

// A page of another site may send us a body; it must not be read as a second request.
TEST_F(LiveServerTest, TheBodyOfARefusedRequestIsNotARequest) {
    const std::string inner =
        "POST /api/v1/collections/other/imports HTTP/1.1\r\nHost: " + server().host() + "\r\n" +
        own_origin() + "Content-Length: 2\r\n\r\n{}";
    for (const std::size_t size : {std::size_t{0}, std::size_t{100'000}}) {
        const std::string body = std::string(size, ' ') + inner;
        RawConnection connection(server().port());
        connection.send(
            "POST /api/v1/collections/other/imports HTTP/1.1\r\nHost: " + server().host() +
            "\r\nOrigin: http://evil.example\r\nContent-Length: " + std::to_string(body.size()) +
            "\r\n\r\n" + body);
        const HttpReply refused = connection.receive();
        EXPECT_TRUE(refused.status == 403 || (size > 0 && refused.status == 0)) << refused.status;
        EXPECT_TRUE(size == 0 || connection.ends());
    }
    RawConnection connection(server().port());
    connection.send("GET /api/v1/status HTTP/1.1\r\nHost: " + server().host() +
                    "\r\nContent-Length: " + std::to_string(inner.size()) + "\r\n\r\n" + inner);
    EXPECT_EQ(connection.receive().status, 200);
    EXPECT_TRUE(connection.ends());
    EXPECT_EQ(server().get("/api/v1/collections/other/imports/job-1").status, 404);
}

TEST_F(LiveServerTest, AConnectionServesManyRequests) {
    RawConnection connection(server().port());
    for (int i = 0; i < 200; ++i) {
        ASSERT_TRUE(connection.send("GET /api/v1/templates HTTP/1.1\r\nHost: " + server().host() +
                                    "\r\n\r\n"));
        ASSERT_EQ(connection.receive().status, 200) << i;
    }
}

TEST_F(LiveServerTest, WhatIsNotHttpIsRefused) {
    for (const std::string& bytes : std::vector<std::string>{
             std::string("\x16\x03\x01\x02\x00\x01", 6) + "\r\n\r\n", std::string("GET\r\n\r\n"),
             std::string("GET /api/v1/status HTTP/9.9\r\n\r\n"),
             std::string("GET /api/v1/status HTTP/1.1\r\nHost\r\n\r\n")}) {
        RawConnection connection(server().port());
        connection.send(bytes);
        const int status = connection.receive().status;
        EXPECT_TRUE(status == 0 || status == 400 || status == 403) << status;
    }
    EXPECT_EQ(server().get("/api/v1/status").status, 200);
}

TEST_F(LiveServerTest, ManyThreadsAskWhileAnImportRuns) {
    const HttpReply started = import(tests::kRecords, "/api/v1/collections/other/imports");
    ASSERT_EQ(started.status, 202);
    const std::vector<std::string> targets = {
        "/api/v1/collections/world/search?q=carbon&facets=1",
        "/api/v1/collections/world/maps/concepts?min_occurrences=2",
        "/api/v1/collections/world/roadmap?format=svg",
        "/api/v1/collections/world/evidence?item=biochar&item2=soil-carbon"};
    std::vector<std::set<std::string>> bodies(targets.size());
    std::mutex mutex;
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < 8; ++i)
        threads.emplace_back([&, i] {
            const std::string& target = targets[i % targets.size()];
            for (int round = 0; round < 3; ++round) {
                const std::string body = server().get(target).body;
                const std::lock_guard lock(mutex);
                bodies[i % targets.size()].insert(body);
            }
        });
    for (std::thread& thread : threads) thread.join();
    for (const auto& seen : bodies) EXPECT_EQ(seen.size(), 1U);
    EXPECT_EQ(wait_for(started.headers.at("location")).status, 200);
}

TEST(LiveServerTokens, EverythingNeedsAToken) {
    tests::ServiceWorld world;
    HttpServerOptions options = options_with_pages(world);
    options.tokens = {{Access::View, "view-token-0123456"}, {Access::Edit, "edit-token-0123456"}};
    const LiveServer server(world.service(), options);
    const HttpReply refused = server.get("/");
    EXPECT_EQ(refused.status, 401);
    EXPECT_EQ(refused.headers.at("www-authenticate"), "Basic realm=\"litchi\"");
    EXPECT_EQ(server.get("/api/v1/status").status, 401);
    const std::string view = "Authorization: Bearer view-token-0123456\r\n";
    const std::string edit = "Authorization: Bearer edit-token-0123456\r\n";
    EXPECT_EQ(server.ask("GET", "/api/v1/status", view).status, 200);
    EXPECT_EQ(server.ask("POST", "/api/v1/collections/other/imports", view, "{}").status, 403);
    EXPECT_EQ(server.ask("POST", "/api/v1/collections/other/imports", edit, tests::kRecords).status,
              202);
    EXPECT_EQ(server.ask("DELETE", "/api/v1/collections/world/imports/1", view).status, 403);
    EXPECT_EQ(server.ask("DELETE", "/api/v1/collections/world/imports/1", edit).status, 202);
}

TEST(LiveServerPort, ATakenPortIsRefused) {
    tests::ServiceWorld world;
    const LiveServer server(world.service());
    HttpServerOptions options;
    options.port = server.port();
    EXPECT_THROW(HttpServer(world.service(), options), Error);
}

}  // namespace
}  // namespace litchi::server
