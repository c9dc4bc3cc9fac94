#include "indexer/term_statistics.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace litchi::indexer {
namespace {

corpora::Record record_of(std::string title, std::string abstract) {
    corpora::Record record;
    record.title = {{"en", std::move(title)}};
    if (!abstract.empty()) record.abstract = {{"en", std::move(abstract)}};
    return record;
}

// The counts over some records, and the words of the first.
class Counted {
  public:
    explicit Counted(const std::vector<corpora::Record>& records) : records_(records) {
        for (const corpora::Record& record : records_)
            for (const TermText& text : term_texts(record, analyzer_)) {
                statistics.add(text, term_candidates(text));
                texts_.push_back(text);
            }
        statistics.finish();
    }

    const TermText& first() const { return texts_.front(); }
    std::uint64_t hash_of(std::string_view key) const {
        for (const TermText& text : texts_)
            for (const TermWord& word : text.words)
                if (word.key == key) return word.hash;
        ADD_FAILURE() << key;
        return 0;
    }

    TermStatistics statistics;

  private:
    TextAnalyzer analyzer_;
    std::vector<corpora::Record> records_;
    std::vector<TermText> texts_;
};

TEST(WordStatistics, TitleAffinityIsTheShareOfTextsThatNameTheWordInTheirTitle) {
    const Counted counted({record_of("Lychee dryers", "Dryers for fruit."),
                           record_of("Lychee markets", "Fruit and lychee."),
                           record_of("Fruit", "")});  // without abstract: says nothing
    const WordStatistics& words = counted.statistics.words();
    EXPECT_EQ(words.texts(counted.hash_of("fruit")), 3U);
    EXPECT_NEAR(words.title_affinity(counted.hash_of("lychee")), std::log((2 + 0.6) / (2 + 2)),
                1e-12);
    EXPECT_NEAR(words.title_affinity(counted.hash_of("fruit")), std::log((0 + 0.6) / (2 + 2)),
                1e-12);
    EXPECT_NEAR(words.title_affinity(1), std::log(0.3), 1e-12);
}

TEST(WordStatistics, VarietyCountsDifferentNeighbours) {
    const Counted counted({record_of("Solar dryer", "Solar kiln. Gas dryer. Solar kiln.")});
    const WordStatistics& words = counted.statistics.words();
    EXPECT_NEAR(words.right_variety(counted.hash_of("solar")), std::log(2.0 / 3), 1e-12);
    EXPECT_NEAR(words.left_variety(counted.hash_of("solar")), std::log(1.0 / 3), 1e-12);
    EXPECT_NEAR(words.left_variety(counted.hash_of("dryer")), 0, 1e-12);
}

TEST(TermStatistics, ABondIsWhatStandingTogetherTellsBeyondChance) {
    const Counted counted({record_of("Shore power", ""), record_of("Shore power", ""),
                           record_of("Wind turbines", ""), record_of("Quay cranes", "")});
    EXPECT_NEAR(counted.statistics.bond(counted.first(), 0), std::log(2.0 * 4 / (2 * 2)), 1e-12);
    EXPECT_EQ(counted.statistics.bond(counted.first(), 1), 0);
}

TEST(TermCandidates, StandAloneBetweenEdgesAndWordsThatNameNoSubject) {
    const TextAnalyzer analyzer;
    const auto record = record_of("Lychee dryers in novel solar kilns", "");
    const auto texts = term_texts(record, analyzer);
    const auto alone = [&](std::string_view label) {
        for (const TermCandidate& candidate : term_candidates(texts.at(0)))
            if (surface_of(texts[0], candidate) == label) return candidate.spans.front().alone;
        ADD_FAILURE() << label;
        return false;
    };
    EXPECT_TRUE(alone("Lychee dryers"));
    EXPECT_FALSE(alone("Lychee"));
    EXPECT_TRUE(alone("solar kilns"));  // behind "novel"
}

TEST(TermTexts, ASummaryStandsForAMissingAbstract) {
    const TextAnalyzer analyzer;
    corpora::Record record = record_of("Lychee dryers", "");
    record.summary = {{"en", "They run on sunlight."}};
    EXPECT_EQ(term_texts(record, analyzer).at(0).abstract, "They run on sunlight.");
    record.abstract = {{"en", "Dryers for fruit."}};
    EXPECT_EQ(term_texts(record, analyzer).at(0).abstract, "Dryers for fruit.");
}

TEST(TermTexts, AHyphenJoinsChineseWords) {
    const TextAnalyzer analyzer;
    corpora::Record record;
    record.title = {{"zh-Hans", "磷-钾肥与亚当·斯密"}};
    const auto texts = term_texts(record, analyzer);
    const auto candidates = term_candidates(texts.at(0));
    const auto has = [&](std::string_view label) {
        return std::any_of(candidates.begin(), candidates.end(), [&](const TermCandidate& each) {
            return surface_of(texts[0], each) == label;
        });
    };
    EXPECT_TRUE(has("亚当·斯密"));
}

}  // namespace
}  // namespace litchi::indexer
