#include "server/parameters.h"
#include "tests/server/service_world.h"
#include "tests/support/live_server.h"
#include "tests/support/temp_dir.h"

#include <chrono>
#include <fcntl.h>
#include <nlohmann/json.hpp>
#include <signal.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

// The program, run as a process.
namespace litchi::server {
namespace {

using nlohmann::json;

struct Outcome {
    int status = -1;
    std::string out;
    std::string err;
};

class CommandLineTest : public testing::Test {
  protected:
    pid_t start(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {LITCHI_PROGRAM, "--data", data().string()});
        std::vector<char*> words;
        for (std::string& argument : arguments) words.push_back(argument.data());
        words.push_back(nullptr);
        const std::string out = out_file().string();
        const std::string err = err_file().string();
        const pid_t child = fork();
        if (child != 0) return child;
        const int flags = O_WRONLY | O_CREAT | O_TRUNC;
        dup2(open(out.c_str(), flags, 0600), STDOUT_FILENO);
        dup2(open(err.c_str(), flags, 0600), STDERR_FILENO);
        execv(words[0], words.data());
        _exit(127);
    }

    Outcome finish(pid_t child) {
        int status = 0;
        waitpid(child, &status, 0);
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status),
                tests::read_file(out_file()), tests::read_file(err_file())};
    }

    Outcome run(std::vector<std::string> arguments) { return finish(start(std::move(arguments))); }

    // The port that a server prints once it serves; 0 when it ends or takes too long.
    int printed_port() {
        const std::string mark = "Serving http://127.0.0.1:";
        for (int i = 0; i < 600; ++i) {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            if (!std::filesystem::exists(out_file())) continue;
            const std::string out = tests::read_file(out_file());
            const std::size_t place = out.find(mark);
            if (place != std::string::npos &&
                out.find('/', place + mark.size()) != std::string::npos)
                return std::stoi(out.substr(place + mark.size()));
        }
        return 0;
    }

    void import_world() {
        const auto file = folder_.write("world.jsonl", tests::kRecords);
        ASSERT_EQ(run({"import", "world", file.string()}).status, 0);
    }

    std::filesystem::path data() const { return folder_.path() / "data"; }
    const tests::TempDir& folder() const { return folder_; }

  private:
    std::filesystem::path out_file() const { return folder_.path() / "out"; }
    std::filesystem::path err_file() const { return folder_.path() / "err"; }
    tests::TempDir folder_;
};

TEST_F(CommandLineTest, TablesNeedNoData) {
    EXPECT_EQ(run({"version"}).out.substr(0, 7), "litchi ");
    EXPECT_THAT(run({"formats"}).out, testing::HasSubstr("scopus-csv"));
    EXPECT_THAT(run({"exports"}).out, testing::HasSubstr("roadmap"));
    EXPECT_THAT(run({"routes"}).out, testing::HasSubstr("/api/v1/status"));
    EXPECT_FALSE(std::filesystem::exists(data()));
}

TEST_F(CommandLineTest, WrongUsageExitsWithTwo) {
    const std::vector<std::vector<std::string>> cases = {{},
                                                         {"nonsense"},
                                                         {"search"},
                                                         {"search", "world", "a", "--nonsense"},
                                                         {"search", "world", "a", "--limit", "0"},
                                                         {"search", "world", "\xff"},
                                                         {"bridges", "world", "--from", "a"},
                                                         {"export", "world", "map"},
                                                         {"info", "Not a name"},
                                                         {"serve", "--host", "0.0.0.0"}};
    for (const auto& words : cases) {
        const Outcome outcome = run(words);
        EXPECT_EQ(outcome.status, 2) << (words.empty() ? "" : words[0]) << outcome.err;
        EXPECT_EQ(outcome.out, "");
        EXPECT_EQ(outcome.err.substr(0, 8), "litchi: ");
    }
}

TEST_F(CommandLineTest, HelpNamesEveryRow) {
    const Outcome help = run({"map", "--help"});
    EXPECT_EQ(help.status, 0);
    for (const char* key : {"type", "q", "min_occurrences", "resolution", "seed", "output"})
        EXPECT_THAT(help.out, testing::HasSubstr(option_of(parameter(key)))) << key;
    EXPECT_THAT(help.out, testing::HasSubstr("default 5"));
}

