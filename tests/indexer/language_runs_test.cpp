#include "indexer/language_runs.h"

#include <gtest/gtest.h>

namespace litchi::indexer {
namespace {

// "zh-Hans:text|en:text"
std::string runs(std::string_view text) {
    std::string found;
    const std::vector<Token> tokens = TextAnalyzer().analyze(text);
    for (const LanguageRun& run : language_runs(text, tokens)) {
        if (!found.empty()) found += '|';
        found += run.language + ':';
        found += text.substr(run.begin, run.end - run.begin);
    }
    return found;
}

TEST(LanguageRuns, PartsTheLanguagesOfATitle) {
    EXPECT_EQ(runs("港口碳排放研究 Research on port carbon emissions"),
              "zh-Hans:港口碳排放研究|en:Research on port carbon emissions");
    EXPECT_EQ(runs("碳匯交易機制 A review of carbon trading"),
              "zh-Hant:碳匯交易機制|en:A review of carbon trading");
}

TEST(LanguageRuns, KeepsLoanWordsInTheirSentence) {
    EXPECT_EQ(runs("基于LSTM模型的2019年预测"), "zh-Hans:基于LSTM模型的2019年预测");
    EXPECT_EQ(runs("BECCS 技术的发展"), "zh-Hans:BECCS 技术的发展");
    EXPECT_EQ(runs("The 2019 goals of carbon markets"), "en:The 2019 goals of carbon markets");
}

TEST(LanguageRuns, OfNothingAreNone) {
    EXPECT_EQ(runs(""), "");
    EXPECT_EQ(runs("，。"), "");
}

}  // namespace
}  // namespace litchi::indexer
