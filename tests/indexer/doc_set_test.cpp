#include "indexer/doc_set.h"

#include "tests/support/seeded_random.h"

namespace litchi::tests {
namespace {

using indexer::DocSet;

TEST(DocSet, BehavesLikeASet) {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        SeededRandom random(seed);
        DocSet set(static_cast<std::uint32_t>(random.below(300)));
        std::set<DocId> expected;
        for (int i = 0; i < 200; ++i) {
            const DocId id{static_cast<std::uint32_t>(random.below(500))};
            if (random.below(3) == 0) {
                set.erase(id);
                expected.erase(id);
            } else {
                set.insert(id);
                expected.insert(id);
            }
            EXPECT_EQ(set.contains(id), expected.contains(id));
        }
        EXPECT_EQ(set.size(), expected.size());
        EXPECT_EQ(set.to_vector(), std::vector<DocId>(expected.begin(), expected.end()));
        EXPECT_EQ(DocSet(set.words()).to_vector(), set.to_vector());
    }
}

TEST(DocSet, IsEmptyAtFirst) {
    EXPECT_EQ(DocSet().size(), 0U);
    EXPECT_FALSE(DocSet().contains(DocId{5}));
    EXPECT_FALSE(DocSet(100).contains(DocId{100}));
    EXPECT_TRUE(DocSet(100).to_vector().empty());
}

}  // namespace
}  // namespace litchi::tests
