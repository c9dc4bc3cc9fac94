#include "server/saved_query.h"

#include "corpora/base/error.h"
#include "server/questions.h"
#include "tests/server/service_world.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>
#include <set>
#include <sstream>

namespace litchi::server {
namespace {

using nlohmann::json;
using tests::json_of;
using tests::ServiceWorld;

ParameterValues values_of(std::initializer_list<std::pair<const char*, const char*>> given) {
    ParameterValues values;
    for (const auto& [key, value] : given) values.set(key, value);
    return values;
}

TEST(SavedQueries, KeepTheirParametersAndRunAnew) {
    ServiceWorld world;
    Service& service = world.service();
    EXPECT_EQ(json_of(service.saved_queries("world"))["queries"], json::array());
    const json saved = json_of(service.save_query(
        "world", "char", values_of({{"q", "biochar"}, {"years", "2016.."}, {"sort", "newest"}})));
    EXPECT_EQ(saved["total"], 3);
    EXPECT_EQ(saved["parameters"],
              json({{"q", "biochar"}, {"years", "2016.."}, {"sort", "newest"}}));
    const std::string before = service.collection("world").body;
    service.save_query("world", "port", values_of({{"q", "port"}, {"kind", "paper"}}));
    EXPECT_EQ(service.collection("world").body, before) << "saved queries change no answer";

    service.import(
        "world",
        {world.folder().write(
            "more.jsonl", R"({"id":"r20","kind":"paper","date":"2024","title":"Biochar again"})")},
        {});
    const json run = json_of(service.run_saved_query("world", "char", 0, 2));
    EXPECT_EQ(run["query"], saved);
    EXPECT_EQ(run["result"]["total"], 4);
    EXPECT_EQ(run["result"]["hits"].size(), 2U);
    EXPECT_EQ(run["result"]["hits"][0]["id"], "r20");

    service.save_query("world", "char", values_of({{"q", "soil"}}));
    const json left = json_of(service.remove_saved_query("world", "port"))["queries"];
    ASSERT_EQ(left.size(), 1U);
    EXPECT_EQ(left[0]["parameters"], json({{"q", "soil"}}));
}

TEST(SavedQueries, GoWithThePackedCollection) {
    ServiceWorld world;
    Service& service = world.service();
    service.save_query("world", "char", values_of({{"q", "biochar"}}));
    const auto file = world.folder().path() / "world.litchi";
    service.pack("world", file);
    service.unpack(file, "other");
    EXPECT_EQ(service.saved_queries("other").body, service.saved_queries("world").body);
    EXPECT_EQ(json_of(service.run_saved_query("other", "char", 0, 20))["result"]["total"], 4);
}

TEST(SavedQueries, RefuseWhatCannotBeRun) {
    ServiceWorld world;
    Service& service = world.service();
    EXPECT_THROW(service.save_query("world", "Bad name", values_of({{"q", "port"}})), Error);
    EXPECT_THROW(service.save_query("world", "", values_of({{"q", "port"}})), Error);
    EXPECT_THROW(service.save_query("world", "bad", values_of({{"q", "\"port"}})), Error);
    EXPECT_THROW(service.run_saved_query("world", "none", 0, 20), Error);
    EXPECT_THROW(service.remove_saved_query("world", "none"), Error);
    EXPECT_THROW(service.saved_queries("steel"), Error);
    EXPECT_THROW(saved_values({{"colour", "red"}}), Error);
    EXPECT_EQ(json_of(service.saved_queries("world"))["queries"], json::array());
}

std::set<std::string> ids_of_pages(Service& service, query::SearchRequest request) {
    std::set<std::string> ids;
    request.limit = 3;
    for (request.offset = 0;; request.offset += request.limit) {
        const json page = json_of(service.search("world", request));
        for (const json& hit : page["hits"]) ids.insert(hit["id"].get<std::string>());
        if (request.offset + request.limit >= page["total"].get<std::size_t>()) return ids;
    }
}

std::set<std::string> ids_of_export(Service& service, const query::SearchRequest& request) {
    std::set<std::string> ids;
    std::istringstream lines(service.records("world", request, "jsonl").body);
    for (std::string line; std::getline(lines, line);)
        ids.insert(json::parse(line)["id"].get<std::string>());
    return ids;
}

// What the pages of a search show is what its export holds, under every filter.
TEST(Exports, AgreeWithTheirQuery) {
    ServiceWorld world;
    std::size_t found = 0;
    for (const char* q :
         {"", "biochar", "carb*", "soil NEAR/2 carbon", "\"soil carbon\"", "cpc:B60L",
          "carbon -ships", "year:unknown OR port", "碳捕集", "nowhere"}) {
        for (const bool plain : {false, true}) {
            for (const char* kind : {"", "patent", "paper"}) {
                query::SearchRequest request{.query = q, .plain = plain};
                if (*kind != '\0') request.kinds = {kind};
                if (found % 2 == 0) request.languages = {"en", "zh"};
                const std::set<std::string> ids = ids_of_pages(world.service(), request);
                EXPECT_EQ(ids_of_export(world.service(), request), ids) << q << plain << kind;
                found += ids.size();
            }
        }
    }
    EXPECT_GT(found, 80U);
}

TEST(Exports, TakeTheFiltersOfASearch) {
    const ParameterValues values = values_of(
        {{"q", "carbon"}, {"kind", "paper"}, {"record_langs", "zh,de"}, {"roadmap_lang", "en"}});
    const query::SearchRequest request = search_request(values);
    EXPECT_EQ(request.kinds, std::vector<std::string>{"paper"});
    EXPECT_EQ(request.languages, (std::vector<std::string>{"zh", "de"}));
}

}  // namespace
}  // namespace litchi::server
