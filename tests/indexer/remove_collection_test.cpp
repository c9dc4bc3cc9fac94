#include "indexer/remove_collection.h"

#include "corpora/base/error.h"
#include "indexer/work_folder.h"
#include "indexer/writer_session.h"
#include "tests/indexer/collection_fixture.h"

namespace litchi::tests {
namespace {

namespace fs = std::filesystem;

ErrorCode code_of(const std::function<void()>& call) {
    try {
        call();
    } catch (const Error& failure) {
        return failure.code();
    }
    return ErrorCode::Internal;
}

TEST(RemoveCollection, TakesAllOfItAndNothingElse) {
    CollectionFixture world;
    world.import("a.jsonl", {R"({"id":"a","title":{"en":"Smart ports"}})"});
    indexer::Collection::create(world.data(), "other");
    const auto reader = world.snapshot();
    EXPECT_TRUE(world.collection().stands());
    indexer::remove_collection(world.data(), "world");
    EXPECT_FALSE(world.collection().stands());
    EXPECT_EQ(reader.record(*reader.find_record("a")).id, "a") << "a reader goes on";
    EXPECT_EQ(indexer::list_collections(world.data()), (std::vector<std::string>{"other"}));
    EXPECT_FALSE(fs::exists(world.data() / "world"));
    EXPECT_EQ(code_of([&] { indexer::remove_collection(world.data(), "world"); }),
              ErrorCode::UnknownCollection);
    indexer::Collection::create(world.data(), "world");
    EXPECT_FALSE(world.collection().stands()) << "another one of the same name";
}

TEST(RemoveCollection, RefusesWhatIsNoCollection) {
    CollectionFixture world;
    world.folder.write("data/notes/readme.txt", "not a collection");
    world.folder.write("outside/catalogue.sqlite", "x");
    EXPECT_EQ(code_of([&] { indexer::remove_collection(world.data(), "notes"); }),
              ErrorCode::UnknownCollection);
    for (const char* name : {"../outside", "..", "", ".", "world/segments"})
        EXPECT_EQ(code_of([&] { indexer::remove_collection(world.data(), name); }),
                  ErrorCode::InvalidArgument)
            << name;
    EXPECT_TRUE(fs::exists(world.data() / "notes" / "readme.txt"));
    EXPECT_TRUE(fs::exists(world.folder.path() / "outside" / "catalogue.sqlite"));
}

TEST(RemoveCollection, WaitsForNoWriter) {
    CollectionFixture world;
    {
        const indexer::WriterSession writer(world.collection().folder(), "world");
        EXPECT_EQ(code_of([&] { indexer::remove_collection(world.data(), "world"); }),
                  ErrorCode::CollectionBusy);
    }
    EXPECT_TRUE(world.collection().stands());
    indexer::remove_collection(world.data(), "world");
}

TEST(RemoveCollection, TakesADamagedOne) {
    const TempDir folder;
    folder.write("broken/catalogue.sqlite", "nonsense");
    indexer::remove_collection(folder.path(), "broken");
    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST(WorkFolder, GoesWithWhatIsInIt) {
    const TempDir folder;
    fs::path path;
    {
        const indexer::WorkFolder work(folder.path());
        path = work.path();
        std::ofstream(path / "part") << "x";
        indexer::sweep_work_folders(folder.path());
        EXPECT_TRUE(fs::exists(path / "part")) << "it is in use";
    }
    EXPECT_FALSE(fs::exists(path));
}

TEST(WorkFolder, LeftoversAreSwept) {
    const TempDir folder;
    folder.write(".litchi-work-dead/lock", "");
    folder.write(".litchi-work-dead/world/catalogue.sqlite", "half");
    folder.write(".litchi-other/lock", "");
    indexer::Collection::create(folder.path(), "ports");
    EXPECT_FALSE(fs::exists(folder.path() / ".litchi-work-dead"));
    EXPECT_TRUE(fs::exists(folder.path() / ".litchi-other"));
}

TEST(WorkFolder, NeedsAFolderToBeIn) {
    const TempDir folder;
    EXPECT_EQ(code_of([&] { indexer::WorkFolder(folder.path() / "none"); }),
              ErrorCode::StorageFailure);
}

}  // namespace
}  // namespace litchi::tests
