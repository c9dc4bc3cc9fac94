#include "graph/layout/map.h"

#include "corpora/base/error.h"
#include "graph/exports/vosviewer_json.h"
#include "graph/layout/map_labels.h"
#include "graph/network/network_builder.h"
#include "graph/network/prune.h"
#include "tests/graph/random_network.h"
#include "tests/graph/small_map.h"

#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

using testing::ElementsAre;

std::string bytes(const Incidence& incidence, const MapOptions& options) {
    return vosviewer_json(build_map(incidence, options), small_description());
}

// The same documents in another order.
Incidence reversed(const Incidence& incidence) {
    Incidence result;
    result.items = incidence.items;
    result.first.push_back(0);
    for (std::size_t d = incidence.documents.size(); d-- > 0;) {
        result.documents.push_back(incidence.documents[d]);
        const auto items = incidence.items_of(d);
        result.document_items.insert(result.document_items.end(), items.begin(), items.end());
        result.first.push_back(static_cast<std::uint32_t>(result.document_items.size()));
    }
    return result;
}

TEST(MapTest, IsAPureFunction) {
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        const Incidence incidence = random_incidence(seed, 150, 40, 8);
        MapOptions options{.min_occurrences = 3};
        const std::string expected = bytes(incidence, options);
        EXPECT_EQ(bytes(reversed(incidence), options), expected);
        options.threads = 2;
        EXPECT_EQ(bytes(incidence, options), expected);
        options.seed = 2;
        EXPECT_NE(bytes(incidence, options), expected);
    }
}

TEST(MapTest, KeepsTheMostFrequentItemsAndStrongLinks) {
    const Incidence incidence = random_incidence(4, 200, 40, 8);
    const MapOptions options{.min_occurrences = 8, .max_items = 15, .min_link_strength = 3};
    const Map map = build_map(incidence, options);
    ASSERT_EQ(map.items.size(), 15u);
    EXPECT_EQ(map.document_count, 200u);
    for (NodeIndex node = 0; node < 15; ++node) {
        EXPECT_GE(map.network.node_weight(node), 8);
        if (node > 0) {
            EXPECT_LT(map.items[node - 1].key, map.items[node].key);
        }
        for (const Link& link : map.network.links(node)) EXPECT_GE(link.weight, 3);
        EXPECT_GT(map.mean_year[node], 2000);
        EXPECT_LT(map.mean_year[node], 2020);
    }
}

TEST(MapTest, FractionalLinksAreThoseOfTheRecords) {
    const Incidence incidence = random_incidence(5, 200, 30, 8);
    MapOptions options{.min_occurrences = 5, .min_link_strength = 2};
    const Map full = build_map(incidence, options);
    options.counting = Counting::Fractional;
    const Map fractional = build_map(incidence, options);
    ASSERT_EQ(fractional.network.link_count(), full.network.link_count());
    for (NodeIndex node = 0; node < full.items.size(); ++node) {
        for (std::size_t i = 0; i < full.network.links(node).size(); ++i) {
            const double records = full.network.links(node)[i].weight;
            EXPECT_EQ(fractional.link_records.links(node)[i].weight, records);
            EXPECT_LE(fractional.network.links(node)[i].weight, records);
            EXPECT_EQ(fractional.network.links(node)[i].to, full.network.links(node)[i].to);
        }
    }
}

TEST(MapTest, LargestComponentIsConnected) {
    const Incidence incidence = random_incidence(6, 40, 60, 2);
    MapOptions options{.min_occurrences = 1};
    EXPECT_THAT(components(build_map(incidence, options).network), testing::Contains(1u));
    options.largest_component = true;
    const Map map = build_map(incidence, options);
    EXPECT_THAT(components(map.network), testing::Each(0u));
}

TEST(MapTest, EverySimilaritySeparatesTheTopics) {
    for (const Similarity similarity :
         {Similarity::None, Similarity::AssociationStrength, Similarity::Cosine,
          Similarity::Jaccard, Similarity::Inclusion, Similarity::Equivalence,
          Similarity::Fractionalization, Similarity::ProbabilisticAffinity}) {
        MapOptions options{.min_occurrences = 1, .similarity = similarity};
        const Map map = build_map(small_incidence(), options);
        EXPECT_GE(map.clustering.cluster_count(), 2u) << to_string(similarity);
        EXPECT_LE(map.clustering.cluster_count(), 4u) << to_string(similarity);
        EXPECT_NE(map.clustering.cluster(0), map.clustering.cluster(11)) << to_string(similarity);
    }
}

TEST(MapTest, SaysWhichThresholdToLower) {
    try {
        build_map(random_incidence(1, 20, 10, 3), {.min_occurrences = 1000});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::InvalidArgument);
        EXPECT_THAT(error.what(), testing::HasSubstr("min_occurrences"));
        EXPECT_EQ(error.detail(), "min_occurrences=1000");
    }
    const Incidence incidence = small_incidence();
    EXPECT_THROW(build_map(incidence, {.min_occurrences = 0}), Error);
    EXPECT_THROW(build_map(incidence, {.max_items = 1}), Error);
    EXPECT_THROW(build_map(incidence, {.max_items = 1000000}), Error);
    EXPECT_THROW(build_map(incidence, {.resolution = 0}), Error);
    EXPECT_THROW(build_map(incidence, {.threads = 0}), Error);
}

TEST(MapLabelsTest, RanksByShareInsideTimesLogarithmOfOccurrences) {
    // Node 0 is frequent but half outside; 1 is as frequent and inside; 2 is rare and inside.
    NetworkBuilder builder({100, 100, 4, 50});
    builder.add_link(0, 1, 2);
    builder.add_link(1, 2, 2);
    builder.add_link(0, 3, 2);
    const Network network = builder.build();
    const Clustering clustering(std::vector<std::uint32_t>{0, 0, 0, 1});
    const auto items = telling_items(network, clustering, 2);
    ASSERT_EQ(items.size(), 2u);
    EXPECT_THAT(items[0], ElementsAre(1, 0));
    EXPECT_THAT(items[1], ElementsAre(3));
}

TEST(MapLabelsTest, SpeaksTheLanguageAskedFor) {
    const Map map = small_map();
    const std::string english = cluster_label(map, 0, "en");
    const std::string chinese = cluster_label(map, 0, "zh-Hans");
    EXPECT_NE(english, chinese);
    EXPECT_EQ(std::count(english.begin(), english.end(), '\xB7'), 2);
    const ItemIndex first = map.cluster_items[0][0];
    EXPECT_TRUE(english.starts_with(label_of(map.items[first], "en")));
    EXPECT_TRUE(chinese.starts_with(label_of(map.items[first], "zh-Hans")));
}

}  // namespace
}  // namespace litchi::graph
