#include "corpora/base/error.h"
#include "indexer/decide_duplicates.h"
#include "indexer/duplicate_pairs.h"
#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

using indexer::DuplicateVerdict;
using indexer::PairState;

const std::vector<std::string> kRecords = {
    R"({"id":"doi:10.1000/1","doi":"10.1000/1","title":"Cranes and soil carbon","date":"2019","authors":["Berg, A"]})",
    R"({"id":"doi:10.1000/1","doi":"10.1000/1","title":"Cranes","abstract":"Another text.","date":"2019","authors":["Lund, B"]})",
    R"({"id":"x","title":"A plan for green quays in the delta","date":"2020","authors":["Moe, C"]})",
    R"({"id":"y","title":"A plan for green quais in the delta","date":"2020","authors":["Moe, C"]})",
};

class DuplicateDecisions : public testing::Test {
  protected:
    DuplicateDecisions() { world.import("a", kRecords); }

    indexer::DuplicatePair only(PairState state) {
        std::vector<indexer::DuplicatePair> found = indexer::list_duplicates(world.collection());
        std::erase_if(found, [&](const auto& pair) { return pair.state != state; });
        EXPECT_EQ(found.size(), 1U);
        return found.empty() ? indexer::DuplicatePair{} : found.front();
    }
    std::size_t records() const { return world.snapshot().documents().size(); }
    std::string digest() const { return world.snapshot().revision().records_digest; }
    void expect_sound() { EXPECT_THAT(world.collection().check().problems, testing::IsEmpty()); }

    CollectionFixture world;
};

TEST_F(DuplicateDecisions, TheListNamesRuleScoreAndReadings) {
    EXPECT_EQ(records(), 3U);
    const auto merged = only(PairState::Merged);
    EXPECT_EQ(merged.rule, "id");
    EXPECT_EQ(merged.score, 1);
    EXPECT_EQ(merged.first.record, "doi:10.1000/1");
    EXPECT_EQ(merged.second.record, "doi:10.1000/1");
    const auto suggested = only(PairState::Suggested);
    EXPECT_EQ(suggested.rule, "similar title");
    EXPECT_EQ(suggested.name.size(), 25U);
}

TEST_F(DuplicateDecisions, AcceptMergesAndUndoPartsAgain) {
    const std::string before = digest();
    const auto content = content_of(world.snapshot());
    const auto done = indexer::decide_duplicate(world.collection(), only(PairState::Suggested).name,
                                                DuplicateVerdict::Same);
    EXPECT_EQ(records(), 2U);
    EXPECT_NE(digest(), before);
    expect_sound();
    const auto accepted = only(PairState::Accepted);
    EXPECT_EQ(accepted.edit, done.edit);
    EXPECT_EQ(accepted.first.record, accepted.second.record);
    indexer::undo_decision(world.collection(), done.edit);
    EXPECT_EQ(digest(), before);
    EXPECT_EQ(content_of(world.snapshot()), content);
    EXPECT_EQ(only(PairState::Suggested).edit, 0);
    expect_sound();
    EXPECT_THROW(indexer::undo_decision(world.collection(), done.edit), Error);
}

TEST_F(DuplicateDecisions, RejectPartsWhatARuleTiedUnderTwoIds) {
    const std::string before = digest();
    const auto done = indexer::decide_duplicate(world.collection(), only(PairState::Merged).name,
                                                DuplicateVerdict::Different);
    EXPECT_EQ(records(), 4U);
    EXPECT_TRUE(world.snapshot().find_record("doi:10.1000/1"));
    EXPECT_TRUE(world.snapshot().find_record("doi:10.1000/1~2"));
    EXPECT_EQ(only(PairState::Rejected).rule, "id");
    expect_sound();
    indexer::undo_decision(world.collection(), done.edit);
    EXPECT_EQ(digest(), before);
    expect_sound();
}

TEST_F(DuplicateDecisions, HoldForLaterImportsAndARepair) {
    indexer::decide_duplicate(world.collection(), only(PairState::Merged).name,
                              DuplicateVerdict::Different);
    indexer::decide_duplicate(world.collection(), only(PairState::Suggested).name,
                              DuplicateVerdict::Same);
    world.import(
        "b",
        {R"({"id":"doi:10.1000/1","doi":"10.1000/1","title":"Cranes, a third time","date":"2019"})"});
    EXPECT_EQ(records(), 3U);
    const std::string before = digest();
    world.collection().check(true);
    std::filesystem::remove_all(world.collection().folder() / "segments");
    EXPECT_FALSE(world.collection().check().problems.empty());
    EXPECT_TRUE(world.collection().check(true).problems.empty());
    EXPECT_EQ(digest(), before);
}

// The outcome depends on the readings and the decisions, not on which came first.
TEST_F(DuplicateDecisions, OrderPlaysNoPart) {
    const auto merged = only(PairState::Merged).name;
    const auto suggested = only(PairState::Suggested).name;
    indexer::decide_duplicate(world.collection(), merged, DuplicateVerdict::Different);
    indexer::decide_duplicate(world.collection(), suggested, DuplicateVerdict::Same);
    CollectionFixture other;
    other.import("one", {kRecords[3], kRecords[1]});
    other.import("two", {kRecords[2], kRecords[0]});
    indexer::decide_duplicate(other.collection(), suggested, DuplicateVerdict::Same);
    indexer::decide_duplicate(other.collection(), merged, DuplicateVerdict::Different);
    EXPECT_EQ(other.snapshot().revision().records_digest, digest());
}

TEST_F(DuplicateDecisions, WhatWasLoggedBeforeACrashIsFollowedByTheNextWriter) {
    const auto pair = only(PairState::Suggested);
    {
        indexer::Connection edits(world.collection().folder() / "edits.sqlite",
                                  indexer::Connection::Access::Write);
        indexer::log_decision(edits, {pair.first.digest, pair.second.digest},
                              DuplicateVerdict::Same, "test");
    }
    EXPECT_EQ(records(), 3U);
    world.import("b", {R"({"id":"n","title":"Something new","date":"2021"})"});
    EXPECT_EQ(records(), 3U);  // one more, and two became one
}

TEST_F(DuplicateDecisions, NamesThatNameNothingAreRefused) {
    for (const char* name : {"", "-", "abc", "000000000000-000000000001",
                             "000000000000-000000000000", "zzzzzzzzzzzz-yyyyyyyyyyyy"})
        EXPECT_THROW(indexer::decide_duplicate(world.collection(), name, DuplicateVerdict::Same),
                     Error)
            << name;
}

}  // namespace
}  // namespace litchi::tests
