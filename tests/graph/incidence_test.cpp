#include "graph/network/incidence.h"

#include "tests/graph/random_network.h"

#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

Item with_labels(std::vector<ItemLabel> labels) {
    return {.key = "the-key", .labels = std::move(labels), .kind = {}, .domain = {}};
}

TEST(LabelOfTest, FallsBackFromScriptToChineseToEnglishToFirst) {
    const Item all = with_labels({{"en", "soil"}, {"zh-Hans", "土壤"}, {"zh-Hant", "土壤學"}});
    EXPECT_EQ(label_of(all, "zh-Hant"), "土壤學");
    EXPECT_EQ(label_of(all, "zh-Hans"), "土壤");
    EXPECT_EQ(label_of(all, "zh"), "土壤");
    EXPECT_EQ(label_of(all, "fr"), "soil");
    EXPECT_EQ(label_of(all, "en-GB"), "soil");
    EXPECT_EQ(label_of(with_labels({{"en", "soil"}}), "zh-Hant"), "soil");
    EXPECT_EQ(label_of(with_labels({{"zh-Hans", "土壤"}}), "zh-Hant"), "土壤");
    EXPECT_EQ(label_of(with_labels({{"ja", "土"}}), "zh-Hant"), "土");
    EXPECT_EQ(label_of(with_labels({}), "en"), "the-key");
}

TEST(IncidenceTest, TransposeHoldsTheSameEntries) {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const Incidence incidence = random_incidence(seed, 40, 12, 6);
        const Postings postings = transpose(incidence);
        const std::vector<std::uint32_t> counts = occurrences(incidence);
        std::size_t entries = 0;
        for (ItemIndex item = 0; item < incidence.items.size(); ++item) {
            const auto documents = postings.of(item);
            EXPECT_EQ(documents.size(), counts[item]);
            EXPECT_TRUE(std::is_sorted(documents.begin(), documents.end()));
            for (const std::uint32_t document : documents) {
                const auto items = incidence.items_of(document);
                EXPECT_TRUE(std::binary_search(items.begin(), items.end(), item));
                ++entries;
            }
        }
        EXPECT_EQ(entries, incidence.document_items.size());
    }
}

TEST(IncidenceTest, SelectItemsKeepsAllDocuments) {
    const Incidence incidence = random_incidence(7, 60, 20, 8);
    const std::vector<ItemIndex> items{2, 5, 11};
    const Incidence selected = select_items(incidence, items);
    EXPECT_EQ(selected.documents.size(), incidence.documents.size());
    const std::vector<std::uint32_t> before = occurrences(incidence);
    const std::vector<std::uint32_t> after = occurrences(selected);
    ASSERT_EQ(after.size(), items.size());
    for (std::size_t i = 0; i < items.size(); ++i) {
        EXPECT_EQ(after[i], before[items[i]]);
        EXPECT_EQ(selected.items[i].key, incidence.items[items[i]].key);
    }
}

}  // namespace
}  // namespace litchi::graph
