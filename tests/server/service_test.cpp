#include "server/service.h"

#include "corpora/base/error.h"
#include "tests/server/service_world.h"

namespace litchi::server {
namespace {

using nlohmann::json;
using tests::json_of;

class ServiceTest : public testing::Test {
  protected:
    Service& service() { return world_.service(); }
    tests::ServiceWorld& world() { return world_; }

    static MapQuestion small_map() {
        MapQuestion question;
        question.options.min_occurrences = 1;
        return question;
    }

  private:
    tests::ServiceWorld world_;
};

std::string error_name(const std::function<void()>& action) {
    try {
        action();
    } catch (const Error& error) {
        return std::string(error_row(error.code()).name);
    }
    return {};
}

TEST_F(ServiceTest, CollectionsAndTheirNumbers) {
    EXPECT_EQ(json_of(service().status())["collections"], json({"world"}));
    const json rows = json_of(service().collections())["collections"];
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0]["records"], 11);
    EXPECT_EQ(json_of(service().collection("world"))["revision"], 1);
    EXPECT_EQ(error_name([&] { service().collection("steel"); }), "unknown_collection");
    EXPECT_EQ(error_name([&] { service().collection("../world"); }), "invalid_argument");
    EXPECT_TRUE(json_of(service().check("world", false))["sound"].get<bool>());
}

TEST_F(ServiceTest, ADamagedCollectionDoesNotHideTheOthers) {
    std::filesystem::create_directories(service().data() / "broken");
    std::ofstream(service().data() / "broken" / "catalogue.sqlite") << "nonsense";
    const json rows = json_of(service().collections())["collections"];
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_TRUE(rows[0].contains("problem"));
    EXPECT_EQ(rows[1]["records"], 11);
}

TEST_F(ServiceTest, ImportsAreListed) {
    const json imports = json_of(service().imports("world"))["imports"];
    ASSERT_EQ(imports.size(), 1U);
    EXPECT_EQ(imports[0]["read"], 11);
    EXPECT_EQ(json_of(service().import_summary("world", 1)), imports[0]);
    EXPECT_EQ(error_name([&] { service().import_summary("world", 9); }), "unknown_import");
}

TEST_F(ServiceTest, ACollectionMadeForNothingGoesAgain) {
    const auto junk = world().folder().write("junk.ris", std::string("\0\1\2", 3));
    EXPECT_EQ(error_name([&] { service().import("fresh", {junk}, {}); }), "unreadable_file");
    indexer::ImportOptions dry;
    dry.dry_run = true;
    const auto good = world().folder().write("good.jsonl", tests::kRecords);
    EXPECT_EQ(service().import("fresh", {good}, dry).read, 11U);
    EXPECT_FALSE(std::filesystem::exists(service().data() / "fresh"));
    EXPECT_EQ(service().import("fresh", {good}, {}).added, 11U);
    EXPECT_TRUE(std::filesystem::exists(service().data() / "fresh"));
}

TEST_F(ServiceTest, ARecordComesWithItsReferencesSourcesAndConcepts) {
    const json record = json_of(service().record("world", "r03"));
    EXPECT_EQ(record["record"]["doi"], "10.5555/r03");
    ASSERT_EQ(record["references"].size(), 1U);
    EXPECT_EQ(record["references"][0]["record"], "doi:10.5555/r04");
    EXPECT_FALSE(record["sources"].empty());
    std::set<std::string> concepts;
    for (const json& row : record["concepts"]) concepts.insert(row["id"].get<std::string>());
    EXPECT_TRUE(concepts.contains("biochar"));
    EXPECT_TRUE(concepts.contains("soil-carbon"));
    EXPECT_EQ(json_of(service().record("world", "doi:10.5555/r04"))["cited_by"], json({"r03"}));
    EXPECT_EQ(error_name([&] { service().record("world", "r99"); }), "unknown_record");
}

TEST_F(ServiceTest, SearchFindsTheOtherLanguageAndSaysWhy) {
    query::SearchRequest request;
    request.query = "carbon capture";
    request.facets = true;
    const json result = json_of(service().search("world", request));
    EXPECT_EQ(result["total"], 2);
    json chinese;
    for (const json& hit : result["hits"])
        if (hit["id"] == "r05") chinese = hit;
    ASSERT_FALSE(chinese.is_null());
    ASSERT_FALSE(chinese["concepts"].empty());
    EXPECT_EQ(chinese["concepts"][0]["concept"], "carbon-capture");
    EXPECT_FALSE(result["facets"].empty());
    request.literal = true;
    EXPECT_EQ(json_of(service().search("world", request))["total"], 1);
}

