#include "indexer/merge_records.h"

#include "corpora/base/digest.h"
#include "corpora/record_json.h"
#include "indexer/record_fields.h"
#include "tests/indexer/collection_fixture.h"

#include <nlohmann/json.hpp>

namespace litchi::tests {
namespace {

using corpora::Record;

Record record_of(std::string_view json) {
    std::vector<corpora::Problem> problems;
    return corpora::parse_record_json(json, problems);
}

std::vector<Record> by_digest(std::vector<Record> records) {
    std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) {
        return sha256_hex(corpora::to_json(a)) < sha256_hex(corpora::to_json(b));
    });
    return records;
}

std::string merged_json(const std::vector<std::string>& sources) {
    std::vector<Record> records;
    for (const std::string& json : sources) records.push_back(record_of(json));
    return corpora::to_json(indexer::merge_records(by_digest(records)).record);
}

TEST(MergeRecords, OneSourceComesBackUnchanged) {
    SeededRandom random(1);
    for (int i = 0; i < 30; ++i) {
        const Record record = record_of(random_record(random));
        const auto merged = indexer::merge_records(std::vector{record});
        EXPECT_EQ(merged.record, record);
        for (const auto& field : merged.fields) EXPECT_EQ(field.rule, "only");
        EXPECT_EQ(merged.fields.size(), indexer::filled_fields(record).size());
    }
}

TEST(MergeRecords, RulesOfEachField) {
    const std::string json = merged_json(
        {R"({"id":"CN104642530B","kind":"patent","title":{"en":"Short"},"abstract":{"en":"Longer text"},)"
         R"("keywords":{"en":["Ports","soil"]},"date":"2019","priority_date":"2017","ipc":["A01B 1/00"],)"
         R"("publication_number":"CN104642530B","times_cited":3,"references":["a"],"applicants":["ACME"],"venue":"V","family":"F"})",
         R"({"id":"s2","kind":"paper","title":{"zh-Hans":"题"},"abstract":{"en":"Text","zh-Hans":"文"},)"
         R"("keywords":{"en":["port","quay"]},"date":"2019-05","priority_date":"2016","ipc":["A01B1/00"],)"
         R"("times_cited":8,"references":["a","b"],"applicants":["Acme","Beta"],"url":"u"})"});
    const Record merged = record_of(json);
    EXPECT_EQ(merged.id, "CN104642530B");
    EXPECT_EQ(merged.kind, corpora::RecordKind::Patent);
    EXPECT_EQ(merged.title, (corpora::LocalTexts{{"en", "Short"}, {"zh-Hans", "题"}}));
    EXPECT_EQ(merged.abstract, (corpora::LocalTexts{{"en", "Longer text"}, {"zh-Hans", "文"}}));
    EXPECT_THAT(merged.keywords, testing::ElementsAre(corpora::LocalText{"en", "Ports"},
                                                      corpora::LocalText{"en", "soil"},
                                                      corpora::LocalText{"en", "quay"}));
    EXPECT_EQ(to_string(merged.date), "2019-05");
    EXPECT_EQ(to_string(merged.patent.priority_date), "2016");
    EXPECT_THAT(merged.patent.ipc, testing::SizeIs(1));
    EXPECT_THAT(merged.patent.applicants, testing::ElementsAre("ACME", "Beta"));
    EXPECT_THAT(merged.references, testing::SizeIs(2));
    EXPECT_EQ(merged.times_cited, 8);
    EXPECT_EQ(merged.url, "u");
}

TEST(MergeRecords, IdsPreferWhatIsStable) {
    const auto id_of = [](const std::vector<std::string>& ids) {
        std::vector<std::string> sources;
        for (const std::string& id : ids) {
            sources.push_back(R"({"id":")" + id +
                              R"(","title":"t","publication_number":"CN104642530B"})");
        }
        return record_of(merged_json(sources)).id;
    };
    EXPECT_EQ(id_of({"b", "a"}), "a");
    EXPECT_EQ(id_of({"a", "CN104642530B"}), "CN104642530B");
    EXPECT_EQ(id_of({"a", "CN104642530B", "doi:10.1000/1"}), "doi:10.1000/1");
}

// Fields come from the sources they are said to come from, and nothing else is in the record.
TEST(MergeRecords, AuditNamesASourceForEveryField) {
    SeededRandom random(5);
    for (int round = 0; round < 30; ++round) {
        std::vector<Record> sources;
        for (int i = 0; i < 4; ++i) sources.push_back(record_of(random_record(random)));
        sources = by_digest(sources);
        const auto merged = indexer::merge_records(sources);
        std::set<std::string> named;
        for (const auto& field : merged.fields) {
            ASSERT_LT(field.source, sources.size());
            const auto filled = indexer::filled_fields(sources[field.source]);
            EXPECT_NE(std::find(filled.begin(), filled.end(), field.field), filled.end());
            EXPECT_FALSE(field.rule.empty());
            named.insert(field.field);
        }
        std::set<std::string> filled;
        for (const auto name : indexer::filled_fields(merged.record)) filled.emplace(name);
        EXPECT_EQ(named, filled);
        // What is stored reads back as it is.
        EXPECT_EQ(corpora::parse_stored_record(corpora::to_json(merged.record)), merged.record);
    }
}

// corpora/record.schema.json describes the members that records have, each once.
TEST(MergeRecords, TheSchemaNamesEveryMember) {
    std::ifstream file(std::string(LITCHI_SOURCE_DIR) + "/corpora/record.schema.json");
    const nlohmann::json schema = nlohmann::json::parse(file);
    std::set<std::string> described;
    for (const auto& member : schema.at("properties").items()) described.insert(member.key());
    std::set<std::string> members;
    indexer::for_each_field([&](const char* name, auto) { members.insert(name); });
    EXPECT_EQ(described, members);
}

}  // namespace
}  // namespace litchi::tests
