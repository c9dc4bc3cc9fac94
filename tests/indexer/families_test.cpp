#include "indexer/families.h"

#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

std::vector<std::string> names(std::string_view json) {
    std::vector<corpora::Problem> problems;
    return indexer::family_names(corpora::parse_record_json(json, problems));
}

TEST(Families, NamesOfOneApplicationHaveOneForm) {
    using testing::ElementsAre;
    EXPECT_THAT(names(R"({"id":"a","title":"t","publication_number":"CN109999999A",)"
                      R"("application_number":"CN201910123456.7","family":"54321"})"),
                ElementsAre("CN application 201910123456", "family 54321"));
    EXPECT_THAT(names(R"({"id":"a","title":"t","publication_number":"US2019123456A1",)"
                      R"("application_number":"16/123,456"})"),
                ElementsAre("US application 16123456"));
    EXPECT_THAT(names(R"({"id":"a","title":"t","publication_number":"US1B1",)"
                      R"("application_number":"12"})"),
                ElementsAre());
    EXPECT_THAT(names(R"({"id":"a","title":"t"})"), ElementsAre());
}

// p1 and p2 are one application, p2 and p3 one family, p4 alone, n no patent.
TEST(Families, OneOfEachStandsForAll) {
    CollectionFixture world;
    const auto patent = [](const std::string& id, const std::string& number, int year,
                           const std::string& rest) {
        return R"({"id":")" + id + R"(","kind":"patent","title":"Lift )" + id + R"(","date":")" +
               std::to_string(year) + R"(","publication_number":")" + number + R"(")" + rest + "}";
    };
    world.import("a", {patent("p2", "US11000002B2", 2021,
                              R"(,"application_number":"16/123456","family":"7")"),
                       patent("p1", "US2019000001A1", 2019, R"(,"application_number":"16123456")"),
                       patent("p3", "EP3000003A1", 2020, R"(,"family":"7")"),
                       patent("p4", "EP3000004A1", 2018, R"(,"family":"8")"),
                       R"({"id":"n","title":"Paper","date":"2019"})"});
    const indexer::Snapshot snapshot = world.snapshot();
    std::vector<std::uint32_t> rank(snapshot.revision().max_doc_id + 1);
    std::uint32_t place = 0;
    for (const auto& [id, doc] : snapshot.records_by_id()) rank[value(doc)] = place++;
    const indexer::Families families(snapshot);
    const auto ids = [&](const indexer::DocSet& documents) {
        std::vector<std::string> found;
        for (const DocId id : families.one_each(snapshot, documents, rank).to_vector())
            found.push_back(snapshot.record_id(id));
        return found;
    };
    EXPECT_THAT(ids(snapshot.documents()), testing::UnorderedElementsAre("n", "p1", "p4"));
    indexer::DocSet later = snapshot.documents();
    later.erase(*snapshot.find_record("p1"));
    EXPECT_THAT(ids(later), testing::UnorderedElementsAre("n", "p3", "p4"));
}

}  // namespace
}  // namespace litchi::tests