TEST_F(ServiceTest, FacetsOfASelection) {
    const json facets = json_of(service().facets("world", {}, {"kind"}))["facets"];
    ASSERT_EQ(facets.size(), 1U);
    EXPECT_EQ(facets[0]["counts"][0]["value"], "paper");
    EXPECT_EQ(facets[0]["counts"][0]["count"], 10);
}

TEST_F(ServiceTest, ConceptsByPrefixAndByName) {
    const json concepts = json_of(service().concepts("world", "bioch", 10))["concepts"];
    ASSERT_FALSE(concepts.empty());
    EXPECT_EQ(concepts[0]["id"], "biochar");
    EXPECT_EQ(concepts[0]["records"], 4);
    EXPECT_EQ(json_of(service().concept_named("world", "碳捕集"))["id"], "carbon-capture");
    EXPECT_EQ(json_of(service().concept_named("world", "carbon-capture"))["records"], 2);
    EXPECT_EQ(error_name([&] { service().concept_named("world", "steel"); }), "unknown_concept");
}

// contracts §4: the records behind a link, under the map's own filter, number exactly the link's
// full count.
TEST_F(ServiceTest, EvidenceNumbersWhatTheMapCounts) {
    for (const char* query : {"", "years:2015..2020"}) {
        MapQuestion question = small_map();
        question.selection.query = query;
        const json network = json_of(service().map("world", question))["network"];
        ASSERT_FALSE(network["links"].empty());
        for (const json& link : network["links"]) {
            EvidenceQuestion evidence;
            evidence.selection = question.selection;
            const auto key = [&](const char* end) {
                return network["items"][link[end].get<std::size_t>() - 1]["key"].get<std::string>();
            };
            evidence.item = key("source_id");
            evidence.item2 = key("target_id");
            const json found = json_of(service().evidence("world", evidence));
            EXPECT_EQ(found["total"], link["records"]) << evidence.item << " " << evidence.item2;
        }
    }
}

TEST_F(ServiceTest, EvidenceClassesAndLabels) {
    EvidenceQuestion question;
    question.item = "biochar";
    question.item2 = "土壤碳";
    const json found = json_of(service().evidence("world", question));
    EXPECT_EQ(found["from"], "biochar");
    EXPECT_EQ(found["to"], "soil-carbon");
    EXPECT_EQ(found["total"], 4);
    EXPECT_EQ(found["by_class"]["same_sentence"], 3);
    EXPECT_EQ(found["by_class"]["same_record"], 1);
    EXPECT_EQ(found["labels"]["biochar"]["en"], "biochar");
    question.item2 = "steel";
    EXPECT_EQ(error_name([&] { service().evidence("world", question); }), "unknown_concept");
}

TEST_F(ServiceTest, MapsAreTheSameBytesTwiceAndInEveryForm) {
    const Answer first = service().map("world", small_map());
    EXPECT_EQ(first.body, service().map("world", small_map()).body);
    Service single({service().data(), 1, 0});
    EXPECT_EQ(first.body, single.map("world", small_map()).body);
    std::set<std::string> identities = {first.identity};
    for (const auto& [what, format, start] :
         std::vector<std::tuple<std::string, std::string, std::string>>{
             {"map", "svg", "<"}, {"nodes", "csv", "key,"}, {"edges", "csv", "source,"}}) {
        const Answer answer = service().map("world", small_map(), what, format);
        EXPECT_EQ(answer.body.substr(0, start.size()), start);
        EXPECT_TRUE(identities.insert(answer.identity).second) << what;
    }
    EXPECT_EQ(error_name([&] { service().map("world", small_map(), "map", "exe"); }),
              "unknown_export");
}

