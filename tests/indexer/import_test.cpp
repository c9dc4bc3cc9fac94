#include "indexer/import.h"

#include "corpora/base/error.h"
#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

using indexer::ImportReport;

std::vector<std::string> random_records(std::uint64_t seed, std::size_t count) {
    SeededRandom random(seed);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < count; ++i) lines.push_back(random_record(random));
    return lines;
}

void expect_counts_add_up(const ImportReport& report) {
    EXPECT_EQ(report.read, report.added + report.merged + report.rejected);
    std::uint64_t read = 0;
    for (const auto& file : report.files) {
        EXPECT_EQ(file.read, file.added + file.merged + file.rejected) << file.file;
        read += file.read;
    }
    EXPECT_EQ(read, report.read);
}

TEST(Import, CountsAddUpWithBrokenAndRepeatedRecords) {
    CollectionFixture world;
    const ImportReport report = world.import({
        world.file("a.jsonl", {R"({"id":"a","title":"Smart ports"})", R"({"id":"b")",
                               R"({"id":"b","title":"Soil carbon"})"}),
        world.file("b.jsonl", {R"({"id":"a","title":"Smart ports","date":"2019"})",
                               R"({"id":"b","title":"Soil carbon"})"}),
    });
    expect_counts_add_up(report);
    EXPECT_EQ(report.read, 5U);
    EXPECT_EQ(report.added, 2U);
    EXPECT_EQ(report.merged, 2U);
    EXPECT_EQ(report.rejected, 1U);
    EXPECT_EQ(report.import, 1U);
    EXPECT_EQ(report.revision, 1U);
    ASSERT_EQ(report.problems.size(), 1U);
    EXPECT_EQ(report.problems[0].file, "a.jsonl");
    EXPECT_EQ(report.problems[0].line, 2U);
    EXPECT_TRUE(report.problems[0].rejected);
    const auto imports = world.collection().imports();
    ASSERT_EQ(imports.size(), 1U);
    ASSERT_EQ(imports[0].files.size(), 2U);
    EXPECT_EQ(imports[0].files[0].name, "a.jsonl");
    EXPECT_EQ(imports[0].files[0].read, 3U);
    EXPECT_EQ(imports[0].files[1].name, "b.jsonl");
    EXPECT_EQ(imports[0].files[1].format, "jsonl");
    EXPECT_FALSE(imports[0].undone.has_value());
    EXPECT_EQ(imports[0].read, 5U);
    EXPECT_EQ(world.snapshot().revision().records, 2U);
}

TEST(Import, KeepsRecordsThatComeAgainUnchanged) {
    CollectionFixture world;
    const auto file = world.file("a.jsonl", random_records(1, 60));
    const ImportReport first = world.import({file});
    expect_counts_add_up(first);
    const auto before = world.snapshot();
    const ImportReport again = world.import({file});
    expect_counts_add_up(again);
    EXPECT_EQ(again.added, 0U);
    const auto after = world.snapshot();
    EXPECT_EQ(after.revision().number, before.revision().number + 1);
    EXPECT_EQ(after.revision().records_digest, before.revision().records_digest);
    EXPECT_EQ(after.revision().max_doc_id, before.revision().max_doc_id);
    EXPECT_EQ(content_of(after), content_of(before));
}

// One import or several, in any order of files and records, on any number of threads.
TEST(Import, ResultDoesNotDependOnOrder) {
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        std::vector<std::string> lines = random_records(seed, 70);
        CollectionFixture once;
        once.import("all.jsonl", lines);
        const auto expected = content_of(once.snapshot());
        SeededRandom random(seed);
        for (int round = 0; round < 2; ++round) {
            random.shuffle(lines);
            CollectionFixture parts;
            parts.options.threads = 1 + static_cast<unsigned>(random.below(3));
            for (std::size_t begin = 0; begin < lines.size(); begin += 25) {
                const std::size_t end = std::min(begin + 25, lines.size());
                const auto report =
                    parts.import("part" + std::to_string(begin),
                                 {lines.begin() + static_cast<std::ptrdiff_t>(begin),
                                  lines.begin() + static_cast<std::ptrdiff_t>(end)});
                expect_counts_add_up(report);
            }
            EXPECT_EQ(parts.snapshot().revision().records_digest,
                      once.snapshot().revision().records_digest)
                << "seed " << seed;
            EXPECT_EQ(content_of(parts.snapshot()), expected) << "seed " << seed;
            EXPECT_TRUE(parts.collection().check().problems.empty());
        }
    }
}

