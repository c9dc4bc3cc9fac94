#include "indexer/lexicon_labels.h"

#include "tests/support/small_lexicon.h"

namespace litchi::indexer {
namespace {

using tests::small_concept;
using Words = std::vector<std::string>;

std::map<std::string, LabelPattern> by_key(std::vector<corpora::Concept> concepts) {
    std::map<std::string, LabelPattern> labels;
    for (LabelPattern& pattern : lexicon_labels({std::move(concepts)})) {
        std::string key = pattern.label.key;
        EXPECT_TRUE(labels.emplace(std::move(key), std::move(pattern)).second);
    }
    return labels;
}

TEST(LexiconLabels, AreUnitsUnderOneKey) {
    const auto labels =
        by_key({small_concept("a", "port", {"Smart Ports", "smart-port", "CO2 捕集"}),
                small_concept("b", "", {"?!"})});
    ASSERT_EQ(labels.size(), 2U);
    EXPECT_EQ(labels.at("smart port").units, (Words{"smart", "port"}));
    EXPECT_EQ(labels.at("smart port").label.domain, "port");
    EXPECT_EQ(labels.at("co2 捕集").units, (Words{"co2", "捕", "集"}));
    EXPECT_EQ(labels.at("co2 捕集").label.han_characters, 0U);
}

TEST(LexiconLabels, GiveASharedLabelToTheLowestId) {
    const auto labels = by_key({small_concept("b-port", "b", {"smart ports", "智慧港口"}),
                                small_concept("a-port", "a", {"Smart Port", "智慧港口"})});
    EXPECT_EQ(labels.at("smart port").label.concept_id, "a-port");
    EXPECT_EQ(labels.at("智慧港口").label.concept_id, "a-port");
    EXPECT_EQ(labels.at("智慧港口").label.domain, "a");
    EXPECT_EQ(labels.at("智慧港口").label.han_characters, 4U);
}

TEST(LexiconLabels, RememberTheirPunctuation) {
    const auto labels = by_key({small_concept(
        "a", "", {"capture and storage", "capture, use", "carbon (capture)", "捕集、利用"})});
    EXPECT_EQ(labels.at("capture and storage").label.widest_gap, kSoftGap);
    EXPECT_EQ(labels.at("capture use").label.widest_gap, kCommaGap);
    EXPECT_EQ(labels.at("捕集利用").label.widest_gap, kCommaGap);
    EXPECT_EQ(labels.at("carbon capture").label.widest_gap, kStopGap);
}

TEST(LexiconLabels, AreAbbreviationsByLengthAndCapitals) {
    const auto labels = by_key({small_concept(
        "a", "", {"SOC", "IoT", "CO2", "LoRa", "lora", "BECCS", "Rice", "tea", "5G"})});
    EXPECT_EQ(labels.at("soc").label.abbreviations, (Words{"SOC"}));
    EXPECT_EQ(labels.at("iot").label.abbreviations, (Words{"IoT"}));
    for (const std::string key : {"co2", "lora", "becc", "rice", "tea", "5g"}) {
        EXPECT_FALSE(labels.at(key).label.is_abbreviation()) << key;
    }
}

TEST(LexiconLabels, AreReadAsAbbreviationsInTheirCapitals) {
    LexiconLabel soc;
    soc.abbreviations = {"SOC"};
    for (const std::string_view written : {"SOC", "SOCs", "S.O.C", "ＳＯＣ"}) {
        EXPECT_TRUE(is_written_as_abbreviation(soc, written)) << written;
    }
    for (const std::string_view written : {"soc", "Soc", "SOCS", "SO", "SOCsx", ""}) {
        EXPECT_FALSE(is_written_as_abbreviation(soc, written)) << written;
    }
    LexiconLabel iot;
    iot.abbreviations = {"IoT"};
    EXPECT_TRUE(is_written_as_abbreviation(iot, "IoT"));
    EXPECT_TRUE(is_written_as_abbreviation(iot, "IOT"));
    EXPECT_FALSE(is_written_as_abbreviation(iot, "iot"));
}

}  // namespace
}  // namespace litchi::indexer
