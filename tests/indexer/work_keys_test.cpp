#include "indexer/work_keys.h"

#include "corpora/record_json.h"

namespace litchi::tests {
namespace {

using corpora::Reference;

corpora::Record record_of(std::string_view json) {
    std::vector<corpora::Problem> problems;
    return corpora::parse_record_json(json, problems);
}

bool share_a_key(const Reference& reference, const corpora::Record& record) {
    const std::vector<std::string> keys = indexer::work_keys(record);
    const std::vector<std::string> cited = indexer::cited_keys(reference);
    return std::any_of(cited.begin(), cited.end(), [&](const std::string& key) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    });
}

Reference by_text(std::string text) {
    return {{}, {}, {}, std::move(text)};
}

TEST(WorkKeys, NumbersHaveOneForm) {
    const auto number = [](const std::string& text, const std::string& kind) {
        return indexer::number_of(record_of(R"({"id":"x","title":"t","publication_number":")" +
                                            text + R"(","kind_code":")" + kind + R"("})"));
    };
    EXPECT_EQ(number("US 10,123,456 B2", ""), "US10123456B2");
    EXPECT_EQ(number("US 10,123,456", "B2"), "US10123456B2");
    EXPECT_EQ(number("cn104642530b", "B"), "CN104642530B");
    EXPECT_EQ(indexer::number_of(record_of(R"({"id":"x","title":"t"})")), "");
}

TEST(WorkKeys, TellThatOnlyTheFirstFourFindDuplicates) {
    const auto keys = indexer::work_keys(
        record_of(R"({"id":"x","title":"A long enough title about ports","authors":["Li, Wei"],)"
                  R"("doi":"10.1000/1","publication_number":"CN104642530B"})"));
    std::string kinds;
    for (const std::string& key : keys) kinds += key[0];
    EXPECT_EQ(kinds, "cdimnt");
    EXPECT_TRUE(indexer::finds_duplicates("i:x"));
    EXPECT_FALSE(indexer::finds_duplicates("m:CN104642530"));
    EXPECT_FALSE(indexer::finds_duplicates("c:0"));
    EXPECT_FALSE(indexer::finds_duplicates(""));
}

TEST(WorkKeys, ReferencesMeetWhatTheyCite) {
    const corpora::Record patent =
        record_of(R"({"id":"p","title":"t","publication_number":"CN104642530B"})");
    EXPECT_TRUE(share_a_key({"", "CN 104642530 B", "", ""}, patent));
    EXPECT_TRUE(share_a_key({"", "CN104642530", "", ""}, patent));
    EXPECT_FALSE(share_a_key({"", "CN104642530A", "", ""}, patent));
    EXPECT_TRUE(share_a_key({"", "", "p", ""}, patent));
    EXPECT_TRUE(indexer::cited_keys({}).empty());
}

TEST(WorkKeys, OtherIdsNameTheWorkToo) {
    const corpora::Record work = record_of(
        R"({"id":"doi:10.1000/1","other_ids":["openalex:W7"],"title":"t","doi":"10.1000/1"})");
    EXPECT_TRUE(share_a_key({"", "", "openalex:W7", ""}, work));
    EXPECT_FALSE(share_a_key({"", "", "openalex:W8", ""}, work));
}

TEST(WorkKeys, CitationsWithoutTitleMeetByVolumeAndPage) {
    const corpora::Record paper = record_of(
        R"({"id":"p","title":"t","date":"2001-03","authors":["Berg, Astrid"],"volume":"414",)"
        R"("pages":"12-15"})");
    EXPECT_TRUE(share_a_key(by_text("Berg A, 2001, NATURE, V414, P12"), paper));
    EXPECT_TRUE(share_a_key(by_text("BERG A, 2001, NATURE, V414, P12, DOI 10.1000/z"), paper));
    EXPECT_FALSE(share_a_key(by_text("Berg A, 2002, NATURE, V414, P12"), paper));
    EXPECT_FALSE(share_a_key(by_text("Berg A, 2001, NATURE, V414, P13"), paper));
    EXPECT_FALSE(share_a_key(by_text("Lund A, 2001, NATURE, V414, P12"), paper));
    EXPECT_FALSE(share_a_key(by_text("Berg A, 2001, NATURE"), paper));
}

TEST(WorkKeys, CitationsHoldTitleAndYear) {
    const corpora::Record paper = record_of(
        R"({"id":"p","title":"Low-carbon scheduling of automated container terminals","date":"2019"})");
    const Reference good = by_text(
        "Okafor A., Lund B., Low-carbon scheduling of automated container terminals, J. Ports, 12, "
        "pp. 1-9, (2019)");
    EXPECT_TRUE(share_a_key(good, paper));
    EXPECT_TRUE(indexer::cites_by_text(good, paper));
    EXPECT_FALSE(indexer::cites_by_text(
        by_text("Okafor A. Low-carbon scheduling of automated container terminals. 2018;120191."),
        paper));
    EXPECT_FALSE(
        indexer::cites_by_text(by_text("Okafor A. Scheduling of terminals. 2019."), paper));
    const corpora::Record chinese =
        record_of(R"({"id":"c","title":"面向双碳目标的港口作业调度优化方法","date":"2024-03"})");
    const Reference cited =
        by_text("[3] 李明. 面向双碳目标的港口作业调度优化方法[J]. 计算机应用, 2024.");
    EXPECT_TRUE(share_a_key(cited, chinese));
    EXPECT_TRUE(indexer::cites_by_text(cited, chinese));
    // A short title would be found everywhere.
    EXPECT_FALSE(
        indexer::cites_by_text(by_text("Smart ports. 2019."),
                               record_of(R"({"id":"s","title":"Smart ports","date":"2019"})")));
}

}  // namespace
}  // namespace litchi::tests
