#include "query/novelty.h"

#include "corpora/base/error.h"
#include "query/concept_neighbours.h"
#include "query/feature_documents.h"
#include "tests/query/search_world.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace litchi::query {
namespace {

PriorArtRequest asked(std::string idea, PartialDate before = {}) {
    PriorArtRequest request;
    request.scope.query = std::move(idea);
    request.before = before;
    return request;
}

class NoveltySearch : public SearchWorld {
  protected:
    static Novelty found(const PriorArtRequest& request) { return searcher_->novelty(request); }

    // The pair of two features by their texts; nothing if there is none.
    static const PairNovelty* pair_of(const Novelty& novelty, std::string_view a,
                                      std::string_view b) {
        for (const PointNovelty& point : novelty.points)
            for (const PairNovelty& pair : point.pairs)
                if (novelty.features[pair.a].text == a && novelty.features[pair.b].text == b)
                    return &pair;
        return nullptr;
    }
};

TEST(Novelty, StandingsFollowCounts) {
    EXPECT_EQ(standing_of(0), Standing::New);
    EXPECT_EQ(standing_of(1), Standing::Rare);
    EXPECT_EQ(standing_of(kRareDocuments), Standing::Rare);
    EXPECT_EQ(standing_of(kRareDocuments + 1), Standing::Known);
}

TEST(DocSets, BothAndEither) {
    indexer::DocSet a;
    indexer::DocSet b;
    for (const std::uint32_t doc : {1U, 70U}) a.insert(DocId{doc});
    for (const std::uint32_t doc : {70U, 200U}) b.insert(DocId{doc});
    EXPECT_EQ(both(a, b).to_vector(), std::vector<DocId>{DocId{70}});
    EXPECT_EQ(size_of_both(a, b), 1U);
    EXPECT_EQ(either(a, b).size(), 3U);
}

TEST_F(NoveltySearch, APairThatOneLanguageNamesIsFoundInTheOther) {
    const Novelty novelty = found(asked("Lychee in a smart port"));
    const PairNovelty* pair = pair_of(novelty, "Lychee", "smart port");
    ASSERT_NE(pair, nullptr);
    EXPECT_EQ(pair->together.standing, Standing::Rare);
    EXPECT_EQ(pair->together.documents, 2U);  // e3 and z3
    ASSERT_TRUE(pair->together.first);
    EXPECT_EQ(pair->together.first->id, "e3");
    EXPECT_EQ(pair->together.first->prior.date.year, 2020);
    std::string sentence;
    for (const SnippetPart& part : pair->together.first->sentence.parts)
        sentence += part.marked ? "[" + part.text + "]" : part.text;
    EXPECT_EQ(sentence, "[Lychee] boxes pass the [smart port].");
    // lychee in e3, e4, z3, smart port in e3, z3, of nine records
    EXPECT_DOUBLE_EQ(pair->expected, 3.0 * 2.0 / 9.0);
    EXPECT_EQ(novelty.points.at(0).whole.documents, 2U);
}

TEST_F(NoveltySearch, WhatStandsInNoDocumentTogetherIsNew) {
    const Novelty novelty = found(asked("Carbon capture with lychee"));
    const PairNovelty* pair = pair_of(novelty, "Carbon capture", "lychee");
    ASSERT_NE(pair, nullptr);
    EXPECT_EQ(pair->together.standing, Standing::New);
    EXPECT_FALSE(pair->together.first);
    EXPECT_EQ(novelty.points.at(0).whole.standing, Standing::New);
    EXPECT_GT(novelty.points.at(0).best_coverage, 0);
    EXPECT_LT(novelty.points.at(0).best_coverage, 1);
    EXPECT_EQ(novelty.points.at(0).closest_features.size(), 1U);
}

TEST_F(NoveltySearch, NothingOnOrAfterTheCutOffCounts) {
    for (const int year : {2019, 2020, 2021, 2022, 2023}) {
        const PartialDate before{static_cast<std::int16_t>(year), 0, 0};
        const Novelty novelty = found(asked("Lychee boxes in a smart port, logistics", before));
        for (const FeatureNovelty& feature : novelty.features)
            if (feature.alone.first) {
                EXPECT_LT(feature.alone.first->prior.date.year, year);
            }
        for (const PairNovelty& pair : novelty.points.at(0).pairs) {
            if (pair.together.first) {
                EXPECT_LT(pair.together.first->prior.date.year, year);
            }
            EXPECT_LE(pair.together.documents, std::min(novelty.features[pair.a].alone.documents,
                                                        novelty.features[pair.b].alone.documents));
            EXPECT_EQ(pair.together.standing, standing_of(pair.together.documents));
        }
    }
}

TEST_F(NoveltySearch, UncertainDatesAreCountedApart) {
    const Novelty novelty = found(asked("Carbon capture and storage", {2019, 7, 0}));
    EXPECT_EQ(novelty.considered, 1U);  // e1
    EXPECT_EQ(novelty.uncertain_dates, 3U);
    EXPECT_EQ(novelty.features.at(0).concept_id, "ccs");
    EXPECT_EQ(novelty.features.at(0).alone.documents, 0U);
    EXPECT_EQ(novelty.features.at(0).alone.uncertain, 2U);  // e2 and z1 of 2019
}

TEST_F(NoveltySearch, FiltersNarrowWhatIsCounted) {
    PriorArtRequest request = asked("lychee in a smart port");
    request.scope.languages = {"zh"};
    const Novelty novelty = found(request);
    EXPECT_EQ(novelty.considered, 4U);
    EXPECT_EQ(novelty.points.at(0).whole.documents, 1U);  // z3
}

TEST_F(NoveltySearch, PairsComeNewFirstThenByExpectation) {
    const Novelty novelty =
        found(asked("Lychee boxes, carbon capture, logistics, storage and smart port trade"));
    const auto& pairs = novelty.points.at(0).pairs;
    ASSERT_GT(pairs.size(), 3U);
    for (std::size_t i = 1; i < pairs.size(); ++i) {
        EXPECT_LE(pairs[i - 1].together.standing, pairs[i].together.standing);
        if (pairs[i - 1].together.standing == pairs[i].together.standing) {
            EXPECT_GE(pairs[i - 1].expected, pairs[i].expected);
        }
    }
}

TEST_F(NoveltySearch, BoundsTheFeaturesOfAPoint) {
    std::string idea = "lychee smart port";
    for (int i = 0; i < 30; ++i)
        idea += " invented" + std::string(1, static_cast<char>('a' + i % 26)) + "word" +
                std::to_string(i);
    const Novelty novelty = found(asked(idea));
    const PointNovelty& point = novelty.points.at(0);
    EXPECT_EQ(point.features.size(), kMaxPointFeatures);
    EXPECT_GT(point.left_out, 0U);
    EXPECT_EQ(point.pairs.size(), kMaxPointFeatures * (kMaxPointFeatures - 1) / 2);
    std::set<std::string> texts;
    for (const std::size_t feature : point.features) texts.insert(novelty.features[feature].text);
    EXPECT_TRUE(texts.contains("lychee"));  // concepts come first
    EXPECT_TRUE(texts.contains("smart port"));
}

TEST_F(NoveltySearch, SaysWhenNothingIsLeft) {
    const Novelty nothing = found(asked("lychee", {1950, 0, 0}));
    EXPECT_EQ(nothing.considered, 0U);
    ASSERT_FALSE(nothing.notes.empty());
    const Novelty words = found(asked("the of and"));
    ASSERT_FALSE(words.notes.empty());
    EXPECT_EQ(words.notes.back(), "The idea holds no word that can be looked for.");
    EXPECT_THROW(found(asked(" ")), Error);
}

TEST_F(NoveltySearch, SaysWhenTheLanguageIsAnother) {
    const auto noted = [](std::string idea) {
        const Novelty novelty = found(asked(std::move(idea)));
        return std::any_of(novelty.notes.begin(), novelty.notes.end(), [](const std::string& note) {
            return note.find("neither in Chinese nor in English") != std::string::npos;
        });
    };
    EXPECT_TRUE(noted("ライチの木から作る炭"));
    EXPECT_TRUE(noted("Древесный уголь из личи"));
    EXPECT_TRUE(
        noted("Le charbon végétal tiré du bois taillé des vergers séquestre durablement le "
              "carbone, puis les navires frigorifiques utilisent une alimentation "
              "électrique à quai pendant leur escale."));
    EXPECT_FALSE(noted("荔枝木制备生物炭"));
    EXPECT_FALSE(noted("Biochar from lychee wood"));
}

TEST_F(NoveltySearch, LogsTheSearchesThatWereRun) {
    PriorArtRequest request = asked("A smart port for trade. Boxes of lychee in a cold chain.");
    const PriorArt art = searcher_->prior_art(request);
    ASSERT_EQ(art.searches.size(), 3U);  // the whole and two points
    EXPECT_FALSE(art.searches.at(0).point);
    EXPECT_EQ(art.searches.at(2).point, 1U);
    const std::vector<std::string>& words = art.searches.at(2).words;
    EXPECT_NE(std::find(words.begin(), words.end(), "boxes"), words.end());
    EXPECT_EQ(art.searches.at(2).concepts, std::vector<std::string>{"lychee"});
    EXPECT_GE(art.searches.at(0).documents, art.searches.at(2).documents);
    request.scope.query = "荔枝运输";
    EXPECT_TRUE(searcher_->prior_art(request).searches.at(0).characters);
}

TEST_F(NoveltySearch, NeighboursAreCountedWithinTheDocuments) {
    const indexer::Snapshot& snapshot = searcher_->snapshot();
    const ConceptNeighbours neighbours(snapshot, snapshot.documents());
    const auto lychee = *snapshot.concepts().find("lychee");
    const auto port = *snapshot.concepts().find("smart-port");
    const indexer::DocSet documents = neighbours.holding(snapshot.documents(), lychee);
    EXPECT_EQ(documents.size(), 3U);
    const auto beside = neighbours.beside(documents);
    const auto nearest = neighbours.nearest(beside, documents.size(), lychee, 5);
    const auto row =
        std::find_if(nearest.begin(), nearest.end(),
                     [&](const ConceptNeighbour& each) { return each.concept_ == port; });
    ASSERT_NE(row, nearest.end());
    EXPECT_EQ(row->documents, 2U);
    EXPECT_DOUBLE_EQ(row->strength, 9.0 * 2 / (3.0 * 2));  // N n_ac / (n_a n_c)
}

}  // namespace
}  // namespace litchi::query
