#include "indexer/concept_table.h"

#include "indexer/revision_parts.h"
#include "tests/support/small_lexicon.h"

namespace litchi::tests {
namespace {

using indexer::ConceptTable;
using indexer::LabelRow;
using testing::ElementsAre;

ConceptTable ports_and_farms() {
    const corpora::Thesaurus lexicon = small_lexicon({
        small_concept("smart-port", "port", {"smart port", "智慧港口", "intelligent port"}),
        small_concept("soil-carbon", "farming", {"soil carbon", "土壤碳"}),
        small_concept("a-port", "port", {"port hub", "smart port"}),
    });
    const std::vector<LabelRow> labels = {
        {LabelId{1}, "smart port", {}},
        {LabelId{2}, "智慧港口", {}},
        {LabelId{3}, "intelligent port", {}},
        {LabelId{4}, "土壤碳", {}},
        {LabelId{5}, "soil carbon", {}},
        {LabelId{6}, "green quay", {{"en", "Green quays"}}},
        {LabelId{7}, "smart crane", {{"en", "smart cranes"}, {"zh-Hans", "智能吊机"}}},
        {LabelId{8}, "forgotten", {}},
        {LabelId{9}, "port hub", {}},
    };
    return indexer::concept_table(lexicon, labels);
}

std::string id_of(const ConceptTable& table, LabelId label) {
    const auto index = table.concept_of(label);
    return index == indexer::kNoConcept ? "-" : table.at(index).id;
}

TEST(ConceptTable, LabelsBelongToOneConcept) {
    const ConceptTable table = ports_and_farms();
    EXPECT_EQ(table.size(), 5U);
    EXPECT_EQ(id_of(table, LabelId{1}), "a-port");  // two claim it: the smaller id
    EXPECT_EQ(id_of(table, LabelId{2}), "smart-port");
    EXPECT_EQ(id_of(table, LabelId{4}), "soil-carbon");
    EXPECT_EQ(id_of(table, LabelId{6}), "kw:green quay");
    EXPECT_EQ(id_of(table, LabelId{8}), "-");  // no record writes it
    EXPECT_EQ(id_of(table, LabelId{0}), "-");
    EXPECT_EQ(id_of(table, LabelId{4'000'000'000U}), "-");
    for (indexer::ConceptIndex i = 1; i < table.size(); ++i) {
        EXPECT_LT(table.at(i - 1).id, table.at(i).id);
    }
}

TEST(ConceptTable, FoundByIdAndByAnyLabel) {
    const ConceptTable table = ports_and_farms();
    const auto find = [&](std::string_view text) -> std::string {
        const auto index = table.find(text);
        return index ? table.at(*index).id : "-";
    };
    EXPECT_EQ(find("soil-carbon"), "soil-carbon");
    EXPECT_EQ(find("Soil Carbon"), "soil-carbon");
    EXPECT_EQ(find("土壤碳"), "soil-carbon");
    EXPECT_EQ(find("Intelligent Ports"), "smart-port");
    EXPECT_EQ(find("智慧港口"), "smart-port");
    EXPECT_EQ(find("kw:green quay"), "kw:green quay");
    EXPECT_EQ(find("green quays"), "kw:green quay");
    EXPECT_EQ(find("forgotten"), "-");
    EXPECT_EQ(find(""), "-");
    EXPECT_EQ(table.label_of_key("port hub"), LabelId{9});
    EXPECT_FALSE(table.label_of_key("Port Hub").has_value());
}

TEST(ConceptTable, PrefixesListTheLexiconFirst) {
    const ConceptTable table = ports_and_farms();
    const auto ids = [&](std::string_view prefix, std::size_t limit) {
        std::vector<std::string> found;
        for (const auto index : table.with_prefix(prefix, limit))
            found.push_back(table.at(index).id);
        return found;
    };
    EXPECT_THAT(ids("Smart", 10), ElementsAre("a-port", "kw:smart crane"));
    EXPECT_THAT(ids("s", 10), ElementsAre("a-port", "soil-carbon", "kw:smart crane"));
    EXPECT_THAT(ids("s", 2), ElementsAre("a-port", "soil-carbon"));
    EXPECT_THAT(ids("土壤", 10), ElementsAre("soil-carbon"));
    EXPECT_THAT(ids("zebra", 10), testing::IsEmpty());
    EXPECT_THAT(ids("s", 0), testing::IsEmpty());
}

TEST(ConceptTable, NamesFallBack) {
    const ConceptTable table = ports_and_farms();
    const auto& crane = table.at(*table.find("smart crane"));
    EXPECT_EQ(name_of(crane, "zh-Hans"), "智能吊机");
    EXPECT_EQ(name_of(crane, "zh-Hant"), "智能吊机");
    EXPECT_EQ(name_of(crane, "de"), "smart cranes");
    indexer::CollectionConcept nameless;
    nameless.id = "kw:x";
    EXPECT_EQ(name_of(nameless, "en"), "kw:x");
    nameless.names = {{"zh-Hans", "名"}};
    EXPECT_EQ(name_of(nameless, "en"), "名");
}

}  // namespace
}  // namespace litchi::tests
