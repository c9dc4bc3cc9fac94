#include "corpora/base/error.h"
#include "server/service.h"
#include "tests/server/service_world.h"
#include "tests/support/seeded_random.h"

namespace litchi::server {
namespace {

using nlohmann::json;
using tests::json_of;

std::string error_name(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return std::string(error_row(error.code()).name);
    }
    return {};
}

class HousekeepingTest : public testing::Test {
  protected:
    Service& service() { return world_.service(); }
    const tests::TempDir& folder() { return world_.folder(); }

    std::uint64_t import(std::string_view name, const std::string& file, std::string_view lines) {
        indexer::ImportOptions options;
        options.format = "jsonl";
        return service().import(name, {folder().write(file, lines)}, options).import;
    }
    // What must be equal where the records are: the map with its identity, totals, hits and facets.
    std::string answers_of(std::string_view name) {
        MapQuestion question;
        question.options.min_occurrences = 1;
        json map = json_of(service().map(name, question));
        for (json& item : map["network"]["items"]) item.erase("url");  // names the collection
        std::string text = map["identity"].get<std::string>() + map["network"]["clusters"].dump() +
                           map["network"]["items"].dump();
        for (const char* query : {"", "biochar", "碳捕集", "\"shore power\" OR title:carbon"}) {
            query::SearchRequest request;
            request.query = query;
            request.limit = 100;
            request.facets = true;
            const json found = json_of(service().search(name, request));
            std::set<std::string> hits;
            for (const json& hit : found["hits"])
                hits.insert(hit["id"].get<std::string>() + hit["title"].get<std::string>());
            text += found["total"].dump() + json(hits).dump() + found["facets"].dump();
        }
        return text;
    }

  private:
    tests::ServiceWorld world_;
};

std::string records_of(tests::SeededRandom& random) {
    static const std::vector<std::string> kTitles = {
        "Biochar and soil carbon", "Carbon capture on ships", "Shore power for a green port",
        "碳捕集技术进展", "Ten years of biochar"};
    std::string lines;
    for (int i = 0; i < 12; ++i) {
        lines += R"({"id":"q)" + std::to_string(random.below(15)) + R"(","title":")" +
                 kTitles[random.below(kTitles.size())] + R"(","date":")" +
                 std::to_string(2015 + random.below(5)) + R"(","keywords":["orchard )" +
                 std::to_string(random.below(4)) + R"("],"authors":["Berg, A)" +
                 std::to_string(random.below(6)) + R"("])" +
                 (random.below(2) == 0
                      ? R"(,"doi":"10.5555/q)" + std::to_string(random.below(9)) + R"(")"
                      : std::string()) +
                 "}\n";
    }
    return lines;
}

TEST_F(HousekeepingTest, UndoingLeavesWhatTheOtherFilesMake) {
    for (std::uint64_t seed = 1; seed <= 3; ++seed) {
        tests::SeededRandom random(seed);
        const std::string undone = "undone" + std::to_string(seed);
        const std::string fresh = "fresh" + std::to_string(seed);
        std::vector<std::string> files;
        std::vector<std::uint64_t> numbers;
        for (int i = 0; i < 4; ++i) {
            files.push_back(records_of(random));
            numbers.push_back(import(undone, "f" + std::to_string(i), files.back()));
        }
        std::vector<std::size_t> order = {0, 1, 2, 3};
        random.shuffle(order);
        for (const std::size_t gone : {order[0], order[1]})
            service().undo(undone, numbers[gone], {});
        for (const std::size_t stays : {order[2], order[3]})
            import(fresh, "f" + std::to_string(stays), files[stays]);
        EXPECT_TRUE(answers_of(undone) == answers_of(fresh)) << "seed " << seed;
        EXPECT_TRUE(json_of(service().check(undone, false))["sound"].get<bool>());
    }
}

TEST_F(HousekeepingTest, TheIdentitiesOfBeforeComeBack) {
    const std::string before = answers_of("world");
    tests::SeededRandom random(7);
    const std::uint64_t number = import("world", "more.jsonl", records_of(random));
    EXPECT_FALSE(answers_of("world") == before);
    service().undo("world", number, {});
    EXPECT_TRUE(answers_of("world") == before);
    const json row = json_of(service().import_summary("world", number));
    EXPECT_EQ(row["undone"], 3);
    EXPECT_EQ(row["files"][0]["file"], "more.jsonl");
    EXPECT_EQ(row["files"][0]["format"], "jsonl");
    EXPECT_EQ(row["files"][0]["read"], 12);
    EXPECT_EQ(json_of(service().imports("world"))["imports"][0]["undone"], json(nullptr));
    EXPECT_EQ(error_name([&] { service().undo("world", number, {}); }), "unknown_import");
    EXPECT_EQ(error_name([&] { service().undo("steel", 1, {}); }), "unknown_collection");
}

