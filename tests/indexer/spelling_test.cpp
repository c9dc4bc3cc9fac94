#include "indexer/spelling.h"

#include "indexer/label_key.h"
#include "indexer/text_analyzer.h"

#include <gtest/gtest.h>

namespace litchi::indexer {
namespace {

TEST(Spelling, MakesBritishWordsAmerican) {
    EXPECT_EQ(american("colour"), "color");
    EXPECT_EQ(american("behavioural"), "behavioral");
    EXPECT_EQ(american("fibres"), "fibers");
    EXPECT_EQ(american("organisation"), "organization");
    EXPECT_EQ(american("decarbonising"), "decarbonizing");
    EXPECT_EQ(american("catalysed"), "catalyzed");
    EXPECT_EQ(american("modelling"), "modeling");
    EXPECT_EQ(american("desulphurisation"), "desulfurization");
    EXPECT_EQ(american("sulphur"), "sulfur");
    EXPECT_EQ(american("programmes"), "programs");
    EXPECT_EQ(american("centred"), "centered");
}

TEST(Spelling, LeavesWordsThatOnlyLookBritish) {
    for (const char* const word : {"rise", "exercise", "enterprises", "unsupervised", "imprecise",
                                   "pairwise", "denoised", "four", "acre", "controlling", "filled",
                                   "analysis", "programmer", "advise", "of", "", "co2ise", "生物"})
        EXPECT_EQ(american(word), word);
}

TEST(Spelling, IsItsOwnFixedPoint) {
    for (const char* const word : {"colours", "optimisation", "labelled", "analyse", "litres"})
        EXPECT_EQ(american(american(word)), american(word));
}

TEST(Spelling, MeetsInLabelsAndStems) {
    EXPECT_EQ(label_key("Optimisation of Fibres"), label_key("optimization of fiber"));
    const TextAnalyzer analyzer;
    EXPECT_EQ(analyzer.stem("modelling"), analyzer.stem("modeling"));
    EXPECT_EQ(analyzer.stem("behaviours"), analyzer.stem("behavior"));
}

}  // namespace
}  // namespace litchi::indexer
