#include "indexer/packing.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "indexer/sqlite.h"
#include "indexer/undo_import.h"
#include "tests/indexer/collection_fixture.h"

#include <atomic>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace litchi::tests {
namespace {

namespace fs = std::filesystem;
using indexer::Collection;

std::vector<std::string> lines_of(std::uint64_t seed, std::size_t count) {
    SeededRandom random(seed);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < count; ++i) lines.push_back(random_record(random));
    return lines;
}

ErrorCode code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& failure) {
        return failure.code();
    }
    return ErrorCode::Internal;
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

// A collection of three imports, one of them undone, with an edit.
class PackingTest : public testing::Test {
  protected:
    PackingTest() {
        for (int part = 0; part < 3; ++part)
            world_.import("part" + std::to_string(part) + ".jsonl",
                          lines_of(61 + static_cast<std::uint64_t>(part), 30));
        indexer::undo_import(world_.collection(), 2);
        indexer::Connection(world_.collection().folder() / "edits.sqlite",
                            indexer::Connection::Access::Write)
            .execute("INSERT INTO edit(at, author, kind, json) VALUES('2026', 'a', 'x', '{}')");
        fs::create_directories(elsewhere());
    }

    fs::path pack_file() const { return world_.folder.path() / "world.litchi"; }
    fs::path elsewhere() const { return world_.folder.path() / "elsewhere"; }

    void expect_same(const Collection& copy) {
        const auto original = world_.snapshot();
        const auto copied = copy.snapshot();
        EXPECT_EQ(copied.revision().records_digest, original.revision().records_digest);
        EXPECT_EQ(copied.revision().edits_digest, original.revision().edits_digest);
        EXPECT_EQ(copied.revision().lexicon_digest, original.revision().lexicon_digest);
        EXPECT_EQ(copied.revision().number, original.revision().number);
        EXPECT_TRUE(content_of(copied) == content_of(original));
        EXPECT_EQ(copy.imports().size(), 3U);
        EXPECT_TRUE(copy.imports()[1].undone.has_value());
    }

    CollectionFixture world_;
};

TEST_F(PackingTest, AnUnpackedCollectionIsTheSame) {
    const auto packed = indexer::pack_collection(world_.collection(), pack_file());
    EXPECT_EQ(packed.collection, "world");
    EXPECT_EQ(packed.revision, 4U);
    EXPECT_EQ(packed.bytes, fs::file_size(pack_file()));
    EXPECT_EQ(packed.sha256, sha256_hex(read_file(pack_file())));
    const auto unpacked = indexer::unpack_collection(pack_file(), elsewhere());
    EXPECT_EQ(unpacked.collection, "world");
    EXPECT_EQ(unpacked.records_digest, packed.records_digest);
    EXPECT_FALSE(unpacked.rebuilt);
    auto copy = Collection::open(elsewhere(), "world");
    expect_same(copy);
    EXPECT_THAT(copy.check().problems, testing::IsEmpty());
    // It is a collection like any other.
    const auto more = world_.file("more.jsonl", lines_of(70, 30));
    indexer::import_files(copy, {more}, world_.options);
    world_.import({more});
    EXPECT_TRUE(content_of(copy.snapshot()) == content_of(world_.snapshot()));
    indexer::undo_import(copy, 1);
    EXPECT_THAT(copy.check().problems, testing::IsEmpty());
}

TEST_F(PackingTest, UnderAnotherNameAndNeverOverAnother) {
    indexer::pack_collection(world_.collection(), pack_file());
    const std::string bytes = read_file(pack_file());
    EXPECT_EQ(code_of([&] { indexer::pack_collection(world_.collection(), pack_file()); }),
              ErrorCode::AlreadyExists);
    EXPECT_EQ(read_file(pack_file()), bytes);
    const auto unpacked = indexer::unpack_collection(pack_file(), world_.data(), "copy");
    EXPECT_EQ(unpacked.collection, "copy");
    EXPECT_EQ(unpacked.packed_as, "world");
    expect_same(Collection::open(world_.data(), "copy"));
    for (const char* taken : {"", "world", "copy"})
        EXPECT_EQ(code_of([&] { indexer::unpack_collection(pack_file(), world_.data(), taken); }),
                  ErrorCode::AlreadyExists)
            << taken;
    EXPECT_EQ(code_of([&] { indexer::unpack_collection(pack_file(), world_.data(), "../x"); }),
              ErrorCode::InvalidArgument);
    EXPECT_EQ(names_in(world_.data()), (std::vector<std::string>{"copy", "world"}));
}

TEST_F(PackingTest, PacksOfOneRevisionHaveTheSameBytes) {
    indexer::pack_collection(world_.collection(), pack_file());
    const auto second = elsewhere() / "second.litchi";
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    indexer::pack_collection(world_.collection(), second);
    EXPECT_TRUE(read_file(pack_file()) == read_file(second));
}

// What an undone import brought is not mailed.
TEST_F(PackingTest, DeletedContentIsNotInThePack) {
    const std::string secret = "Quite unlikely words of a secret";
    const auto import = world_.import(
        "secret.jsonl", {R"({"id":"s","title":{"en":"t"},"abstract":{"en":")" + secret + R"("}})"});
    indexer::undo_import(world_.collection(), import.import);
    indexer::pack_collection(world_.collection(), pack_file());
    indexer::unpack_collection(pack_file(), elsewhere());
    EXPECT_EQ(read_file(elsewhere() / "world" / "catalogue.sqlite").find(secret),
              std::string::npos);
}