TEST_F(HousekeepingTest, APackUnpackedElsewhereGivesTheSameAnswers) {
    const auto file = folder().path() / "world.litchi";
    const json packed = json_of(service().pack("world", file));
    EXPECT_EQ(packed["records"], 11);
    EXPECT_EQ(packed["bytes"], std::filesystem::file_size(file));
    Service elsewhere({folder().path() / "elsewhere", 1, 1 << 24});
    const json unpacked = json_of(elsewhere.unpack(file, ""));
    EXPECT_EQ(unpacked["collection"], "world");
    EXPECT_EQ(unpacked["records_digest"], packed["records_digest"]);
    MapQuestion question;
    question.options.min_occurrences = 1;
    EXPECT_EQ(elsewhere.map("world", question).identity, service().map("world", question).identity);
    EXPECT_EQ(elsewhere.map("world", question).body, service().map("world", question).body);
    EXPECT_EQ(elsewhere.search("world", {}).body, service().search("world", {}).body);
    service().unpack(file, "copy");
    EXPECT_TRUE(answers_of("copy") == answers_of("world"));
    EXPECT_EQ(error_name([&] { service().unpack(file, "copy"); }), "already_exists");
    EXPECT_EQ(error_name([&] { service().unpack(folder().path() / "none", "x"); }),
              "unreadable_file");
}

TEST_F(HousekeepingTest, ABackupHasItsRevisionInItsName) {
    const json backup = json_of(service().backup("world", folder().path() / "backups"));
    EXPECT_EQ(backup["folder"], (folder().path() / "backups" / "world-r1").string());
    Service backups({folder().path() / "backups", 1, 1 << 20});
    EXPECT_TRUE(json_of(backups.check("world-r1", false))["sound"].get<bool>());
}

TEST_F(HousekeepingTest, DeletingNeedsAWord) {
    try {
        service().remove("world", false);
        FAIL();
    } catch (const Error& refusal) {
        EXPECT_EQ(error_row(refusal.code()).exit_status, 2);
        EXPECT_THAT(refusal.what(), testing::HasSubstr("11 records from 1 imports"));
    }
    EXPECT_EQ(json_of(service().collection("world"))["records"], 11);
    EXPECT_EQ(json_of(service().remove("world", true))["deleted"], true);
    for (const bool confirmed : {false, true})
        EXPECT_EQ(error_name([&] { service().remove("world", confirmed); }), "unknown_collection");
    EXPECT_EQ(error_name([&] { service().collection("world"); }), "unknown_collection");
}

TEST_F(HousekeepingTest, ADamagedCollectionCanBeDeleted) {
    folder().write("data/broken/catalogue.sqlite", "nonsense");
    EXPECT_EQ(error_name([&] { service().remove("broken", false); }), "invalid_argument");
    service().remove("broken", true);
    EXPECT_FALSE(std::filesystem::exists(service().data() / "broken"));
}

// Another process deletes a collection, or puts another one in its place.
TEST_F(HousekeepingTest, WhatAnotherProcessDoesIsSeen) {
    EXPECT_EQ(json_of(service().search("world", {}))["total"], 11);
    {
        Service other({service().data(), 1, 1 << 20});
        other.pack("world", folder().path() / "w.litchi");
        other.remove("world", true);
    }
    EXPECT_EQ(error_name([&] { service().search("world", {}); }), "unknown_collection");
    {
        Service other({service().data(), 1, 1 << 20});
        other.import("world", {folder().write("one.jsonl", R"({"id":"x","title":"Biochar"})")}, {});
    }
    EXPECT_EQ(json_of(service().search("world", {}))["total"], 1);
    {
        Service other({service().data(), 1, 1 << 20});
        other.remove("world", true);
        other.unpack(folder().path() / "w.litchi", "");
    }
    EXPECT_EQ(json_of(service().search("world", {}))["total"], 11);
}

}  // namespace
}  // namespace litchi::server
