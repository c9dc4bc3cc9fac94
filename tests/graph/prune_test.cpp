#include "graph/network/prune.h"

#include "graph/network/network_builder.h"
#include "tests/graph/random_network.h"

#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

using testing::ElementsAre;

TEST(FrequentItemsTest, TakesTheMostFrequentAndBreaksTiesByKey) {
    Incidence incidence = random_incidence(1, 0, 4, 0);
    incidence.documents.resize(3);
    incidence.document_items = {0, 1, 2, 1, 2, 3, 2};
    incidence.first = {0, 3, 6, 7};  // occurrences 1, 2, 3, 1
    EXPECT_THAT(frequent_items(incidence, 1, 10), ElementsAre(0, 1, 2, 3));
    EXPECT_THAT(frequent_items(incidence, 2, 10), ElementsAre(1, 2));
    EXPECT_THAT(frequent_items(incidence, 1, 3), ElementsAre(0, 1, 2));
    incidence.items[0].key = "zzz";
    EXPECT_THAT(frequent_items(incidence, 1, 3), ElementsAre(1, 2, 3));
    EXPECT_THAT(frequent_items(incidence, 4, 10), ElementsAre());
}

Network two_parts() {
    NetworkBuilder builder({1, 2, 3, 4, 5});
    builder.add_link(0, 3, 1);
    builder.add_link(1, 2, 5);
    builder.add_link(2, 4, 2);
    return builder.build();
}

TEST(PruneTest, DropsWeakLinksButNoNodes) {
    const Network strong = strong_links(two_parts(), 2);
    EXPECT_EQ(strong.node_count(), 5u);
    EXPECT_EQ(strong.link_count(), 2u);
    EXPECT_EQ(strong.links(0).size(), 0u);
}

TEST(PruneTest, FindsComponentsAndTheLargest) {
    EXPECT_THAT(components(two_parts()), ElementsAre(0, 1, 1, 0, 1));
    EXPECT_THAT(largest_component(two_parts()), ElementsAre(1, 2, 4));
    EXPECT_THAT(largest_component(NetworkBuilder({}).build()), ElementsAre());
    EXPECT_THAT(largest_component(NetworkBuilder({1, 1}).build()), ElementsAre(0));
}

TEST(PruneTest, SubnetworkKeepsTheLinksAmongItsNodes) {
    const std::vector<NodeIndex> nodes{1, 2, 3};
    const Network part = subnetwork(two_parts(), nodes);
    EXPECT_EQ(part.node_count(), 3u);
    EXPECT_EQ(part.node_weight(2), 4);
    EXPECT_EQ(part.link_count(), 1u);
    EXPECT_EQ(part.links(0)[0].to, 1u);
    EXPECT_EQ(part.links(0)[0].weight, 5);
}

}  // namespace
}  // namespace litchi::graph