TEST_F(PackingTest, AnEmptyCollectionCanBePacked) {
    const auto empty = Collection::create(world_.data(), "empty");
    indexer::pack_collection(empty, pack_file());
    EXPECT_EQ(indexer::unpack_collection(pack_file(), elsewhere()).revision, 0U);
    EXPECT_EQ(Collection::open(elsewhere(), "empty").snapshot().revision().records, 0U);
}

TEST_F(PackingTest, ADamagedCollectionIsNotPacked) {
    const auto segment = world_.snapshot().index_folders().front();
    for (const auto& entry : fs::directory_iterator(segment)) {
        if (entry.path().filename() != "postlist.glass") continue;
        std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(100);
        file.put('\x55');
    }
    for (const auto& work : {std::function<void()>([&] {
                                 indexer::pack_collection(world_.collection(), pack_file());
                             }),
                             std::function<void()>([&] {
                                 indexer::backup_collection(world_.collection(), elsewhere());
                             })})
        EXPECT_EQ(code_of(work), ErrorCode::CorruptCollection);
    EXPECT_FALSE(fs::exists(pack_file()));
    EXPECT_TRUE(fs::is_empty(elsewhere()));
}

TEST_F(PackingTest, AnIndexOfOtherTextRulesIsBuiltAnew) {
    indexer::Connection(world_.collection().folder() / "catalogue.sqlite",
                        indexer::Connection::Access::Write)
        .execute("UPDATE revision SET analyzer_version = 'older'");
    indexer::pack_collection(world_.collection(), pack_file());
    const auto unpacked = indexer::unpack_collection(pack_file(), elsewhere());
    EXPECT_TRUE(unpacked.rebuilt);
    EXPECT_EQ(unpacked.revision, 5U);
    const auto copy = Collection::open(elsewhere(), "world").snapshot();
    EXPECT_EQ(copy.revision().records_digest, unpacked.records_digest);
}

TEST_F(PackingTest, ABackupIsACollectionOfItsRevision) {
    const auto folder = world_.folder.path() / "backups" / "deep";
    const auto report = indexer::backup_collection(world_.collection(), folder);
    EXPECT_EQ(report.path, folder / "world-r4");
    EXPECT_EQ(report.records, world_.snapshot().revision().records);
    expect_same(Collection::open(folder, "world-r4"));
    EXPECT_EQ(code_of([&] { indexer::backup_collection(world_.collection(), folder); }),
              ErrorCode::AlreadyExists);
    world_.import("more.jsonl", lines_of(71, 5));
    indexer::backup_collection(world_.collection(), folder);
    EXPECT_EQ(names_in(folder), (std::vector<std::string>{"world-r4", "world-r5"}));
}

// Each pack is one whole revision, whatever is written meanwhile.
TEST_F(PackingTest, WhileImportsArePublished) {
    std::atomic<bool> stop = false;
    std::thread writer([&] {
        for (std::uint64_t i = 0; !stop; ++i) {
            const auto report =
                world_.import("w" + std::to_string(i % 3) + ".jsonl", lines_of(80 + i, 10));
            if (i % 2 == 1) indexer::undo_import(world_.collection(), report.import);
        }
    });
    for (int i = 0; i < 4; ++i) {
        EXPECT_THAT(world_.collection().check().problems, testing::IsEmpty());
        const auto pack = elsewhere() / (std::to_string(i) + ".litchi");
        const auto packed = indexer::pack_collection(world_.collection(), pack);
        const std::string name = "copy" + std::to_string(i);
        const auto unpacked = indexer::unpack_collection(pack, elsewhere(), name);
        EXPECT_EQ(unpacked.records_digest, packed.records_digest);
        EXPECT_EQ(Collection::open(elsewhere(), name).snapshot().revision().number,
                  packed.revision);
    }
    stop = true;
    writer.join();
    EXPECT_THAT(world_.collection().check().problems, testing::IsEmpty());
}

// Killed at any moment, unpacking leaves the whole collection or none, and what it leaves behind
// goes with the next one.
TEST_F(PackingTest, KilledUnpackingLeavesNoHalfCollection) {
    indexer::pack_collection(world_.collection(), pack_file());
    SeededRandom random(91);
    for (int round = 0; round < 8; ++round) {
        const pid_t child = fork();
        if (child == 0) {
            try {
                indexer::unpack_collection(pack_file(), elsewhere());
            } catch (const Error&) {
                _exit(1);
            }
            _exit(0);
        }
        std::this_thread::sleep_for(std::chrono::microseconds(random.below(60'000)));
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        if (!indexer::list_collections(elsewhere()).empty()) {
            auto whole = Collection::open(elsewhere(), "world");
            EXPECT_THAT(whole.check().problems, testing::IsEmpty()) << round;
            fs::remove_all(elsewhere() / "world");
        }
    }
    indexer::unpack_collection(pack_file(), elsewhere());
    EXPECT_EQ(names_in(elsewhere()), (std::vector<std::string>{"world"}));
}

}  // namespace
}  // namespace litchi::tests
