#include "indexer/collection.h"

#include "corpora/base/error.h"
#include "indexer/check.h"
#include "indexer/revision_builder.h"
#include "indexer/sqlite.h"
#include "indexer/writer_session.h"
#include "tests/indexer/collection_fixture.h"

#include <atomic>
#include <thread>

namespace litchi::tests {
namespace {

using indexer::Collection;

template <class Call>
ErrorCode code_of(Call call) {
    try {
        call();
    } catch (const Error& failure) {
        EXPECT_GT(std::string(failure.what()).size(), 20U);
        return failure.code();
    }
    return ErrorCode::Internal;
}

std::string record_line(int number) {
    return R"({"id":"n)" + std::to_string(number) + R"(","title":{"en":"Smart ports )" +
           std::to_string(number) + R"("}})";
}

TEST(Collection, NamesAreChecked) {
    for (const char* good : {"a", "0", "demo", "my-ports-2", "a-"}) {
        EXPECT_NO_THROW(indexer::validate_collection_name(good)) << good;
    }
    EXPECT_NO_THROW(indexer::validate_collection_name(std::string(64, 'x')));
    const std::vector<std::string> bad = {"",
                                          "-a",
                                          "A",
                                          "a b",
                                          "a/b",
                                          "..",
                                          "ä",
                                          "a_b",
                                          std::string(65, 'x'),
                                          std::string("a\0b", 3)};
    for (const std::string& name : bad) {
        EXPECT_EQ(code_of([&] { indexer::validate_collection_name(name); }),
                  ErrorCode::InvalidArgument)
            << name;
    }
}

TEST(Collection, ListsThoseOfAFolder) {
    const TempDir folder;
    EXPECT_TRUE(indexer::list_collections(folder.path() / "none").empty());
    Collection::create(folder.path(), "ports");
    Collection::create(folder.path(), "farms");
    folder.write("notes/readme.txt", "not a collection");
    EXPECT_EQ(indexer::list_collections(folder.path()),
              (std::vector<std::string>{"farms", "ports"}));
}

TEST(Collection, UnknownOnesAreNotMade) {
    const TempDir folder;
    EXPECT_EQ(code_of([&] { Collection::open(folder.path(), "ports"); }),
              ErrorCode::UnknownCollection);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Collection, AnEmptyOneAnswers) {
    const TempDir folder;
    const Collection collection = Collection::create(folder.path(), "ports");
    const auto snapshot = collection.snapshot();
    EXPECT_EQ(snapshot.revision().number, 0U);
    EXPECT_EQ(snapshot.documents().size(), 0U);
    EXPECT_TRUE(snapshot.records_by_id().empty());
    EXPECT_FALSE(snapshot.find_record("x").has_value());
    EXPECT_EQ(code_of([&] { snapshot.record(DocId{1}); }), ErrorCode::UnknownRecord);
    EXPECT_TRUE(Collection::open(folder.path(), "ports").check().problems.empty());
}

TEST(Collection, ACrashWhileItIsMadeDoesNoHarm) {
    const TempDir folder;
    folder.write("ports/catalogue.sqlite", "");
    EXPECT_EQ(code_of([&] { Collection::open(folder.path(), "ports"); }),
              ErrorCode::UnknownCollection);
    EXPECT_EQ(Collection::create(folder.path(), "ports").current_revision(), 0U);
}

TEST(Collection, RefusesAnotherSchemaAndSaysWhatToDo) {
    CollectionFixture world;
    indexer::Connection(world.collection().folder() / "catalogue.sqlite",
                        indexer::Connection::Access::Write)
        .execute("PRAGMA user_version=99");
    try {
        Collection::open(world.data(), "world");
        FAIL() << "a newer schema was read";
    } catch (const Error& failure) {
        EXPECT_EQ(failure.code(), ErrorCode::IncompatibleCollection);
        EXPECT_THAT(failure.what(), testing::HasSubstr("update litchi"));
    }
    EXPECT_EQ(code_of([&] { world.import("a.jsonl", {record_line(1)}); }),
              ErrorCode::IncompatibleCollection);
}

TEST(Collection, RefusesAnotherAnalyserUntilRepaired) {
    CollectionFixture world;
    world.import("a.jsonl", {record_line(1)});
    const std::string digest = world.snapshot().revision().records_digest;
    indexer::Connection(world.collection().folder() / "catalogue.sqlite",
                        indexer::Connection::Access::Write)
        .execute("UPDATE revision SET analyzer_version = 'older'");
    Collection collection = Collection::open(world.data(), "world");
    try {
        collection.snapshot();
        FAIL() << "another analyser's index was read";
    } catch (const Error& failure) {
        EXPECT_EQ(failure.code(), ErrorCode::IncompatibleCollection);
        EXPECT_THAT(failure.what(), testing::HasSubstr("litchi check world --repair"));
    }
    EXPECT_EQ(code_of([&] { world.import("b.jsonl", {record_line(2)}); }),
              ErrorCode::IncompatibleCollection);
    EXPECT_EQ(collection.check().problems.size(), 1U);
    EXPECT_TRUE(collection.check(true).problems.empty());
    EXPECT_EQ(collection.snapshot().revision().records_digest, digest);
}

