#include "graph/network/cooccurrence.h"

#include "corpora/base/error.h"
#include "tests/graph/random_network.h"

#include <gmock/gmock.h>
#include <map>

namespace litchi::graph {
namespace {

using Pairs = std::map<std::pair<NodeIndex, NodeIndex>, double>;

Pairs pairs_of(const Network& network) {
    Pairs pairs;
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        for (const Link& link : network.links(node)) pairs[{node, link.to}] = link.weight;
    }
    return pairs;
}

Pairs by_brute_force(const Incidence& incidence, Counting counting) {
    Pairs pairs;
    for (std::size_t document = 0; document < incidence.documents.size(); ++document) {
        const auto items = incidence.items_of(document);
        for (const ItemIndex a : items) {
            for (const ItemIndex b : items) {
                const double share = 1.0 / (static_cast<double>(items.size()) - 1);
                if (a != b) pairs[{a, b}] += counting == Counting::Full ? 1.0 : share;
            }
        }
    }
    return pairs;
}

// The same incidence with so many items that rows are counted instead of the dense triangle.
Incidence with_many_items(Incidence incidence) {
    const std::uint32_t stride = 5000 / static_cast<std::uint32_t>(incidence.items.size());
    for (ItemIndex& item : incidence.document_items) item *= stride;
    incidence.items.resize(5000);
    return incidence;
}

class CooccurrenceTest : public testing::TestWithParam<Counting> {};

TEST_P(CooccurrenceTest, CountsAsBruteForceDoes) {
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        const Incidence incidence = random_incidence(seed, 50, 15, 7);
        const Network network = cooccurrence(incidence, {.counting = GetParam()});
        EXPECT_EQ(pairs_of(network), by_brute_force(incidence, GetParam()));
        const std::vector<std::uint32_t> counts = occurrences(incidence);
        for (NodeIndex node = 0; node < network.node_count(); ++node) {
            EXPECT_EQ(network.node_weight(node), counts[node]);
        }
    }
}

TEST_P(CooccurrenceTest, RowsGiveTheSameSumsOnAnyNumberOfThreads) {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const Incidence incidence = with_many_items(random_incidence(seed, 80, 50, 12));
        const Pairs expected = by_brute_force(incidence, GetParam());
        for (const unsigned threads : {1u, 2u, 5u}) {
            const Network network =
                cooccurrence(incidence, {.counting = GetParam(), .threads = threads});
            EXPECT_EQ(pairs_of(network), expected) << threads << " threads";
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Counting, CooccurrenceTest,
                         testing::Values(Counting::Full, Counting::Fractional));

TEST(CooccurrenceTest, FractionalCountingGivesEachDocumentAsMuchAsItHasItems) {
    // A document of n items adds n (n − 1) / 2 pairs of 1 / (n − 1): n / 2.
    Incidence incidence = random_incidence(3, 1, 9, 0);
    incidence.document_items = {0, 2, 3, 7, 8};
    incidence.first = {0, 5};
    const Network network = cooccurrence(incidence, {.counting = Counting::Fractional});
    double total = 0;
    for (NodeIndex node = 0; node < 9; ++node) total += network.total_link_strength(node);
    EXPECT_NEAR(total / 2, 2.5, 1e-12);
    EXPECT_NEAR(network.total_link_strength(2), 1, 1e-12);
}

TEST(CooccurrenceTest, NothingGivesNothing) {
    Incidence empty;
    empty.first = {0};
    EXPECT_EQ(cooccurrence(empty).node_count(), 0u);
    EXPECT_EQ(cooccurrence(random_incidence(1, 10, 1, 1)).link_count(), 0u);
    EXPECT_THROW(cooccurrence(empty, {.threads = 0}), Error);
}

}  // namespace
}  // namespace litchi::graph
