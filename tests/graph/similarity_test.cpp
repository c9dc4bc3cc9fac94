#include "graph/network/similarity.h"

#include "corpora/base/error.h"
#include "graph/network/network_builder.h"
#include "tests/graph/random_network.h"

#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

// s = 10, 5, 4; c01 = 3, c12 = 1: k = 3, 4, 1 and 2m = 8.
Network path() {
    NetworkBuilder builder({10, 5, 4});
    builder.add_link(0, 1, 3);
    builder.add_link(1, 2, 1);
    return builder.build();
}

struct Expected {
    Similarity similarity;
    double first;   // of items 0 and 1
    double second;  // of items 1 and 2
    double node_weight;
};

class SimilarityTest : public testing::TestWithParam<Expected> {};

TEST_P(SimilarityTest, FollowsItsFormula) {
    const Expected& expected = GetParam();
    const Network network = normalize(path(), expected.similarity);
    EXPECT_NEAR(network.links(0)[0].weight, expected.first, 1e-15);
    EXPECT_NEAR(network.links(2)[0].weight, expected.second, 1e-15);
    EXPECT_EQ(network.node_weight(0), expected.node_weight);
    EXPECT_EQ(parse_similarity(to_string(expected.similarity)), expected.similarity);
}

INSTANTIATE_TEST_SUITE_P(
    All, SimilarityTest,
    testing::Values(Expected{Similarity::None, 3, 1, 10},
                    Expected{Similarity::AssociationStrength, 8 * 3 / 12.0, 8 * 1 / 4.0, 1},
                    Expected{Similarity::ProbabilisticAffinity, 3 / 50.0, 1 / 20.0, 10},
                    Expected{Similarity::Fractionalization, 3 * (3 / 3.0 + 3 / 4.0) / 2,
                             1 * (3 / 4.0 + 3 / 1.0) / 2, 1},
                    Expected{Similarity::Cosine, 3 / std::sqrt(50.0), 1 / std::sqrt(20.0), 10},
                    Expected{Similarity::Jaccard, 3 / 12.0, 1 / 8.0, 10},
                    Expected{Similarity::Inclusion, 3 / 5.0, 1 / 4.0, 10},
                    Expected{Similarity::Equivalence, 9 / 50.0, 1 / 20.0, 10}));

TEST(SimilarityNamesTest, RefusesOthers) {
    EXPECT_THROW(parse_similarity("Cosine"), Error);
    EXPECT_THROW(parse_similarity(""), Error);
}

TEST(SimilarityNamesTest, EquivalenceIsTheSquareOfTheCosine) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Network network = random_network(seed, 20, 60);
        const Network cosine = normalize(network, Similarity::Cosine);
        const Network equivalence = normalize(network, Similarity::Equivalence);
        for (NodeIndex node = 0; node < 20; ++node) {
            for (std::size_t i = 0; i < cosine.links(node).size(); ++i) {
                const double c = cosine.links(node)[i].weight;
                EXPECT_NEAR(equivalence.links(node)[i].weight, c * c, 1e-9 * c * c);
            }
        }
    }
}

}  // namespace
}  // namespace litchi::graph