TEST(Collection, HasOneWriter) {
    CollectionFixture world;
    const indexer::WriterSession first(world.collection().folder(), "world");
    EXPECT_EQ(code_of([&] { world.import("a.jsonl", {record_line(1)}); }),
              ErrorCode::CollectionBusy);
    EXPECT_EQ(code_of([&] { indexer::repair_collection(world.collection().folder(), "world"); }),
              ErrorCode::CollectionBusy);
    EXPECT_EQ(world.collection().current_revision(), 0U);
}

TEST(Collection, ASnapshotKeepsItsRevision) {
    CollectionFixture world;
    world.import("a.jsonl", {record_line(1), record_line(2)});
    const auto old = world.snapshot();
    const auto before = content_of(old);
    for (int i = 3; i < 16; ++i) {  // changes n1, adds another, compacts
        world.import("b.jsonl", {R"({"id":"n1","title":{"en":"Soil carbon )" + std::to_string(i) +
                                     R"("},"doi":"10.1000/)" + std::to_string(i) + R"("})",
                                 record_line(i)});
    }
    EXPECT_EQ(content_of(old), before);
    EXPECT_EQ(old.revision().number, 1U);
    for (const auto& folder : old.index_folders()) {
        EXPECT_TRUE(std::filesystem::exists(folder)) << folder;
    }
    EXPECT_EQ(world.snapshot().revision().number, 14U);
    EXPECT_EQ(world.snapshot().revision().records, 15U);
}

TEST(Collection, SegmentsStayFewAndOldOnesGo) {
    CollectionFixture world;
    for (int i = 0; i < 20; ++i) {
        world.import("a.jsonl", {record_line(i)});
        const auto snapshot = world.snapshot();
        EXPECT_LE(snapshot.segments().size(), indexer::kMaxSegments);
        EXPECT_EQ(snapshot.documents().size(), static_cast<std::size_t>(i + 1));
        std::uint32_t last = 0;
        for (const auto& segment : snapshot.segments()) {  // disjoint and rising
            EXPECT_GT(value(segment->ids().front()), last);
            last = value(segment->ids().back());
        }
    }
    EXPECT_TRUE(world.collection().check().problems.empty());
    { const indexer::WriterSession sweeps(world.collection().folder(), "world"); }
    std::size_t folders = 0;
    for ([[maybe_unused]] const auto& entry :
         std::filesystem::directory_iterator(world.collection().folder() / "segments")) {
        ++folders;
    }
    EXPECT_LE(folders, indexer::kMaxSegments);
}

TEST(Collection, CompactionDropsRetiredDocuments) {
    CollectionFixture world;
    std::vector<std::string> lines;
    for (int i = 0; i < 12; ++i) {
        world.import("a.jsonl",
                     {R"({"id":"same","title":{"en":"Smart ports"},"venue":"V)" +
                      std::to_string(i) + R"(","extra":{"n":)" + std::to_string(i) + "}}"});
    }
    const auto snapshot = world.snapshot();
    EXPECT_EQ(snapshot.documents().size(), 1U);
    EXPECT_EQ(snapshot.segments().size(), 1U);
    EXPECT_TRUE(world.collection().check().problems.empty());
}

TEST(Collection, ManyThreadsReadWhileOneWrites) {
    CollectionFixture world;
    world.import("a.jsonl", {record_line(0)});
    std::atomic<bool> stop = false;
    std::atomic<int> wrong = 0;
    std::vector<std::thread> readers;
    for (int i = 0; i < 2; ++i) {
        readers.emplace_back([&] {
            while (!stop) {
                const auto snapshot = world.snapshot();
                const auto records = snapshot.records_by_id();
                if (records.size() != snapshot.documents().size()) ++wrong;
                if (records.size() != snapshot.revision().records) ++wrong;
                for (const auto& [id, doc] : records) {
                    if (snapshot.record(doc).id != id) ++wrong;
                }
            }
        });
    }
    for (int i = 1; i < 6; ++i) world.import("a.jsonl", {record_line(i)});
    stop = true;
    for (std::thread& reader : readers) reader.join();
    EXPECT_EQ(wrong, 0);
    EXPECT_EQ(world.snapshot().revision().records, 6U);
}

TEST(Collection, EditsAreAppendOnlyAndHaveADigest) {
    CollectionFixture world;
    const std::string empty = world.snapshot().revision().edits_digest;
    indexer::Connection edits(world.collection().folder() / "edits.sqlite",
                              indexer::Connection::Access::Write);
    edits.execute("INSERT INTO edit(at, author, kind, json) VALUES('2026', 'a', 'merge', '{}')");
    EXPECT_NE(world.snapshot().revision().edits_digest, empty);
    EXPECT_THROW(edits.execute("DELETE FROM edit"), Error);
    EXPECT_THROW(edits.execute("UPDATE edit SET json = '[]'"), Error);
}

}  // namespace
}  // namespace litchi::tests