TEST(Import, MergesAcrossImportsAndNamesTheSources) {
    CollectionFixture world;
    world.import("scopus.jsonl",
                 {R"({"id":"s1","title":{"en":"Smart ports"},"doi":"10.1000/x","date":"2019"})"});
    const ImportReport report = world.import(
        "ris.jsonl", {R"({"id":"doi:10.1000/x","title":{"en":"Smart ports"},"doi":"10.1000/x",)"
                      R"("abstract":{"en":"Quays and cranes."},"date":"2019-05"})"});
    EXPECT_EQ(report.added, 0U);
    EXPECT_EQ(report.merged, 1U);
    const auto snapshot = world.snapshot();
    EXPECT_EQ(snapshot.revision().records, 1U);
    EXPECT_EQ(snapshot.documents().size(), 1U);
    const auto id = snapshot.find_record("s1");
    ASSERT_TRUE(id.has_value());
    EXPECT_EQ(snapshot.find_record("doi:10.1000/x"), id);
    EXPECT_EQ(snapshot.record_id(*id), "doi:10.1000/x");
    EXPECT_EQ(to_string(snapshot.record(*id).date), "2019-05");
    std::map<std::string, std::string> rules;
    for (const auto& source : snapshot.sources(*id)) {
        rules[source.field + " " + source.file] = source.rule;
    }
    EXPECT_EQ(rules["record scopus.jsonl"], "doi");
    EXPECT_EQ(rules["record ris.jsonl"], "doi");
    EXPECT_EQ(rules["id ris.jsonl"], "stable id");
    EXPECT_EQ(rules["abstract ris.jsonl"], "only");
    EXPECT_EQ(rules["date ris.jsonl"], "most precise");
}

TEST(Import, SourcesOfASingleRecordAreItsFile) {
    CollectionFixture world;
    world.import("a.jsonl", {R"({"id":"x","title":"One"})", R"({"id":"y","title":"Two"})"});
    const auto snapshot = world.snapshot();
    const auto sources = snapshot.sources(*snapshot.find_record("y"));
    ASSERT_FALSE(sources.empty());
    for (const auto& source : sources) {
        EXPECT_EQ(source.file, "a.jsonl");
        EXPECT_EQ(source.line, 2U);
        EXPECT_EQ(source.format, "jsonl");
        EXPECT_EQ(source.rule, "only");
    }
}

TEST(Import, DryRunStoresNothing) {
    CollectionFixture world;
    world.options.dry_run = true;
    const ImportReport report = world.import("a.jsonl", random_records(3, 30));
    expect_counts_add_up(report);
    EXPECT_GT(report.added, 0U);
    EXPECT_EQ(report.import, 0U);
    EXPECT_EQ(report.revision, 0U);
    EXPECT_EQ(world.collection().current_revision(), 0U);
    EXPECT_TRUE(world.collection().imports().empty());
    EXPECT_EQ(world.snapshot().documents().size(), 0U);
}

TEST(Import, RejectedEntriesAreCopiedAFileEach) {
    CollectionFixture world;
    const auto a = world.file("a.jsonl", {R"({"id":"a","title":"Smart ports"})", "{broken"});
    const auto b = world.file("b.jsonl", {R"({"id":"b","title":"Ports"})"});
    const auto c = world.file("c.jsonl", {"{broken too", R"({"title":"Soil","date":"sometime"})"});
    world.options.rejects = world.folder.path() / "out.jsonl";
    world.options.rejects_all = true;
    const ImportReport report = world.import({a, b, c});
    EXPECT_EQ(report.rejected, 2U);
    const auto second = world.folder.path() / "out-2.jsonl";
    EXPECT_EQ(report.files[0].rejects, world.options.rejects->string());
    EXPECT_EQ(report.files[1].rejects, "");
    EXPECT_EQ(report.files[2].rejects, second.string());
    EXPECT_EQ(read_file(*world.options.rejects), "{broken\n");
    EXPECT_EQ(read_file(second), "{broken too\n{\"title\":\"Soil\",\"date\":\"sometime\"}\n");
    world.options.rejects = c;
    EXPECT_THROW(world.import({a, c}), Error);
}

