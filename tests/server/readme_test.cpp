#include "corpora/demo.h"
#include "server/service.h"
#include "tests/support/live_server.h"
#include "tests/support/temp_dir.h"

#include <cstdlib>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

// Executes server/README.md against the demo corpus: each ```http block is sent, and the ```json or
// ```text block behind it is compared. In expected JSON "…" stands for anything, an object may have
// further members and an array further elements. Each line of a ```sh block is run.
namespace litchi::server {
namespace {

using nlohmann::json;

struct Block {
    std::string kind;  // "http", "json", "json 202", "text", "sh"
    std::string text;
};

std::vector<Block> blocks_of(const std::string& markdown) {
    std::vector<Block> blocks;
    std::istringstream in(markdown);
    bool inside = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("```")) {
            inside = !inside;
            if (inside) blocks.push_back({line.substr(3), {}});
        } else if (inside) {
            blocks.back().text += line + "\n";
        }
    }
    return blocks;
}

// Where `found` differs from what is expected; empty if nowhere.
std::string difference(const json& expected, const json& found, const std::string& place) {
    if (expected == "…") return {};
    if (expected.is_object() && found.is_object()) {
        for (const auto& [name, value] : expected.items()) {
            if (!found.contains(name)) return place + "/" + name + " is missing";
            const std::string inner = difference(value, found[name], place + "/" + name);
            if (!inner.empty()) return inner;
        }
        return {};
    }
    if (expected.is_array() && found.is_array()) {
        if (found.size() < expected.size()) return place + " is too short";
        for (std::size_t i = 0; i < expected.size(); ++i) {
            const std::string inner =
                difference(expected[i], found[i], fmt::format("{}/{}", place, i));
            if (!inner.empty()) return inner;
        }
        return {};
    }
    return expected == found ? "" : fmt::format("{}: {}", place, found.dump().substr(0, 300));
}

// Sends "METHOD target", header lines, an empty line and a body.
tests::HttpReply play(const tests::LiveServer& server, const std::string& text) {
    std::string request = text;
    const std::string documented = "127.0.0.1:8080";
    for (std::size_t place; (place = request.find(documented)) != std::string::npos;)
        request.replace(place, documented.size(), server.host());
    const std::size_t line_end = request.find('\n');
    const std::size_t head_end = std::min(request.find("\n\n"), request.size());
    std::string headers;
    std::istringstream lines(request.substr(line_end + 1, head_end - line_end));
    for (std::string line; std::getline(lines, line);)
        if (!line.empty()) headers += line + "\r\n";
    const std::size_t space = request.find(' ');
    const std::string body = head_end < request.size() ? request.substr(head_end + 2) : "";
    return server.ask(request.substr(0, space), request.substr(space + 1, line_end - space - 1),
                      headers, body);
}

void expect_reply(const Block& expected, const tests::HttpReply& reply,
                  const std::string& request) {
    const bool has_status = expected.kind.find(' ') != std::string::npos;
    const int status =
        has_status ? std::stoi(expected.kind.substr(expected.kind.find(' ') + 1)) : 200;
    EXPECT_EQ(reply.status, status) << request << reply.body.substr(0, 500);
    if (expected.kind.starts_with("text")) {
        const std::string line = expected.text.substr(0, expected.text.find('\n'));
        EXPECT_THAT(reply.body, testing::HasSubstr(line)) << request;
        return;
    }
    ASSERT_TRUE(expected.kind.starts_with("json")) << request;
    const json wanted = json::parse(expected.text, nullptr, false);
    ASSERT_FALSE(wanted.is_discarded()) << expected.text;
    EXPECT_EQ(difference(wanted, json::parse(reply.body, nullptr, false), ""), "") << request;
}

void run_lines(const std::string& text, const std::filesystem::path& data) {
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        ASSERT_TRUE(line.starts_with("litchi ")) << line;
        const std::string command =
            fmt::format("cd '{}' && '{}' --data '{}' {} > /dev/null", data.string(), LITCHI_PROGRAM,
                        data.string(), line.substr(7));
        EXPECT_EQ(std::system(command.c_str()), 0) << line;
    }
}

TEST(Readme, EveryExampleHolds) {
    const tests::TempDir folder;
    Service service({folder.path() / "data", 2, 1 << 26});
    service.import("demo", corpora::demo_files(), {});
    const tests::LiveServer server(service);
    const auto blocks =
        blocks_of(tests::read_file(std::string(LITCHI_SOURCE_DIR) + "/server/README.md"));
    int played = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        if (blocks[i].kind == "sh") run_lines(blocks[i].text, folder.path() / "data");
        if (blocks[i].kind != "http") continue;
        ASSERT_LT(i + 1, blocks.size());
        expect_reply(blocks[i + 1], play(server, blocks[i].text), blocks[i].text);
        ++played;
    }
    EXPECT_GE(played, 19) << "one example a route";
}

TEST(Readme, ADifferenceIsSeen) {
    const json expected = json::parse(R"({"a":[{"b":1},"…"]})");
    EXPECT_EQ(difference(expected, json::parse(R"({"a":[{"b":1,"c":2},3,4],"d":5})"), ""), "");
    EXPECT_NE(difference(expected, json::parse(R"({"a":[{"b":2},3]})"), ""), "");
    EXPECT_NE(difference(expected, json::parse(R"({"a":[{"b":1}]})"), ""), "");
    EXPECT_NE(difference(expected, json::parse(R"({})"), ""), "");
}

}  // namespace
}  // namespace litchi::server
