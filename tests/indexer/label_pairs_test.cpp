#include "indexer/label_pairs.h"

#include "indexer/translations.h"
#include "indexer/word_alignment.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>
#include <string>
#include <vector>

namespace litchi::indexer {
namespace {

corpora::Record bilingual(const std::string& id, const std::string& zh, const std::string& en) {
    corpora::Record record;
    record.id = id;
    record.title = {{"en", en}, {"zh-Hans", zh}};
    return record;
}

const LabelPair* find(const std::vector<LabelPair>& pairs, const std::string& zh,
                      const std::string& en) {
    for (const LabelPair& pair : pairs)
        if (pair.zh == zh && pair.en == en) return &pair;
    return nullptr;
}

TEST(WordAlignment, AWordThatAlwaysMeetsOneOtherIsItsTranslation) {
    // 0↔0 in both texts; what is beside differs.
    const std::vector<AlignedText> texts = {{{0, 1}, {0, 1}}, {{0, 2}, {0, 2}}};
    const std::vector<WordLink> links = align_words(texts);
    ASSERT_EQ(links.size(), 7U);
    for (const WordLink& link : links) {
        const auto [first, second] = link.words;
        if (first == second) {
            EXPECT_GT(link.score, 0.7) << first;
        } else {
            EXPECT_LT(link.score, 0.4) << first << second;
        }
    }
}

TEST(WordAlignment, OneWordEachIsCertain) {
    const std::vector<AlignedText> texts = {{{0}, {0}}};
    ASSERT_EQ(align_words(texts).size(), 1U);
    EXPECT_DOUBLE_EQ(align_words(texts).front().score, 1.0);
    EXPECT_TRUE(align_words({}).empty());
}

TEST(LabelPairs, KeywordListsOfEqualLengthPairByPlace) {
    const TextAnalyzer analyzer;
    LabelPairMiner miner(analyzer);
    corpora::Record record;
    record.id = "r1";
    record.keywords = {
        {"en", "Cold Chain"}, {"en", "lychee"}, {"zh-Hans", "冷链"}, {"zh-Hans", "荔枝"}};
    miner.add(record);
    record.id = "r2";
    record.keywords = {{"en", "lychee"}, {"zh-Hans", "荔枝"}, {"zh-Hans", "港口"}};
    miner.add(record);  // lists of different length say nothing
    const auto pairs = miner.pairs();
    ASSERT_EQ(pairs.size(), 2U);
    const LabelPair* chain = find(pairs, "冷链", "cold chain");
    ASSERT_NE(chain, nullptr);
    EXPECT_NEAR(chain->score, 1 / 1.5, 1e-9);
    EXPECT_EQ(chain->records, 1U);
    EXPECT_EQ(chain->rule, "keywords");
    EXPECT_THAT(chain->evidence, testing::ElementsAre("r1"));
    EXPECT_EQ(find(pairs, "港口", "lychee"), nullptr);
}

TEST(LabelPairs, TitlesAlignTheirWords) {
    const TextAnalyzer analyzer;
    LabelPairMiner miner(analyzer);
    miner.add(bilingual("a", "荔枝 运输", "Transport of lychees"));
    miner.add(bilingual("b", "荔枝 价格", "The price of lychees"));
    miner.add(bilingual("c", "港口 运输", "Transport in ports"));
    const auto pairs = miner.pairs();
    const LabelPair* lychee = find(pairs, "荔枝", "lychees");
    ASSERT_NE(lychee, nullptr);
    EXPECT_THAT(lychee->evidence, testing::ElementsAre("a", "b"));
    EXPECT_GT(lychee->score, 0.7);
    EXPECT_LE(lychee->score, 1.0);
    ASSERT_NE(find(pairs, "运输", "transport"), nullptr);
    EXPECT_EQ(find(pairs, "荔枝", "transport"), nullptr);
    EXPECT_EQ(find(pairs, "价格", "price"), nullptr) << "one record is no evidence";
}

TEST(Translations, KeysAreStemsOrHanWords) {
    const TextAnalyzer analyzer;
    EXPECT_EQ(translation_key(analyzer, analyzer.analyze("The smart ports")), "smart port");
    EXPECT_EQ(translation_key(analyzer, analyzer.analyze("智慧港口")), "智慧港口");
    EXPECT_EQ(translation_key(analyzer, analyzer.analyze("of the")), "");
}

}  // namespace
}  // namespace litchi::indexer
