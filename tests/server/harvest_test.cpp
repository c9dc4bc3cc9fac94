#include "corpora/base/error.h"
#include "corpora/formats.h"
#include "server/cli/command_line.h"
#include "server/harvest/harvest_file.h"
#include "server/harvest/openalex_harvest.h"
#include "tests/support/temp_dir.h"

#include <httplib.h>

#include <functional>
#include <gmock/gmock.h>
#include <map>
#include <set>
#include <thread>

// Harvests from a server of the test's own that speaks the works API's protocol.
namespace litchi::server {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

constexpr int kWorks = 450;

// Pages of 200 works; cursor "*" is the first, "c200" the one behind work 199.
std::string page_at(int first) {
    std::string body = "{\"meta\": {\"count\": " + std::to_string(kWorks) + ", \"next_cursor\": ";
    const int end = std::min(first + 200, kWorks);
    body += first >= kWorks ? "null" : "\"c" + std::to_string(end) + "\"";
    body += "},\n\"results\": [";
    for (int i = first; i < end; ++i)
        body += std::string(i > first ? "," : "") + "\n{ \"id\": \"https://openalex.org/W" +
                std::to_string(i) + "\", \"title\": \"Work " + std::to_string(i) + "\" }";
    return body + "]}";
}

class HarvestTest : public testing::Test {
  protected:
    using Answer = std::function<void(httplib::Response&, const std::string& page)>;

    HarvestTest() {
        server_.Get("/api/works", [this](const httplib::Request& request, httplib::Response& out) {
            answer(request, out);
        });
        server_.Get("/elsewhere", [this](const httplib::Request&, httplib::Response& out) {
            ++elsewhere_;
            out.set_content(page_at(0), "application/json");
        });
        port_ = server_.bind_to_any_port("127.0.0.1");
        running_ = std::thread([this] { server_.listen_after_bind(); });
        while (!server_.is_running()) std::this_thread::yield();
    }
    ~HarvestTest() override {
        server_.stop();
        running_.join();
    }

    std::string base_url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/api/"; }
    std::filesystem::path out() const { return folder_.path() / "works.jsonl"; }

    HarvestOptions options() {
        HarvestOptions options;
        options.search = "soil carbon";
        options.base_url = base_url();
        options.out = out();
        options.wait = [this](std::chrono::seconds seconds) { waits_.push_back(seconds.count()); };
        return options;
    }

    // The n-th request (from 1) is answered so.
    void on_request(int n, Answer answer) { special_[n] = std::move(answer); }
    void answer_as_usual() { special_.clear(); }
    void on_every_request(Answer answer) { always_ = std::move(answer); }

    void expect_all_works_once() {
        const auto reader = corpora::open_reader(out());
        std::set<std::string> ids;
        int count = 0;
        while (const auto entry = reader->next()) {
            ASSERT_TRUE(entry->record);
            ids.insert(entry->record->id);
            ++count;
        }
        EXPECT_EQ(count, kWorks);
        EXPECT_EQ(ids.size(), std::size_t{kWorks});
        EXPECT_FALSE(std::filesystem::exists(HarvestFile::state_file(out())));
    }

    // The message of the error that the harvest ends in.
    std::string failure(const HarvestOptions& options) {
        try {
            harvest_openalex(options);
        } catch (const Error& error) {
            return error.what();
        }
        return {};
    }

    const tests::TempDir& folder() const { return folder_; }
    std::vector<std::string>& asked() { return asked_; }
    const std::vector<std::int64_t>& waits() const { return waits_; }
    int elsewhere() const { return elsewhere_; }

  private:
    void answer(const httplib::Request& request, httplib::Response& out) {
        asked_.push_back(request.target);
        const std::string cursor = request.get_param_value("cursor");
        const std::string page = page_at(cursor == "*" ? 0 : std::stoi(cursor.substr(1)));
        const auto special = special_.find(static_cast<int>(asked_.size()));
        if (special != special_.end()) return special->second(out, page);
        if (always_) return always_(out, page);
        out.set_content(page, "application/json");
    }