TEST_F(CommandLineTest, AnImportReportsEveryProblem) {
    const auto file = folder().write("mixed.jsonl", "{\"id\":\"a\",\"title\":\"A\"}\n{broken\n");
    const Outcome outcome = run({"import", "world", file.string()});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out, testing::HasSubstr("mixed.jsonl:2 "));
    EXPECT_THAT(outcome.out, testing::HasSubstr("2 read = 1 added + 0 merged + 1 rejected"));
    EXPECT_EQ(outcome.err, "") << "no progress bar without a terminal";
    const auto broken = folder().write("broken.jsonl", "{broken\n{broken too\n");
    EXPECT_EQ(run({"import", "world", broken.string(), "--format", "jsonl"}).status, 1);
    EXPECT_EQ(run({"import", "world", "/nonexistent.ris"}).status, 1);
    EXPECT_EQ(run({"import", "world", file.string(), "--format", "nonsense"}).status, 1);
}

TEST_F(CommandLineTest, VerbsAnswerFromTheCollection) {
    import_world();
    EXPECT_THAT(run({"collections"}).out, testing::HasSubstr("world"));
    EXPECT_THAT(run({"info", "world"}).out, testing::HasSubstr("records_digest"));
    EXPECT_THAT(run({"imports", "world"}).out, testing::HasSubstr("11 read"));
    EXPECT_EQ(run({"check", "world"}).status, 0);
    EXPECT_THAT(run({"search", "world", "碳捕集"}).out, testing::HasSubstr("2 records"));
    EXPECT_THAT(run({"facets", "world", "", "--by", "kind"}).out, testing::HasSubstr("paper"));
    EXPECT_THAT(run({"evidence", "world", "biochar", "soil-carbon"}).out,
                testing::HasSubstr("4 records: biochar – soil-carbon"));
    EXPECT_THAT(run({"map", "world", "--min-occurrences", "2"}).out,
                testing::HasSubstr("clusters from 11 records"));
    EXPECT_THAT(run({"bridges", "world", "--from", "biochar", "--to", "soil-carbon"}).out,
                testing::HasSubstr("—4—"));
    EXPECT_THAT(run({"roadmap", "world"}).out, testing::HasSubstr("farming"));
    EXPECT_EQ(run({"search", "steel", "a"}).status, 1);
}

TEST_F(CommandLineTest, DictionariesAreAddedListedAndRemoved) {
    const auto file =
        folder().write("two.jsonl",
                       R"({"id":"a","title":{"en":"Kilns of clay","zh-Hans":"黏土窑炉"}}
{"id":"b","title":{"en":"Kilns of iron","zh-Hans":"铁制窑炉"}}
)");
    const auto words = folder().write("My words.tsv", "陶器\tpottery\n");
    ASSERT_EQ(run({"import", "world", file.string(), "--dictionary", words.string()}).status, 0);
    EXPECT_EQ(run({"dictionary", "world", "list"}).out, "my-words  tsv  1 entries\n");
    EXPECT_THAT(run({"dictionary", "world", "pairs"}).out, testing::HasSubstr("窑炉\tkilns\t0."));
    EXPECT_EQ(run({"dictionary", "world", "remove", "my-words"}).out, "No dictionaries.\n");
    EXPECT_EQ(run({"dictionary", "world", "remove", "my-words"}).status, 2);
    EXPECT_EQ(run({"dictionary", "world", "add"}).status, 2);
    EXPECT_EQ(run({"import", "other", file.string(), "--dictionary", file.string()}).status, 1);
    EXPECT_EQ(run({"info", "other"}).status, 1) << "a bad dictionary imports nothing";
}

