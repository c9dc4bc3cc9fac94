#include "indexer/label_key.h"

#include "tests/support/random_text.h"

namespace litchi::indexer {
namespace {

TEST(LabelKey, JoinsFormsOfOneLabel) {
    EXPECT_EQ(label_key("Low-Carbon Ports"), "low carbon port");
    EXPECT_EQ(label_key("low carbon port"), "low carbon port");
    EXPECT_EQ(label_key("  LOW–CARBON\tPORT’S "), "low carbon port");
    EXPECT_EQ(label_key("碳捕集與封存"), "碳捕集与封存");
    EXPECT_EQ(label_key("碳捕集、利用与封存"), "碳捕集利用与封存");
    EXPECT_EQ(label_key("CO₂ 捕集"), "co2 捕集");
    EXPECT_EQ(label_key("５Ｇ网络"), "5g 网络");
    EXPECT_EQ(label_key("Industry 4.0"), "industry 4.0");
    EXPECT_EQ(label_key("U.S. ports"), "us port");
}

TEST(LabelKey, IsEmptyWithoutWords) {
    EXPECT_EQ(label_key(""), "");
    EXPECT_EQ(label_key(" – 。（）!? 😀"), "");
}

TEST(LabelKey, IsItsOwnKey) {
    tests::SeededRandom random(11);
    for (int i = 0; i < 2000; ++i) {
        const std::string key = label_key(tests::random_text(random, 1 + random.below(8)));
        // A fraction slash or a mark without its letter may part words the second time.
        if (key.find("\u2044") != std::string::npos) continue;
        if (key.find("\u0301") != std::string::npos) continue;
        EXPECT_EQ(label_key(key), key);
    }
}

TEST(Singular, UndoesPluralsByRule) {
    const std::pair<std::string_view, std::string_view> kPairs[] = {
        {"ports", "port"},
        {"technologies", "technology"},
        {"processes", "process"},
        {"boxes", "box"},
        {"approaches", "approach"},
        {"phases", "phase"},
        {"databases", "database"},
        {"viruses", "virus"},
        {"warehouses", "warehouse"},
        {"gases", "gas"},
        {"analyses", "analysis"},
        {"hypotheses", "hypothesis"},
        {"agvs", "agv"},
        {"trees", "tree"},
        {"dies", "die"},
    };
    for (const auto& [plural, expected] : kPairs) EXPECT_EQ(singular(plural), expected);
}

TEST(Singular, LeavesOtherWordsAlone) {
    for (const std::string_view word :
         {"logistics", "species", "analysis", "biomass", "virus", "gas", "ccs", "lens", "bias",
          "port", "s", "", "5gs", "naïves", "碳"}) {
        EXPECT_EQ(singular(word), word);
    }
}

TEST(Singular, IsStable) {
    tests::SeededRandom random(3);
    constexpr std::string_view kLetters = "aehisuxzcty";
    for (int i = 0; i < 20000; ++i) {
        std::string word;
        for (std::size_t n = 3 + random.below(6); n > 0; --n) word += kLetters[random.below(11)];
        word += 's';
        const std::string once = singular(word);
        EXPECT_EQ(singular(once), once) << word;
    }
}

}  // namespace
}  // namespace litchi::indexer
