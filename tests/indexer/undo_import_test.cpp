#include "indexer/undo_import.h"

#include "corpora/base/error.h"
#include "tests/indexer/undo_world.h"

namespace litchi::tests {
namespace {

using indexer::undo_import;

std::map<std::string, std::string> built_from(const std::vector<Step>& steps) {
    UndoWorld fresh;
    for (const Step& step : steps) fresh.import(step);
    return everything_of(fresh.world.snapshot());
}

// Imports in random order, some undone in random order, further ones between: the collection is as
// if it had been built from the rest alone.
TEST(UndoImport, LeavesWhatTheOtherImportsMake) {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        SeededRandom random(seed);
        UndoWorld undone;
        std::map<std::uint64_t, Step> standing;
        std::size_t undoings = 0;
        for (int turn = 0; turn < 8; ++turn) {
            if (standing.size() > 1 && random.below(2) == 0) {
                const auto victim = std::next(
                    standing.begin(), static_cast<std::ptrdiff_t>(random.below(standing.size())));
                const auto report = undo_import(undone.world.collection(), victim->first);
                EXPECT_EQ(report.records, undone.world.snapshot().revision().records);
                standing.erase(victim);
                ++undoings;
                EXPECT_THAT(undone.world.collection().check().problems, testing::IsEmpty())
                    << "seed " << seed << " turn " << turn;
            } else {
                // The first names a lexicon: the bundled one would take the test's time.
                const std::size_t lexicon = standing.empty() ? 1 : random.below(3);
                const Step step{undone.world.file("f" + std::to_string(turn) + ".jsonl",
                                                  random_lines(random, 25)),
                                lexicon};
                standing.emplace(undone.import(step).import, step);
            }
        }
        std::vector<Step> rest;
        for (const auto& [number, step] : standing) rest.push_back(step);
        EXPECT_TRUE(everything_of(undone.world.snapshot()) == built_from(rest))
            << "seed " << seed << ", " << undoings << " undone";
    }
}

TEST(UndoImport, TheLastOneBringsBackEverythingOfBefore) {
    UndoWorld undone;
    SeededRandom random(5);
    undone.import({undone.world.file("a.jsonl", random_lines(random, 40)), 1});
    const auto before = everything_of(undone.world.snapshot());
    for (const std::size_t lexicon : {0U, 2U}) {
        const auto number =
            undone.import({undone.world.file("b.jsonl", random_lines(random, 40)), lexicon}).import;
        EXPECT_FALSE(everything_of(undone.world.snapshot()) == before);
        const auto report = undo_import(undone.world.collection(), number);
        EXPECT_EQ(report.lexicon_changed, lexicon == 2);
        EXPECT_TRUE(everything_of(undone.world.snapshot()) == before) << lexicon;
    }
}

TEST(UndoImport, CountsWhatGoesAndStaysInTheAudit) {
    CollectionFixture world;
    world.import("a.jsonl", {R"({"id":"a","title":"Smart ports"})", R"({"id":"b","title":"Hay"})"});
    world.import("b.jsonl", {R"({"id":"a","title":"Smart ports"})", R"({"id":"c","title":"Goats"})",
                             R"({"id":"b","title":"Hay","date":"2019"})", "{broken"});
    const auto report = undo_import(world.collection(), 2);
    EXPECT_EQ(report.import, 2U);
    EXPECT_EQ(report.revision, 3U);
    EXPECT_EQ(report.readings, 3U);
    EXPECT_EQ(report.entries, 2U) << "a was read by the first import as well";
    EXPECT_EQ(report.changed, 1U) << "b without its date";
    EXPECT_EQ(report.records_before, 3U);
    EXPECT_EQ(report.records, 2U);
    EXPECT_FALSE(report.lexicon_changed);
    const auto imports = world.collection().imports();
    ASSERT_EQ(imports.size(), 2U);
    EXPECT_FALSE(imports[0].undone.has_value());
    EXPECT_EQ(imports[1].undone, 3U);
    EXPECT_EQ(imports[1].read, 4U);
    ASSERT_EQ(imports[1].files.size(), 1U);
    EXPECT_EQ(imports[1].files[0].name, "b.jsonl");
    EXPECT_EQ(imports[1].files[0].format, "jsonl");
    EXPECT_EQ(imports[1].files[0].rejected, 1U);
    const auto snapshot = world.snapshot();
    EXPECT_FALSE(snapshot.find_record("c").has_value());
    EXPECT_TRUE(snapshot.record(*snapshot.find_record("b")).date.empty());
    EXPECT_EQ(snapshot.sources(*snapshot.find_record("a")).front().file, "a.jsonl");
}

TEST(UndoImport, OnlyOnceAndOnlyWhatThereIs) {
    CollectionFixture world;
    world.import("a.jsonl", {R"({"id":"a","title":"Smart ports"})"});
    undo_import(world.collection(), 1);
    for (const std::uint64_t number : {0U, 1U, 2U}) {
        try {
            undo_import(world.collection(), number);
            FAIL() << number;
        } catch (const Error& failure) {
            EXPECT_EQ(failure.code(), ErrorCode::UnknownImport) << number;
        }
    }
    EXPECT_EQ(world.snapshot().revision().number, 2U);
    EXPECT_EQ(world.snapshot().revision().records, 0U);
    EXPECT_THAT(world.collection().check().problems, testing::IsEmpty());
    EXPECT_EQ(world.import("a.jsonl", {R"({"id":"a","title":"Smart ports"})"}).import, 2U);
    EXPECT_EQ(world.snapshot().revision().records, 1U);
}

// What an entry held together falls apart without it.
TEST(UndoImport, AWorkFallsApart) {
    CollectionFixture world;
    world.import("a.jsonl", {R"({"id":"a","title":{"en":"One"},"doi":"10.1234/x"})"});
    world.import("b.jsonl", {R"({"id":"b","title":{"en":"Two"},"publication_number":"CN101A"})"});
    world.import("bridge.jsonl", {R"({"id":"c","title":{"en":"C"},"doi":"10.1234/x",)"
                                  R"("publication_number":"CN101A"})"});
    EXPECT_EQ(world.snapshot().revision().records, 1U);
    undo_import(world.collection(), 3);
    const auto snapshot = world.snapshot();
    EXPECT_EQ(snapshot.revision().records, 2U);
    EXPECT_NE(snapshot.find_record("a"), snapshot.find_record("b"));
    EXPECT_FALSE(snapshot.find_record("c").has_value());
    EXPECT_THAT(world.collection().check().problems, testing::IsEmpty());
}

// One part of the work is, by itself, the very record that the whole work made.
TEST(UndoImport, APartThatIsTheWholeRecordKeepsIt) {
    CollectionFixture world;
    world.import("a.jsonl", {R"({"id":"a","title":{"en":"A long title of ports"},"date":"2019",)"
                             R"("authors":["Okafor, A"],"venue":"V"})"});
    world.import("b.jsonl", {R"({"id":"b","title":{"en":"Two"},"authors":["Okafor, A"]})"});
    const auto whole = world.snapshot().record(*world.snapshot().find_record("a"));
    world.import("bridge.jsonl", {R"({"id":"a","title":{"en":"Two"},"authors":["Okafor, A"]})"});
    ASSERT_EQ(world.snapshot().revision().records, 1U);
    ASSERT_EQ(corpora::to_json(world.snapshot().record(*world.snapshot().find_record("b"))),
              corpora::to_json(whole));
    undo_import(world.collection(), 3);
    EXPECT_EQ(world.snapshot().revision().records, 2U);
    EXPECT_EQ(corpora::to_json(world.snapshot().record(*world.snapshot().find_record("a"))),
              corpora::to_json(whole));
    EXPECT_THAT(world.collection().check().problems, testing::IsEmpty());
}

// The lexicon that a later import names stays, whatever happens to the earlier ones.
TEST(UndoImport, TheLexiconFollowsTheImportsThatStand) {
    UndoWorld undone;
    const auto file = [&](const char* id) {
        return undone.world.file(std::string(id) + ".jsonl",
                                 {R"({"id":")" + std::string(id) + R"(","title":"Green quays"})"});
    };
    const auto digest = [&] { return undone.world.snapshot().revision().lexicon_digest; };
    undone.import({file("a"), 1});
    const std::string first = digest();
    undone.import({file("b"), 2});
    const std::string second = digest();
    undone.import({file("c"), 0});
    undone.import({file("d"), 2});
    undo_import(undone.world.collection(), 2);
    EXPECT_EQ(digest(), second) << "import 4 names it as well";
    undo_import(undone.world.collection(), 4);
    EXPECT_EQ(digest(), first);
    undo_import(undone.world.collection(), 3);
    EXPECT_EQ(digest(), first);
    undo_import(undone.world.collection(), 1);
    EXPECT_NE(digest(), first) << "the bundled one";
    EXPECT_GT(undone.world.snapshot().lexicon().concepts.size(), 100U);
}

}  // namespace
}  // namespace litchi::tests
