#include "indexer/term_ranker.h"
#include "indexer/term_relevance.h"
#include "tests/support/random_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace litchi::indexer {
namespace {

corpora::Record record_of(std::string language, std::string title, std::string abstract) {
    corpora::Record record;
    record.title = {{language, std::move(title)}};
    record.abstract = {{language, std::move(abstract)}};
    return record;
}

std::vector<std::string> labels_of(const TermText& text) {
    std::vector<std::string> labels;
    for (const TermCandidate& candidate : term_candidates(text))
        labels.push_back(surface_of(text, candidate));
    std::ranges::sort(labels);
    return labels;
}

using Labels = std::vector<std::string>;

TEST(TermCandidates, AreSpansBetweenFunctionWordsAndPunctuation) {
    const TextAnalyzer analyzer;
    const auto record = record_of("en", "Solar dryers for lychee, 2020", "");
    const auto texts = term_texts(record, analyzer);
    ASSERT_EQ(texts.size(), 1U);
    EXPECT_EQ(labels_of(texts[0]), (Labels{"Solar", "Solar dryers", "dryers", "lychee"}));
}

TEST(TermCandidates, KnowWhichStandOnlyInsideALongerOne) {
    const TextAnalyzer analyzer;
    const auto record = record_of("en", "Lychee orchards", "A lychee orchard and an orchard.");
    const auto texts = term_texts(record, analyzer);
    for (const TermCandidate& candidate : term_candidates(texts.at(0))) {
        const bool lychee = surface_of(texts[0], candidate) == "Lychee";
        EXPECT_EQ(candidate.absorbed, lychee) << surface_of(texts[0], candidate);
    }
}

TEST(TermStatistics, EdgeEntropyIsThatOfTheNeighbours) {
    const TextAnalyzer analyzer;
    const auto record = record_of("zh-Hans", "", "荔枝。荔枝。荔枝。荔枝。");
    const auto texts = term_texts(record, analyzer);
    const auto candidates = term_candidates(texts.at(0));
    ASSERT_EQ(candidates.size(), 1U);
    TermStatistics statistics;
    statistics.add(texts[0], candidates);
    statistics.finish();
    const PhraseStatistics phrase = statistics.phrase(candidates[0].key);
    EXPECT_EQ(phrase.records, 1U);
    EXPECT_EQ(phrase.alone, 1U);
    EXPECT_NEAR(phrase.left_entropy, std::log(4.0), 1e-6);
    EXPECT_NEAR(phrase.right_entropy, std::log(4.0), 1e-6);
}

TEST(TermRelevance, IsZeroForWhatOccursLikeEverything) {
    const std::vector<std::vector<std::uint32_t>> pairs = {{0, 1}, {2, 3}};
    for (const double relevance : term_relevance(pairs, 4))
        EXPECT_NEAR(relevance, std::log(4.0), 1e-12);
    EXPECT_EQ(term_relevance({}, 2), (std::vector<double>{0, 0}));
}

TEST(RecordTerms, AreOrderedBoundedAndInTheText) {
    tests::SeededRandom random(7);
    const TextAnalyzer analyzer;
    for (int i = 0; i < 300; ++i) {
        const std::string language = i % 2 == 0 ? "en" : "zh-Hans";
        const auto record =
            record_of(language, tests::random_text(random, 12), tests::random_text(random, 60));
        const auto texts = term_texts(record, analyzer);
        TermStatistics statistics;
        for (const TermText& text : texts) statistics.add(text, term_candidates(text));
        statistics.finish();
        const auto terms = record_terms(texts, statistics, 5);
        EXPECT_LE(terms.size(), 5U);
        EXPECT_TRUE(std::ranges::is_sorted(terms, std::greater<>{}, &RecordTerm::score));
        for (const RecordTerm& term : terms) EXPECT_FALSE(term.label.empty());
    }
}

}  // namespace
}  // namespace litchi::indexer