TEST_F(CommandLineTest, CollectionsAreKeptInOrder) {
    import_world();
    const auto more = folder().write("more.jsonl", "{\"id\":\"a\",\"title\":\"Biochar\"}\n");
    ASSERT_EQ(run({"import", "world", more.string()}).status, 0);
    const std::string pack = (folder().path() / "world.litchi").string();
    EXPECT_THAT(run({"pack", "world", pack}).out, testing::HasSubstr("revision 2, 12 records"));
    EXPECT_EQ(run({"pack", "world", pack}).status, 1) << "nothing is overwritten";
    EXPECT_THAT(run({"undo", "world", "2"}).out,
                testing::HasSubstr("12 records before and 11 now"));
    EXPECT_EQ(run({"undo", "world", "2"}).status, 1);
    EXPECT_EQ(run({"undo", "world", "two"}).status, 2);
    EXPECT_THAT(run({"imports", "world"}).out,
                testing::AllOf(testing::HasSubstr("world.jsonl (jsonl): 11 read"),
                               testing::HasSubstr("(undone by revision 3)")));
    EXPECT_EQ(run({"unpack", pack}).status, 1) << "the name is taken";
    EXPECT_THAT(run({"unpack", pack, "--as", "copy"}).out, testing::HasSubstr("packed as world"));
    EXPECT_THAT(run({"search", "copy", "biochar"}).out, testing::HasSubstr("5 records"));
    const std::string backups = (folder().path() / "backups").string();
    EXPECT_EQ(run({"backup", "copy", backups}).status, 0);
    EXPECT_EQ(json::parse(run({"backup", "world", backups, "--json"}).out)["records"], 11);
    const Outcome refused = run({"delete", "copy"});
    EXPECT_EQ(refused.status, 2);
    EXPECT_THAT(refused.err, testing::HasSubstr("12 records from 2 imports"));
    EXPECT_EQ(run({"delete", "copy", "--yes"}).out, "copy is deleted\n");
    EXPECT_EQ(run({"delete", "copy", "--yes"}).status, 1);
    EXPECT_THAT(run({"collections"}).out, testing::Not(testing::HasSubstr("copy")));
}

TEST_F(CommandLineTest, FilesAreWritten) {
    import_world();
    const std::filesystem::path file = folder().path() / "map.svg";
    EXPECT_EQ(run({"export", "world", "map", "--to", "svg", "--min-occurrences", "2", "-o",
                   file.string()})
                  .out,
              "");
    EXPECT_THAT(tests::read_file(file), testing::HasSubstr("data-id=\"biochar\""));
    EXPECT_EQ(run({"map", "world", "--format", "svg", "--min-occurrences", "2"}).out,
              tests::read_file(file));
    EXPECT_EQ(run({"export", "world", "map", "--to", "exe"}).status, 1);
    EXPECT_EQ(run({"map", "world", "--min-occurrences", "2", "-o", "/nonexistent/map.svg"}).status,
              1);
}

TEST_F(CommandLineTest, RecordsAreWrittenAndReadBack) {
    import_world();
    const auto all = folder().path() / "world-again.jsonl";
    EXPECT_EQ(run({"export", "world", "records", "--to", "jsonl", "-o", all.string()}).out, "");
    for (const std::string format : {"ris", "wos", "bibtex", "csl-json", "csv"}) {
        const auto file = folder().path() / ("world." + format);
        ASSERT_EQ(run({"export", "world", "records", "--to", format, "-o", file.string()}).status,
                  0);
        ASSERT_EQ(run({"import", "again", file.string()}).status, 0);
        EXPECT_EQ(run({"export", "again", "records", "--to", "jsonl"}).out, tests::read_file(all))
            << format;
    }
    const std::string some =
        run({"export", "world", "records", "--to", "wos", "--query", "biochar"}).out;
    EXPECT_THAT(some, testing::StartsWith("FN "));
    EXPECT_THAT(some, testing::HasSubstr("TI Biochar markets\n"));
    EXPECT_THAT(some, testing::Not(testing::HasSubstr("TI Carbon capture on ships\n")));
    EXPECT_EQ(run({"export", "world", "records", "--to", "docx"}).status, 1);
    const auto kept = folder().write("kept.ris", "kept");
    EXPECT_EQ(run({"export", "steel", "records", "--to", "ris", "-o", kept.string()}).status, 1);
    EXPECT_EQ(tests::read_file(kept), "kept");
}

