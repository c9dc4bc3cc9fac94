#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

const std::vector<std::string> kCited = {
    R"({"id":"doi:10.1000/1","title":"Cranes","doi":"10.1000/1"})",
    R"({"id":"CN104642530B","title":"A winch","publication_number":"CN104642530B"})",
    R"({"id":"local-7","title":"Low-carbon scheduling of container terminals","date":"2019"})",
};
const std::vector<std::string> kCiting = {
    R"({"id":"review","title":"Review","references":[{"doi":"10.1000/1"},{"publication_number":"CN 104642530"},)"
    R"({"id":"local-7"},"Okafor A. Low-carbon scheduling of container terminals. J Ports. 2019;2:1.",)"
    R"("Nobody N. Something that nobody has ever imported here. 2019.",{"id":"review"}]})",
};

void expect_resolved(const indexer::Snapshot& snapshot) {
    const auto review = *snapshot.find_record("review");
    std::vector<std::string> cited;
    for (const auto& reference : snapshot.references(review)) cited.push_back(reference.record_id);
    EXPECT_THAT(
        cited, testing::ElementsAre("doi:10.1000/1", "CN104642530B", "local-7", "local-7", "", ""));
    for (const char* id : {"doi:10.1000/1", "CN104642530B", "local-7"}) {
        EXPECT_THAT(snapshot.cited_by(*snapshot.find_record(id)), testing::ElementsAre("review"));
    }
    EXPECT_THAT(snapshot.cited_by(review), testing::IsEmpty());
}

TEST(References, AreMatchedInAnyOrderOfImports) {
    CollectionFixture together;
    const auto report = together.import({together.file("a", kCiting), together.file("b", kCited)});
    EXPECT_EQ(report.references, 6U);
    EXPECT_EQ(report.references_matched, 4U);
    expect_resolved(together.snapshot());

    CollectionFixture cited_first;
    cited_first.import("b", kCited);
    cited_first.import("a", kCiting);
    expect_resolved(cited_first.snapshot());

    CollectionFixture citing_first;
    EXPECT_EQ(citing_first.import("a", kCiting).references_matched, 0U);
    citing_first.import("b", kCited);
    expect_resolved(citing_first.snapshot());
}

TEST(References, FollowMerges) {
    CollectionFixture world;
    world.import("a", {R"({"id":"new","title":"N","references":[{"id":"old-name"}]})",
                       R"({"id":"old-name","title":"Cranes","doi":"10.1000/1"})"});
    world.import("b", {R"({"id":"doi:10.1000/1","title":"Cranes","doi":"10.1000/1"})"});
    const auto snapshot = world.snapshot();
    EXPECT_EQ(snapshot.references(*snapshot.find_record("new"))[0].record_id, "doi:10.1000/1");
    EXPECT_THAT(snapshot.cited_by(*snapshot.find_record("old-name")), testing::ElementsAre("new"));
}

}  // namespace
}  // namespace litchi::tests