TEST_F(ServiceTest, RecordsComeByIdInEveryFormat) {
    query::SearchRequest request;
    request.query = "biochar";
    const Answer lines = service().records("world", request, "jsonl");
    std::vector<std::string> ids;
    std::istringstream text(lines.body);
    for (std::string line; std::getline(text, line);)
        ids.push_back(json::parse(line)["id"].get<std::string>());
    EXPECT_THAT(ids, testing::ElementsAre("doi:10.5555/r04", "r01", "r02", "r03"));
    const Answer ris = service().records("world", request, "ris");
    EXPECT_EQ(ris.content_type, "application/x-research-info-systems");
    EXPECT_NE(ris.identity, lines.identity);
    EXPECT_EQ(ris.body, service().records("world", request, "ris").body);
    std::string pieces;
    service().write_records("world", request, "ris",
                            [&](std::string_view piece) { pieces += piece; });
    EXPECT_EQ(pieces, ris.body);
    EXPECT_EQ(error_name([&] { service().records("world", request, "docx"); }), "unknown_format");
}

TEST_F(ServiceTest, IdentityFollowsTheRecordsNotTheOrderOfImports) {
    const std::string records(tests::kRecords);
    const std::size_t half = records.find("{\"id\":\"r06\"");
    const auto& folder = world().folder();
    const auto a = folder.write("a.jsonl", records.substr(0, half));
    const auto b = folder.write("b.jsonl", records.substr(half));
    service().import("world2", {b, a}, {});
    const Answer one = service().map("world", small_map(), "nodes", "csv");
    const Answer two = service().map("world2", small_map(), "nodes", "csv");
    EXPECT_EQ(one.identity, two.identity);
    EXPECT_EQ(one.body, two.body);
    service().import("world2", {folder.write("c.jsonl", R"({"id":"n","title":"Biochar"})")}, {});
    EXPECT_NE(service().map("world2", small_map(), "nodes", "csv").identity, one.identity);
}

TEST_F(ServiceTest, BridgesCarryTheRecordsOfTheirSteps) {
    BridgesQuestion question;
    question.from = "biochar";
    question.to = "soil-carbon";
    const json found = json_of(service().bridges("world", question));
    ASSERT_FALSE(found["paths"].empty());
    EXPECT_EQ(found["paths"][0]["steps"][0]["records"], 4);
    EXPECT_TRUE(found["supported"].get<bool>());
    question.to = "shore-power";
    const json none = json_of(service().bridges("world", question));
    EXPECT_TRUE(none["paths"].empty());
    EXPECT_FALSE(none["supported"].get<bool>());
    question.to = "biochar";
    EXPECT_EQ(error_name([&] { service().bridges("world", question); }), "invalid_argument");
    question.to = "steel";
    EXPECT_EQ(error_name([&] { service().bridges("world", question); }), "unknown_concept");
}

TEST_F(ServiceTest, RoadmapsFromBundledAndOwnTemplates) {
    RoadmapQuestion question;
    question.template_id = "dual-carbon-lychee";
    const Answer roadmap = service().roadmap("world", question);
    EXPECT_EQ(roadmap.body, service().roadmap("world", question).body);
    const json body = json_of(roadmap);
    EXPECT_EQ(body["template"], "dual-carbon-lychee");
    EXPECT_EQ(body["collection"], "world");
    EXPECT_FALSE(body["items"].empty());
    EXPECT_EQ(service().roadmap("world", question, "svg").body.substr(0, 1), "<");
    EXPECT_EQ(service().roadmap("world", question, "md").body.substr(0, 1), "#");
    question.template_json = service().template_named("dual-carbon-lychee").body;
    EXPECT_EQ(json_of(service().roadmap("world", question))["items"].size(), body["items"].size());
    question.template_json = "{}";
    EXPECT_EQ(error_name([&] { service().roadmap("world", question); }), "invalid_argument");
    question.template_json.clear();
    question.template_id = "steel";
    EXPECT_EQ(error_name([&] { service().roadmap("world", question); }), "unknown_template");
}

// Evidence under a roadmap's filter opens exactly the records that its cards count.
TEST_F(ServiceTest, EvidenceOfARoadmapCard) {
    RoadmapQuestion question;
    question.template_id = "dual-carbon-lychee";
    const json body = json_of(service().roadmap("world", question));
    ASSERT_FALSE(body["items"].empty());
    for (const json& item : body["items"]) {
        EvidenceQuestion evidence;
        evidence.template_id = question.template_id;
        evidence.item = item["id"].get<std::string>();
        EXPECT_EQ(json_of(service().evidence("world", evidence))["total"], item["records"])
            << evidence.item;
    }
}

}  // namespace
}  // namespace litchi::server