TEST_F(CommandLineTest, AFileIsInspectedWithoutACollection) {
    const auto file = folder().write("world.jsonl", tests::kRecords);
    const Outcome text = run({"inspect", file.string()});
    EXPECT_EQ(text.status, 0) << text.err;
    for (const char* part : {"Litchi JSONL (jsonl), 100 % sure, UTF-8", "11 read = 11 records",
                             "years 2015–2022", "kinds paper 10, patent 1", "no problems", "1. r01",
                             "title [en]: Biochar and soil carbon in orchards"})
        EXPECT_THAT(text.out, testing::HasSubstr(part));
    const auto broken = folder().write("broken.jsonl", "{\"id\":\"a\",\"title\":\"A\"}\n{broken\n");
    const json body = json::parse(run({"inspect", "--json", broken.string()}).out);
    EXPECT_EQ(body["files"][0]["records"], 1);
    EXPECT_EQ(body["files"][0]["rejected"], 1);
    EXPECT_EQ(body["files"][0]["problems"][0]["lines"], json::array({2}));
    const auto junk = folder().write("junk.bin", "nothing known");
    EXPECT_EQ(run({"inspect", file.string(), junk.string()}).status, 1);
    EXPECT_FALSE(std::filesystem::exists(data()));
}

TEST_F(CommandLineTest, RejectedEntriesAreMendedAndImported) {
    const auto file = folder().write(
        "export.ris", "TY  - JOUR\nTI  - Fine\nER  - \n\nTY  - JOUR\nAU  - Berg, A.\nER  - \n");
    const auto rejects = folder().path() / "rejects.ris";
    const Outcome first = run({"import", "world", file.string(), "--rejects", rejects.string()});
    EXPECT_THAT(first.out, testing::HasSubstr("to be mended: " + rejects.string()));
    EXPECT_EQ(tests::read_file(rejects), "TY  - JOUR\nAU  - Berg, A.\nER  - \n");
    EXPECT_THAT(tests::read_file(rejects.string() + ".reasons.txt"),
                testing::HasSubstr("(export.ris:5)"));
    const auto mended = folder().write("mended.ris", "TY  - JOUR\nTI  - Named now\nER  - \n");
    EXPECT_THAT(
        run({"import", "world", mended.string(), "--dry-run"}).out,
        testing::HasSubstr("1 read = 1 added + 0 merged + 0 rejected; 0 of 0 references are "
                           "records here; a dry run, nothing is stored"));
    EXPECT_EQ(run({"import", "world", mended.string()}).status, 0);
    EXPECT_THAT(run({"search", "world", "named"}).out, testing::HasSubstr("1 records"));
    EXPECT_EQ(run({"import", "world", file.string(), "--rejects", file.string()}).status, 2);
}

TEST_F(CommandLineTest, TheUsersOwnTemplateMakesARoadmap) {
    import_world();
    Service service({data(), 1, 1 << 20});
    const auto file = folder().write("own.json", service.template_named("dual-carbon-lychee").body);
    const Outcome own = run({"roadmap", "world", "--template", file.string(), "--json"});
    EXPECT_EQ(json::parse(own.out)["items"].size(),
              json::parse(run({"roadmap", "world", "--json"}).out)["items"].size());
    EXPECT_EQ(run({"roadmap", "world", "--template", "nonsense.json"}).status, 1);
}

TEST_F(CommandLineTest, AServerPrintsItsAddressAnswersAsTheVerbsDoAndStops) {
    import_world();
    const std::string verb = run({"search", "world", "biochar", "--json"}).out;
    const pid_t child = start({"serve", "--port", "0"});
    const int port = printed_port();
    ASSERT_GT(port, 0);
    {
        tests::RawConnection connection(port);
        connection.send(
            "GET /api/v1/collections/world/search?q=biochar HTTP/1.1\r\nHost: 127.0.0.1:" +
            std::to_string(port) + "\r\nConnection: close\r\n\r\n");
        EXPECT_EQ(connection.receive().body, verb);
    }
    kill(child, SIGTERM);
    EXPECT_EQ(finish(child).status, 0);
}

}  // namespace
}  // namespace litchi::server