    tests::TempDir folder_;
    httplib::Server server_;
    int port_ = 0;
    std::thread running_;
    std::map<int, Answer> special_;
    Answer always_;
    std::vector<std::string> asked_;
    std::vector<std::int64_t> waits_;
    int elsewhere_ = 0;
};

void with_status(httplib::Response& out, int status) {
    out.status = status;
    out.set_content("{\"message\":\"no\"}", "application/json");
}

// Half of the page, and then the connection ends.
void cut(httplib::Response& out, const std::string& page) {
    out.set_content_provider(page.size(), "application/json",
                             [page](std::size_t, std::size_t, httplib::DataSink& sink) {
                                 sink.write(page.data(), page.size() / 2);
                                 return false;
                             });
}

TEST_F(HarvestTest, PagesUntilTheServiceHasNoMore) {
    HarvestOptions asked_for = options();
    asked_for.filter = "publication_year:2015-2024,type:article";
    asked_for.mail = "berg@example.org";
    const HarvestProgress done = harvest_openalex(asked_for);
    EXPECT_EQ(done.works, std::uint64_t{kWorks});
    EXPECT_EQ(done.total, std::uint64_t{kWorks});
    expect_all_works_once();
    const std::string question =
        "/api/works?search=soil%20carbon&filter=publication_year%3A2015-2024%2Ctype%3Aarticle"
        "&per-page=200&cursor=";
    EXPECT_THAT(asked(), ElementsAre(question + "%2A&mailto=berg%40example.org",
                                     question + "c200&mailto=berg%40example.org",
                                     question + "c400&mailto=berg%40example.org",
                                     question + "c450&mailto=berg%40example.org"));
    EXPECT_TRUE(waits().empty());
    EXPECT_THAT(tests::read_file(out()),
                testing::StartsWith("{\"id\":\"https://openalex.org/W0\",\"title\":\"Work 0\"}\n"));
}

TEST_F(HarvestTest, AtMostAsManyAsWanted) {
    HarvestOptions few = options();
    few.limit = 250;
    EXPECT_EQ(harvest_openalex(few).works, 250U);
    const std::string text = tests::read_file(out());
    EXPECT_EQ(std::count(text.begin(), text.end(), '\n'), 250);
    EXPECT_EQ(asked().size(), 2U);
}

TEST_F(HarvestTest, WaitsAsLongAsTheServiceSays) {
    on_request(2, [](httplib::Response& out, const std::string&) {
        with_status(out, 429);
        out.set_header("Retry-After", "7");
    });
    harvest_openalex(options());
    EXPECT_THAT(waits(), ElementsAre(7));
    expect_all_works_once();
}

TEST_F(HarvestTest, ADayIsNotWaitedFor) {
    on_request(1, [](httplib::Response& out, const std::string&) {
        with_status(out, 429);
        out.set_header("Retry-After", "40000");
    });
    EXPECT_THAT(failure(options()), HasSubstr("40000 seconds"));
}

TEST_F(HarvestTest, WhatMayPassIsTriedAgainLaterAndLater) {
    on_request(1, [](httplib::Response& out, const std::string&) { with_status(out, 500); });
    on_request(2, [](httplib::Response& out, const std::string&) { with_status(out, 503); });
    on_request(3, cut);
    on_request(5, [](httplib::Response& out, const std::string& page) {
        out.set_content(page.substr(0, page.size() / 2), "application/json");
    });
    harvest_openalex(options());
    EXPECT_THAT(waits(), ElementsAre(1, 2, 4, 1));
    expect_all_works_once();
}

TEST_F(HarvestTest, AServiceThatKeepsFailingIsLeft) {
    on_every_request([](httplib::Response& out, const std::string&) { with_status(out, 502); });
    EXPECT_THAT(failure(options()), HasSubstr("8 times in a row: status 502"));
    EXPECT_THAT(waits(), ElementsAre(1, 2, 4, 8, 16, 32, 64));
}

TEST_F(HarvestTest, ARefusalIsNotRepeated) {
    on_every_request([](httplib::Response& out, const std::string&) { with_status(out, 403); });
    EXPECT_THAT(failure(options()), HasSubstr("status 403: {\"message\":\"no\"}"));
    EXPECT_EQ(asked().size(), 1U);
}

TEST_F(HarvestTest, RedirectsAreNotFollowed) {
    on_every_request(
        [](httplib::Response& out, const std::string&) { out.set_redirect("/elsewhere"); });
    EXPECT_THAT(failure(options()), HasSubstr("status 302"));
    EXPECT_EQ(elsewhere(), 0);
}

TEST_F(HarvestTest, AHugePageIsRefused) {
    on_every_request([](httplib::Response& out, const std::string&) {
        out.set_chunked_content_provider("application/json",
                                         [](std::size_t, httplib::DataSink& sink) {
                                             const std::string spaces(64 * 1024, ' ');
                                             return sink.write(spaces.data(), spaces.size());
                                         });
    });
    HarvestOptions bounded = options();
    bounded.http.max_body_bytes = 1'000'000;
    EXPECT_THAT(failure(bounded), HasSubstr("too large"));
    EXPECT_EQ(asked().size(), 1U);
}

TEST_F(HarvestTest, AnAnswerThatIsNoPageIsNoWork) {
    on_every_request([](auto& out, const auto&) { out.set_content("{\"results\":7}", "text"); });
    EXPECT_THAT(failure(options()), HasSubstr("no list of results"));
    EXPECT_EQ(tests::read_file(out()), "");
}

// The third page is refused; then a page that the state does not know, and half a line.
TEST_F(HarvestTest, AnInterruptedHarvestGoesOnWhereItStopped) {
    on_request(3, [](httplib::Response& out, const std::string&) { with_status(out, 400); });
    EXPECT_THAT(failure(options()), HasSubstr("status 400"));
    const std::string written = tests::read_file(out());
    EXPECT_EQ(std::count(written.begin(), written.end(), '\n'), 400);
    folder().write(
        "works.jsonl",
        written + "{\"id\":\"https://openalex.org/W400\",\"title\":\"A\"}\n{\"id\":\"ht");
    asked().clear();
    answer_as_usual();
    EXPECT_EQ(harvest_openalex(options()).works, std::uint64_t{kWorks});
    ASSERT_EQ(asked().size(), 2U);
    EXPECT_THAT(asked()[0], HasSubstr("cursor=c400"));
    expect_all_works_once();
}

TEST_F(HarvestTest, AFileOfSomethingElseIsLeftAlone) {
    folder().write("works.jsonl", "mine\n");
    EXPECT_THAT(failure(options()), HasSubstr("is no unfinished harvest"));
    EXPECT_EQ(tests::read_file(out()), "mine\n");
    folder().write("works.jsonl", "");
    on_request(1, [](httplib::Response& out, const std::string&) { with_status(out, 400); });
    EXPECT_THAT(failure(options()), HasSubstr("status 400"));
    HarvestOptions other = options();
    other.search = "ports";
    EXPECT_THAT(failure(other), HasSubstr("another question: search=soil%20carbon"));
    folder().write("works.jsonl.state",
                   "{\"request\":\"search=soil%20carbon\",\"cursor\":\"c200\","
                   "\"works\":200,\"bytes\":99999}");
    EXPECT_THAT(failure(options()), HasSubstr("does not fit"));
    folder().write("works.jsonl.state", "{");
    EXPECT_THAT(failure(options()), HasSubstr("does not fit"));
}

TEST_F(HarvestTest, NobodyThereIsAnError) {
    HarvestOptions nobody = options();
    nobody.base_url = "http://127.0.0.1:1";
    EXPECT_THAT(failure(nobody), HasSubstr("8 times in a row"));
    for (const char* url : {"ftp://host/", "https://", "http://user@host/", "host"}) {
        nobody.base_url = url;
        EXPECT_THAT(failure(nobody), HasSubstr("address of a service")) << url;
    }
    HarvestOptions nothing = options();
    nothing.search.clear();
    EXPECT_THAT(failure(nothing), HasSubstr("--query or --filter"));
}

TEST_F(HarvestTest, TheVerbWritesAFileThatImportReads) {
    const std::string url = base_url(), file = out().string();
    const std::vector<const char*> words = {
        "litchi",  "--data", "/nowhere", "harvest",    "openalex",   "--query",  "soil carbon",
        "--limit", "3",      "--out",    file.c_str(), "--base-url", url.c_str()};
    const CommandLine line = parse_command_line(static_cast<int>(words.size()), words.data());
    testing::internal::CaptureStdout();
    const int status = line.verb->run(line.call);
    EXPECT_EQ(testing::internal::GetCapturedStdout(), "3 works in " + file + "\n");
    EXPECT_EQ(status, 0);
    EXPECT_EQ(corpora::detect_format(out()).name, "openalex");
}

}  // namespace
}  // namespace litchi::server
