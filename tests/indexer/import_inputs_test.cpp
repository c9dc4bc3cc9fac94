#include "corpora/base/error.h"
#include "indexer/import.h"
#include "tests/indexer/collection_fixture.h"
#include "tests/support/packed.h"

namespace litchi::tests {
namespace {

// Everything readable in a folder, its archives among it; what nobody knows is a note.
TEST(ImportInputs, AFolderIsReadWhole) {
    CollectionFixture world;
    world.options.format = "auto";
    const auto record = [](const std::string& id) {
        return "{\"id\":\"" + id + "\",\"title\":\"Smart ports " + id + "\"}\n";
    };
    const std::string ris = "TY  - JOUR\nTI  - Soil carbon\nDO  - 10.5555/s\nER  - \n";
    world.folder.write("in/b.jsonl", record("a") + record("b"));
    world.folder.write("in/a/first.ris", ris);
    world.folder.write("in/junk.bin", std::string("\x7f\0\1", 3));
    world.folder.write("in/.hidden.ris", ris);
    world.folder.write("in/packed.zip", zip_of({{"2019/savedrecs.ris", ris},
                                                {"more.jsonl.gz", gzip_of(record("c"))},
                                                {"notes.txt", "Dear all"}}));
    world.folder.write("in/z", gzip_of(record("d") + record("a")));
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    world.options.progress = [&](const indexer::ImportProgress& progress) {
        EXPECT_GE(progress.bytes_done, done);
        done = progress.bytes_done;
        total = progress.bytes_total;
    };
    const indexer::ImportReport report = world.import({world.folder.path() / "in"});
    EXPECT_EQ(report.read, 7U);
    EXPECT_EQ(report.added, 5U);
    EXPECT_EQ(report.merged, 2U);
    EXPECT_EQ(report.rejected, 0U);
    std::vector<std::string> files;
    for (const auto& file : report.files)
        files.push_back(file.file + " " + file.format + " " + std::to_string(file.read));
    EXPECT_EQ(files, (std::vector<std::string>{"a/first.ris ris 1", "b.jsonl jsonl 2",
                                               "junk.bin  0", "packed.zip/2019/savedrecs.ris ris 1",
                                               "packed.zip/more.jsonl.gz jsonl 1",
                                               "packed.zip/notes.txt  0", "z jsonl 2"}));
    ASSERT_EQ(report.problems.size(), 2U);
    EXPECT_EQ(report.problems[0].file, "junk.bin");
    EXPECT_FALSE(report.problems[0].rejected);
    EXPECT_GT(total, 0U);
    EXPECT_LE(done, total);
    EXPECT_GE(done + 8, total);
    const auto snapshot = world.snapshot();
    const auto sources = snapshot.sources(*snapshot.find_record("c"));
    ASSERT_FALSE(sources.empty());
    EXPECT_EQ(sources.front().file, "packed.zip/more.jsonl.gz");
}

TEST(ImportInputs, AnEmptyFolderIsUnreadable) {
    CollectionFixture world;
    world.options.format = "auto";
    std::filesystem::create_directory(world.folder.path() / "empty");
    try {
        world.import({world.folder.path() / "empty"});
        FAIL() << "nothing could be read";
    } catch (const Error& failure) {
        EXPECT_EQ(failure.code(), ErrorCode::UnreadableFile);
        EXPECT_EQ(failure.detail(), "empty");
    }
}

// What is before the damage is read; the damage is a note.
TEST(ImportInputs, ACutArchiveIsReadAsFarAsItGoes) {
    CollectionFixture world;
    world.options.format = "auto";
    std::string lines;
    SeededRandom random(9);
    for (int i = 0; i < 3000; ++i) lines += random_record(random) + "\n";
    const std::string packed = gzip_of(lines);
    const indexer::ImportReport report =
        world.import({world.folder.write("cut.gz", packed.substr(0, packed.size() * 3 / 4))});
    EXPECT_GT(report.read, 1000U);
    EXPECT_LT(report.read, 3000U);
    ASSERT_FALSE(report.problems.empty());
    EXPECT_NE(report.problems.back().why.find("damaged or cut short"), std::string::npos);
}

}  // namespace
}  // namespace litchi::tests