TEST(Import, UnreadableFileIsAProblemUnlessAllAre) {
    CollectionFixture world;
    world.options.format = "auto";
    const auto good = world.file("good.jsonl", {R"({"id":"a","title":"Smart ports"})"});
    const auto junk = world.folder.write("junk.bin", std::string("\x7f"
                                                                 "ELF\0\1\2\3",
                                                                 8));
    const ImportReport report = world.import({junk, good, world.folder.path() / "missing.ris"});
    EXPECT_EQ(report.added, 1U);
    ASSERT_EQ(report.files.size(), 3U);
    EXPECT_TRUE(report.files[0].format.empty());
    EXPECT_EQ(report.files[1].format, "jsonl");
    EXPECT_EQ(report.problem_count, 2U);
    try {
        world.import({junk});
        FAIL() << "nothing could be read";
    } catch (const Error& failure) {
        EXPECT_EQ(failure.code(), ErrorCode::UnreadableFile);
    }
    EXPECT_EQ(world.collection().current_revision(), 1U);
}

TEST(Import, ListsNoMoreProblemsThanAsked) {
    CollectionFixture world;
    world.options.max_problems = 2;
    const ImportReport report =
        world.import("a.jsonl", {"{", "{", "{", R"({"id":"a","title":"t"})"});
    EXPECT_EQ(report.problems.size(), 2U);
    EXPECT_GE(report.problem_count, 3U);
    EXPECT_EQ(report.rejected, 3U);
}

TEST(Import, AnotherLexiconIndexesEverythingAnew) {
    CollectionFixture world;
    world.import("a.jsonl", {R"({"id":"a","title":{"en":"Goat feed in smart ports"}})"});
    world.import("b.jsonl", {R"({"id":"b","title":{"en":"A goat feed trial"}})"});
    EXPECT_EQ(world.snapshot().segments().size(), 2U);
    world.options.lexicon = world.folder.write(
        "goats.jsonl",
        corpora::to_json(small_concept("goat-feed", "farming", {"goat feed"})) + "\n");
    world.import("c.jsonl", {R"({"id":"c","title":{"en":"Hay"}})"});
    const auto snapshot = world.snapshot();
    EXPECT_EQ(snapshot.segments().size(), 1U);
    EXPECT_EQ(snapshot.documents().size(), 3U);
    ASSERT_EQ(snapshot.lexicon().concepts.size(), 1U);
    const auto goats = snapshot.concepts().find("goat feed");
    ASSERT_TRUE(goats.has_value());
    EXPECT_EQ(snapshot.concepts().at(*goats).id, "goat-feed");
    EXPECT_FALSE(snapshot.concepts().find_id("smart-port").has_value());
    EXPECT_TRUE(world.collection().check().problems.empty());
    // The lexicon stays until another is named.
    world.options.lexicon.reset();
    world.import("d.jsonl", {R"({"id":"d","title":{"en":"More goat feed"}})"});
    EXPECT_EQ(world.snapshot().lexicon().concepts.size(), 1U);
    EXPECT_EQ(world.snapshot().segments().size(), 2U);
}

// A spelling that no record uses any more names nothing.
TEST(Import, SpellingsFollowTheRecords) {
    CollectionFixture world;
    world.import("a.jsonl", {R"({"id":"a","title":{"en":"t"},"keywords":{"en":["GREEN QUAYS"]}})"});
    const auto before = world.snapshot();
    EXPECT_EQ(before.concepts().at(*before.concepts().find("green quay")).names.front().text,
              "GREEN QUAYS");
    world.import("b.jsonl", {R"({"id":"a","title":{"en":"t"},"doi":"10.1000/a","date":"2019",)"
                             R"("venue":"v","keywords":{"en":["green quays"]}})"});
    const auto after = world.snapshot();
    EXPECT_EQ(after.concepts().at(*after.concepts().find("green quay")).names.front().text,
              "green quays");
}

TEST(Import, ReportsProgressThroughAllStages) {
    CollectionFixture world;
    std::vector<std::string> stages;
    world.options.progress = [&](const indexer::ImportProgress& progress) {
        if (stages.empty() || stages.back() != progress.stage) stages.push_back(progress.stage);
    };
    world.import("a.jsonl", random_records(5, 10));
    EXPECT_EQ(stages, (std::vector<std::string>{"reading", "merging", "indexing", "publishing"}));
}

TEST(Import, RefusesSenselessOptions) {
    CollectionFixture world;
    world.options.threads = 0;
    EXPECT_THROW(world.import("a.jsonl", {}), Error);
    world.options.threads = 1;
    world.options.format = "papyrus";
    EXPECT_THROW(world.import("a.jsonl", {}), Error);
}

}  // namespace
}  // namespace litchi::tests
