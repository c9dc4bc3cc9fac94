#include "query/key_points.h"

#include "tests/support/random_text.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace litchi::query {
namespace {

std::vector<std::string> points(const std::string& text) {
    const indexer::TextAnalyzer analyzer;
    std::vector<std::string> parts;
    for (const indexer::ByteRange point : key_points(analyzer, text).points)
        parts.push_back(text.substr(point.begin, point.end - point.begin));
    return parts;
}

using Texts = std::vector<std::string>;

TEST(KeyPoints, AreTheSentencesOfProse) {
    EXPECT_EQ(points("Biochar stores soil carbon. Shore power cuts ship emissions."),
              (Texts{"Biochar stores soil carbon.", "Shore power cuts ship emissions."}));
    EXPECT_EQ(points("荔枝木制备生物炭。岸电降低船舶排放。"),
              (Texts{"荔枝木制备生物炭。", "岸电降低船舶排放。"}));
}

TEST(KeyPoints, AreTheItemsOfAList) {
    EXPECT_EQ(points("1. A biochar kiln for pruned wood.\n2. The kiln of claim 1\n   with a heat "
                     "exchanger."),
              (Texts{"A biochar kiln for pruned wood.",
                     "The kiln of claim 1\n   with a heat exchanger."}));
    EXPECT_EQ(points("（1）荔枝冷链溯源系统\n（2）船舶岸电调度方法"),
              (Texts{"荔枝冷链溯源系统", "船舶岸电调度方法"}));
    EXPECT_EQ(points("① 荔枝冷链溯源系统\n② 船舶岸电调度方法"),
              (Texts{"荔枝冷链溯源系统", "船舶岸电调度方法"}));
    EXPECT_EQ(points("一、荔枝冷链溯源系统\n二、船舶岸电调度方法"),
              (Texts{"荔枝冷链溯源系统", "船舶岸电调度方法"}));
    EXPECT_EQ(points("权利要求1：荔枝冷链溯源系统\n权利要求2：船舶岸电调度方法"),
              (Texts{"荔枝冷链溯源系统", "船舶岸电调度方法"}));
    EXPECT_EQ(points("- shore power plugs\n- carbon passports for fruit"),
              (Texts{"shore power plugs", "carbon passports for fruit"}));
}

TEST(KeyPoints, KeepWhatStandsBeforeAList) {
    EXPECT_EQ(points("A kiln on a barge.\n1) It burns pruned wood.\n2) It feeds shore power."),
              (Texts{"A kiln on a barge.", "It burns pruned wood.", "It feeds shore power."}));
}

TEST(KeyPoints, NumbersInsideProseAreNoList) {
    EXPECT_EQ(points("2019 saw more shore power.\n3.5 MW were built in the port."),
              Texts{"2019 saw more shore power.\n3.5 MW were built in the port."});
    EXPECT_EQ(points("Costs fell by 1.5 percent in two ports.").size(), 1U);
}

TEST(KeyPoints, SmallPartsBelongToThePointBefore) {
    EXPECT_EQ(points("Biochar stores soil carbon. It does. Shore power cuts emissions."),
              (Texts{"Biochar stores soil carbon. It does.", "Shore power cuts emissions."}));
    EXPECT_EQ(points("lychee"), Texts{"lychee"});
}

TEST(KeyPoints, AreBoundedAndSaySo) {
    std::string text;
    for (int i = 0; i < 60; ++i) text += "Biochar stores soil carbon. ";
    const indexer::TextAnalyzer analyzer;
    const KeyPoints found = key_points(analyzer, text);
    EXPECT_EQ(found.points.size(), kMaxKeyPoints);
    EXPECT_TRUE(found.cut);
}

TEST(KeyPoints, RiseAndStayInsideAnyText) {
    tests::SeededRandom random(5);
    const indexer::TextAnalyzer analyzer;
    for (int i = 0; i < 500; ++i) {
        std::string text;
        for (std::size_t n = random.below(8); n > 0; --n)
            text += tests::random_text(random, 1 + random.below(12)) +
                    (random.below(2) == 0 ? "\n1. " : "。");
        std::uint32_t last = 0;
        for (const indexer::ByteRange point : key_points(analyzer, text).points) {
            ASSERT_LE(last, point.begin) << text;
            ASSERT_LE(point.begin, point.end) << text;
            ASSERT_LE(point.end, text.size()) << text;
            last = point.end;
        }
    }
}

}  // namespace
}  // namespace litchi::query
