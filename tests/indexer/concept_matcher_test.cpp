#include "indexer/concept_matcher.h"

#include "corpora/demo.h"
#include "tests/support/random_text.h"
#include "tests/support/small_lexicon.h"

namespace litchi::indexer {
namespace {

using tests::small_concept;

corpora::Thesaurus lexicon() {
    return tests::small_lexicon({
        small_concept("biochar", "farming", {"biochar", "生物炭"}),
        small_concept("carbon-capture", "beccs",
                      {"carbon capture, utilization and storage", "碳捕集、利用与封存", "CCUS"}),
        small_concept("carbon-sink", "farming", {"carbon sink", "碳汇"}),
        small_concept("co2", "linking", {"CO2", "carbon dioxide"}),
        small_concept("soil-carbon", "farming", {"soil carbon", "土壤碳"}),
        small_concept("soil-organic-carbon", "farming",
                      {"soil organic carbon", "SOC", "土壤有机碳"}),
        small_concept("soil-sink", "farming", {"soil carbon sink", "土壤碳汇"}),
        small_concept("tea", "farming", {"tea", "茶"}),
    });
}

std::vector<std::string> found(const ConceptMatcher& matcher, std::string_view text) {
    std::vector<std::string> parts;
    for (const LabelMatch& match : matcher.find(text, TextAnalyzer().analyze(text))) {
        parts.push_back(
            std::string(text.substr(match.range.begin, match.range.end - match.range.begin)) + "=" +
            match.label->concept_id);
    }
    return parts;
}

using Parts = std::vector<std::string>;

TEST(ConceptMatcher, TakesTheLongestLabel) {
    const ConceptMatcher matcher(lexicon());
    EXPECT_EQ(found(matcher, "Soil-carbon sinks and soil carbon"),
              (Parts{"Soil-carbon sinks=soil-sink", "soil carbon=soil-carbon"}));
    EXPECT_EQ(found(matcher, "土壤碳匯與土壤有機碳"),
              (Parts{"土壤碳匯=soil-sink", "土壤有機碳=soil-organic-carbon"}));
}

TEST(ConceptMatcher, FindsWholeWordsAlone) {
    const ConceptMatcher matcher(lexicon());
    EXPECT_EQ(found(matcher, "teak steam tea, team"), (Parts{"tea=tea"}));
    EXPECT_EQ(found(matcher, "茶叶 茶"), (Parts{"茶=tea"}));
    EXPECT_EQ(found(matcher, "CO₂ and ＣＯ２"), (Parts{"CO₂=co2", "ＣＯ２=co2"}));
}

TEST(ConceptMatcher, StopsAtPunctuationThatTheLabelHasNot) {
    const ConceptMatcher matcher(lexicon());
    EXPECT_EQ(found(matcher, "in soil. Carbon dioxide"), (Parts{"Carbon dioxide=co2"}));
    EXPECT_EQ(found(matcher, "soil, carbon; soil (carbon) soil\n\ncarbon"), Parts{});
    EXPECT_EQ(found(matcher, "soil\ncarbon"), (Parts{"soil\ncarbon=soil-carbon"}));
    EXPECT_EQ(found(matcher, "carbon capture utilization, and storage"),
              (Parts{"carbon capture utilization, and storage=carbon-capture"}));
    EXPECT_EQ(found(matcher, "碳捕集利用与封存"), (Parts{"碳捕集利用与封存=carbon-capture"}));
    EXPECT_EQ(found(matcher, "碳捕集。利用与封存"), Parts{});
}

TEST(ConceptMatcher, KnowsLabelsByKey) {
    const ConceptMatcher matcher(lexicon());
    ASSERT_NE(matcher.find_key("土壤碳"), nullptr);
    EXPECT_EQ(matcher.find_key("土壤碳")->concept_id, "soil-carbon");
    EXPECT_EQ(matcher.find_key("soil"), nullptr);
    EXPECT_EQ(matcher.find_key(""), nullptr);
}

TEST(ConceptMatcher, DoesNotDependOnTheOrderOfTheLexicon) {
    tests::SeededRandom random(9);
    corpora::Thesaurus shuffled = lexicon();
    const ConceptMatcher matcher(shuffled);
    for (int round = 0; round < 5; ++round) {
        random.shuffle(shuffled.concepts);
        for (corpora::Concept& c : shuffled.concepts) random.shuffle(c.labels);
        const ConceptMatcher other(shuffled);
        for (int i = 0; i < 200; ++i) {
            const std::string text = tests::random_text(random, 12) + " soil carbon sink 土壤碳汇";
            ASSERT_EQ(found(matcher, text), found(other, text));
        }
    }
}

TEST(ConceptMatcher, MatchesAreDisjointOnCharacterEdgesAndHaveTheirKey) {
    tests::SeededRandom random(10);
    const ConceptMatcher matcher(lexicon());
    const TextAnalyzer analyzer;
    for (int i = 0; i < 1500; ++i) {
        const std::string text = tests::random_text(random, 20);
        std::uint32_t end = 0;
        for (const LabelMatch& match : matcher.find(text, analyzer.analyze(text))) {
            ASSERT_GE(match.range.begin, end);
            ASSERT_LT(match.range.begin, match.range.end);
            ASSERT_TRUE(tests::is_character_edge(text, match.range.begin));
            ASSERT_TRUE(tests::is_character_edge(text, match.range.end));
            end = match.range.end;
        }
        ASSERT_LE(end, text.size());
    }
}

TEST(ConceptMatcher, AcceptsAnEmptyLexicon) {
    const ConceptMatcher matcher(corpora::Thesaurus{});
    EXPECT_EQ(found(matcher, "soil carbon 土壤碳"), Parts{});
}

// Every label of the bundled lexicon is found again inside a sentence. Of the Han labels, the edge
// rule may lose at most one in a hundred.
TEST(ConceptMatcher, FindsTheBundledLexiconInSentences) {
    std::vector<corpora::Problem> problems;
    const corpora::Thesaurus bundled = read_thesaurus(corpora::bundled_lexicon(), problems);
    ASSERT_GT(bundled.concepts.size(), 700U);
    const ConceptMatcher matcher(bundled);
    const TextAnalyzer analyzer;
    std::map<bool, std::size_t> labels;
    std::map<bool, std::vector<std::string>> lost;
    for (const corpora::Concept& c : bundled.concepts) {
        for (const corpora::ConceptLabel& label : c.labels) {
            const bool english = label.language == "en";
            const std::string before = english ? "We compare the " : "本文讨论";
            const std::string text =
                before + label.text + (english ? " in two regions." : "的情况。");
            const ByteRange whole{static_cast<std::uint32_t>(before.size()),
                                  static_cast<std::uint32_t>(before.size() + label.text.size())};
            const auto matches = matcher.find(text, analyzer.analyze(text));
            const bool hit = std::any_of(matches.begin(), matches.end(),
                                         [&](const LabelMatch& m) { return m.range == whole; });
            ++labels[english];
            if (!hit) lost[english].push_back(label.text);
        }
    }
    EXPECT_THAT(lost[true], testing::IsEmpty());
    EXPECT_LE(lost[false].size() * 100, labels[false]) << testing::PrintToString(lost[false]);
}

}  // namespace
}  // namespace litchi::indexer
