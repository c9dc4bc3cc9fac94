#include "query/prior_art.h"

#include "corpora/base/error.h"
#include "tests/query/search_world.h"
#include "tests/support/random_text.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace litchi::query {
namespace {

PartialDate date(std::int16_t year, std::uint8_t month = 0, std::uint8_t day = 0) {
    return {year, month, day};
}

TEST(PriorDate, TakesTheEarliestKindOfDateThatAPatentHas) {
    corpora::Record record;
    EXPECT_EQ(prior_date(record).basis, DateBasis::None);
    record.kind = corpora::RecordKind::Patent;
    record.date = date(2021);
    EXPECT_EQ(prior_date(record).basis, DateBasis::Publication);
    record.patent.filing_date = date(2019, 5);
    EXPECT_EQ(prior_date(record).date, date(2019, 5));
    record.patent.priority_date = date(2018, 3, 2);
    EXPECT_EQ(prior_date(record).basis, DateBasis::Priority);
    record.kind = corpora::RecordKind::Paper;
    EXPECT_EQ(prior_date(record).date, date(2021));
}

TEST(PriorDate, APartialDateIsAnInterval) {
    const auto before = [](PartialDate a, PartialDate b) { return precedence(a, b); };
    EXPECT_EQ(before(date(2018), date(2019)), Precedence::Before);
    EXPECT_EQ(before(date(2019), date(2019)), Precedence::NotBefore);
    EXPECT_EQ(before(date(2019), date(2019, 6)), Precedence::Uncertain);
    EXPECT_EQ(before(date(2019, 5), date(2019, 6)), Precedence::Before);
    EXPECT_EQ(before(date(2019, 6), date(2019, 6, 15)), Precedence::Uncertain);
    EXPECT_EQ(before(date(2019, 6, 15), date(2019, 6, 15)), Precedence::NotBefore);
    EXPECT_EQ(before(date(2019, 6, 14), date(2019, 6, 15)), Precedence::Before);
    EXPECT_EQ(before(date(2020), date(2019, 6)), Precedence::NotBefore);
    EXPECT_EQ(before({}, date(2019)), Precedence::Uncertain);
    EXPECT_EQ(before({}, {}), Precedence::Before);
}

class PriorArtSearch : public SearchWorld {
  protected:
    static PriorArtRequest asked(std::string idea, PartialDate before = {}) {
        PriorArtRequest request;
        request.scope.query = std::move(idea);
        request.before = before;
        return request;
    }
    static PriorArt found(const PriorArtRequest& request) { return searcher_->prior_art(request); }
    static std::vector<std::string> ids(const std::vector<PriorArtDocument>& documents) {
        std::vector<std::string> all;
        for (const PriorArtDocument& document : documents) all.push_back(document.hit.id);
        return all;
    }
};

TEST_F(PriorArtSearch, RanksWhatCoversMorePointsFirst) {
    const PriorArt art = found(asked("A smart port for trade. Boxes of lychee in a cold chain."));
    ASSERT_EQ(art.points.size(), 2U);
    ASSERT_FALSE(art.documents.empty());
    EXPECT_EQ(art.documents.front().hit.id, "e3");
    EXPECT_EQ(art.documents.front().covered, 2U);
    EXPECT_TRUE(art.uncertain.empty());
}

TEST_F(PriorArtSearch, SaysForEachPointWhatMatchesAndWhatIsMissing) {
    const PriorArt art = found(asked("Lychee boxes with solvent"));
    const auto e3 = std::find_if(art.documents.begin(), art.documents.end(),
                                 [](const auto& each) { return each.hit.id == "e3"; });
    ASSERT_NE(e3, art.documents.end());
    const PointMatch& match = e3->points.at(0);
    EXPECT_EQ(match.matched, (std::vector<std::string>{"Lychee", "boxes"}));
    EXPECT_EQ(match.missing, std::vector<std::string>{"solvent"});
    EXPECT_GT(match.coverage, 0);
    EXPECT_LT(match.coverage, 1);
    std::string sentence;
    for (const SnippetPart& part : match.sentence.parts)
        sentence += part.marked ? "[" + part.text + "]" : part.text;
    EXPECT_EQ(sentence, "[Lychee] [boxes] pass the smart port.");
}

TEST_F(PriorArtSearch, CrossesLanguagesByConcepts) {
    const PriorArt art = found(asked("lychee transport in a smart port"));
    const auto z3 = std::find_if(art.documents.begin(), art.documents.end(),
                                 [](const auto& each) { return each.hit.id == "z3"; });
    ASSERT_NE(z3, art.documents.end());
    EXPECT_EQ(z3->points.at(0).matched, (std::vector<std::string>{"lychee", "smart port"}));
}

TEST_F(PriorArtSearch, NothingOnOrAfterTheCutOffAppears) {
    for (const PartialDate before : {date(2018), date(2019), date(2020), date(2020, 6), date(2023)})
        for (const char* idea :
             {"carbon capture and storage", "lychee in a smart port", "碳捕集"}) {
            const PriorArt art = found(asked(idea, before));
            for (const PriorArtDocument& document : art.documents)
                EXPECT_EQ(precedence(document.prior.date, before), Precedence::Before)
                    << document.hit.id;
            for (const PriorArtDocument& document : art.uncertain)
                EXPECT_EQ(precedence(document.prior.date, before), Precedence::Uncertain)
                    << document.hit.id;
        }
}

TEST_F(PriorArtSearch, KeepsUncertainDatesApart) {
    const PriorArt art = found(asked("carbon capture and storage", date(2019, 7)));
    EXPECT_EQ(ids(art.documents), std::vector<std::string>{"e1"});
    EXPECT_EQ(art.considered, 1U);
    EXPECT_EQ(art.uncertain_dates, 3U);  // e2 and z1 of 2019, e5 without a date
    const std::vector<std::string> uncertain = ids(art.uncertain);
    EXPECT_EQ(std::set<std::string>(uncertain.begin(), uncertain.end()),
              (std::set<std::string>{"e2", "e5", "z1"}));
}

TEST_F(PriorArtSearch, SaysWhenNothingIsLeft) {
    const PriorArt art = found(asked("lychee", date(1950)));
    EXPECT_TRUE(art.documents.empty());
    EXPECT_EQ(art.considered, 0U);
    const PriorArt nothing = found(asked("zeppelin"));
    ASSERT_FALSE(nothing.notes.empty());
    EXPECT_EQ(nothing.notes.back(), "No record holds a word of the idea.");
}

TEST_F(PriorArtSearch, ARankingHasTheOrderOfTheAnswer) {
    PriorArtRequest request = asked("Carbon capture in a smart port. Lychee boxes.", date(2022));
    request.scope.limit = 200;
    const PriorArt art = found(request);
    std::vector<std::string> ranked;
    for (const RankedRecord& record : searcher_->rank_prior_art(request)) {
        ranked.push_back(record.id);
    }
    EXPECT_EQ(ranked, ids(art.documents));
}

TEST_F(PriorArtSearch, RefusesEmptyAndEndlessIdeas) {
    EXPECT_THROW(found(asked(" \n")), Error);
    EXPECT_THROW(found(asked(std::string(kMaxIdeaBytes + 1, 'a'))), Error);
}

}  // namespace
}  // namespace litchi::query
