#include "indexer/check.h"

#include "corpora/base/error.h"
#include "indexer/sqlite.h"
#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

namespace fs = std::filesystem;

class CheckTest : public testing::Test {
  protected:
    CheckTest() {
        SeededRandom random(21);
        for (int part = 0; part < 3; ++part) {
            std::vector<std::string> lines;
            for (int i = 0; i < 20; ++i) lines.push_back(random_record(random));
            world_.import("part.jsonl", lines);
        }
        content_ = content_of(world_.snapshot());
        digest_ = world_.snapshot().revision().records_digest;
    }

    std::vector<fs::path> segment_files() const {
        std::vector<fs::path> files;
        for (const auto& segment : world_.snapshot().index_folders()) {
            for (const auto& entry : fs::recursive_directory_iterator(segment.parent_path())) {
                if (entry.is_regular_file() && entry.file_size() > 0 &&
                    entry.path().filename() != "flintlock") {
                    files.push_back(entry.path());
                }
            }
        }
        std::sort(files.begin(), files.end());
        return files;
    }

    void change(const std::string& sql) {
        indexer::Connection(world_.collection().folder() / "catalogue.sqlite",
                            indexer::Connection::Access::Write)
            .execute(sql);
    }

    void expect_found_and_repaired(const std::string& what) {
        auto collection = indexer::Collection::open(world_.data(), "world");
        const auto found = collection.check();
        ASSERT_THAT(found.problems, testing::Not(testing::IsEmpty())) << what;
        const auto after = collection.check(true);
        EXPECT_THAT(after.problems, testing::IsEmpty()) << what;
        EXPECT_THAT(after.repaired, testing::Contains(found.problems.front())) << what;
        EXPECT_TRUE(content_of(collection.snapshot()) == content_) << what;
        EXPECT_EQ(collection.snapshot().revision().records_digest, digest_) << what;
    }

    CollectionFixture world_;
    std::map<std::string, std::string> content_;
    std::string digest_;
};

TEST_F(CheckTest, ASoundCollectionHasNoProblems) {
    const auto report = world_.collection().check(true);
    EXPECT_THAT(report.problems, testing::IsEmpty());
    EXPECT_THAT(report.repaired, testing::IsEmpty());
    EXPECT_EQ(report.revision, 3U);
    EXPECT_EQ(report.records, content_.empty() ? 0 : world_.snapshot().revision().records);
}

TEST_F(CheckTest, FindsCutFilesAndRebuildsThem) {
    SeededRandom random(22);
    for (int round = 0; round < 4; ++round) {
        const std::vector<fs::path> files = segment_files();
        const fs::path file = files[random.below(files.size())];
        fs::resize_file(file, fs::file_size(file) / 2);
        expect_found_and_repaired("cut " + file.string());
    }
}

TEST_F(CheckTest, FindsChangedBytesAndMissingFiles) {
    const std::vector<fs::path> files = segment_files();
    std::string bytes = read_file(files[3]);
    bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
    std::ofstream(files[3], std::ios::binary) << bytes;
    expect_found_and_repaired("changed " + files[3].string());
    fs::remove(segment_files().front());
    expect_found_and_repaired("missing file");
    fs::remove_all(segment_files().front().parent_path().parent_path());
    expect_found_and_repaired("missing segment");
}

TEST_F(CheckTest, FindsWrongRowsOfTheCatalogue) {
    change(
        "UPDATE record_json SET json = json || ' ' WHERE record = (SELECT min(record) FROM "
        "record)");
    expect_found_and_repaired("record with other content");
    change("DELETE FROM record WHERE record = (SELECT max(record) FROM record)");
    expect_found_and_repaired("missing record");
    change("UPDATE revision SET records_digest = 'x'");
    expect_found_and_repaired("digest");
    change("DELETE FROM label");
    expect_found_and_repaired("labels");
}

TEST_F(CheckTest, AMissingSegmentIsCorrupt) {
    for (const auto& folder : world_.snapshot().index_folders())
        fs::remove_all(folder.parent_path());
    const auto collection = indexer::Collection::open(world_.data(), "world");
    try {
        collection.snapshot();
        FAIL() << "a snapshot without its segments";
    } catch (const Error& failure) {
        EXPECT_EQ(failure.code(), ErrorCode::CorruptCollection);
        EXPECT_THAT(failure.what(), testing::HasSubstr("--repair"));
    }
}

TEST_F(CheckTest, RepairLeavesEditsAlone) {
    indexer::Connection(world_.collection().folder() / "edits.sqlite",
                        indexer::Connection::Access::Write)
        .execute("INSERT INTO edit(at, author, kind, json) VALUES('2026', 'a', 'merge', '{}')");
    const std::string edits = world_.snapshot().revision().edits_digest;
    fs::remove(segment_files().front());
    EXPECT_TRUE(indexer::Collection::open(world_.data(), "world").check(true).problems.empty());
    EXPECT_EQ(world_.snapshot().revision().edits_digest, edits);
}

}  // namespace
}  // namespace litchi::tests
