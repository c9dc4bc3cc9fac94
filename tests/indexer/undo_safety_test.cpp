#include "corpora/base/error.h"
#include "indexer/catalogue_schema.h"
#include "indexer/sqlite.h"
#include "indexer/undo_import.h"
#include "tests/indexer/undo_world.h"

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace litchi::tests {
namespace {

using indexer::Connection;
using indexer::undo_import;

// Makes a catalogue what schema 1 was.
void make_schema_1(const std::filesystem::path& folder) {
    Connection(folder / "catalogue.sqlite", Connection::Access::Write)
        .execute(
            "DROP TABLE undone_import; DROP TABLE import_lexicon; DROP TABLE kept_lexicon; "
            "DROP TABLE decided; DROP TABLE dictionary; DROP TABLE translation; "
            "DROP TABLE label_pair; PRAGMA user_version=1");
}

TEST(UndoSchema, WorksOnACollectionOfSchema1) {
    UndoWorld undone;
    SeededRandom random(31);
    undone.import({undone.world.file("a.jsonl", random_lines(random, 20)), 2});
    undone.import({undone.world.file("b.jsonl", random_lines(random, 20)), 1});
    const auto before = everything_of(undone.world.snapshot());
    undone.import({undone.world.file("c.jsonl", random_lines(random, 20)), 0});
    make_schema_1(undone.world.collection().folder());
    auto collection = indexer::Collection::open(undone.world.data(), "world");
    Connection catalogue(collection.folder() / "catalogue.sqlite", Connection::Access::Read);
    EXPECT_EQ(catalogue.query_integer("PRAGMA user_version"), indexer::kSchemaNumber);
    EXPECT_TRUE(indexer::has_our_tables(catalogue, indexer::create_catalogue));
    EXPECT_THAT(collection.check().problems, testing::IsEmpty());
    undo_import(collection, 3);
    EXPECT_TRUE(everything_of(collection.snapshot()) == before);
    // The second brought a lexicon; the one before it is not kept.
    try {
        undo_import(collection, 2);
        FAIL() << "a lexicon came from nowhere";
    } catch (const Error& failure) {
        EXPECT_EQ(failure.code(), ErrorCode::IncompatibleCollection);
        EXPECT_THAT(failure.what(), testing::HasSubstr("--lexicon"));
    }
    EXPECT_TRUE(everything_of(collection.snapshot()) == before);
    undo_import(collection, 1);
    EXPECT_THAT(collection.check().problems, testing::IsEmpty());
}

TEST(UndoSchema, AnOldEmptyCollectionIsUpgradedToo) {
    const TempDir folder;
    make_schema_1(indexer::Collection::create(folder.path(), "ports").folder());
    EXPECT_EQ(indexer::Collection::open(folder.path(), "ports").current_revision(), 0U);
    EXPECT_TRUE(indexer::Collection::open(folder.path(), "ports").imports().empty());
}

// Undoing at stake: of the second import, which changes many records and the lexicon.
class UndoCrashTest : public testing::Test {
  protected:
    UndoCrashTest() {
        SeededRandom random(41);
        undone_.import({undone_.world.file("a.jsonl", random_lines(random, 60)), 1});
        before_ = everything_of(undone_.world.snapshot());
        undone_.import({undone_.world.file("b.jsonl", random_lines(random, 120)), 2});
        after_ = everything_of(undone_.world.snapshot());
    }

    template <class Prepare>
    int undo_in_a_process(Prepare prepare, std::optional<std::uint64_t> kill_after_us = {}) {
        const pid_t child = fork();
        if (child == 0) {
            indexer::UndoOptions options;
            prepare(options);
            try {
                undo_import(undone_.world.collection(), 2, options);
            } catch (const Error& failure) {
                _exit(failure.code() == ErrorCode::StorageFailure ? 3 : 4);
            }
            _exit(0);
        }
        if (kill_after_us) {
            std::this_thread::sleep_for(std::chrono::microseconds(*kill_after_us));
            kill(child, SIGKILL);
        }
        int status = 0;
        waitpid(child, &status, 0);
        return status;
    }

    void expect_whole(const std::string& when) {
        EXPECT_THAT(undone_.world.collection().check().problems, testing::IsEmpty()) << when;
        const auto content = everything_of(undone_.world.snapshot());
        EXPECT_TRUE(content == before_ || content == after_) << when;
    }

    UndoWorld undone_;
    std::map<std::string, std::string> before_, after_;
};

TEST_F(UndoCrashTest, KilledBetweenStages) {
    for (int at = 1; at <= 4; ++at) {
        const int status = undo_in_a_process([at](indexer::UndoOptions& options) {
            options.progress = [at, calls = 0](const indexer::ImportProgress&) mutable {
                if (++calls == at) raise(SIGKILL);
            };
        });
        ASSERT_TRUE(WIFSIGNALED(status)) << at;
        expect_whole("stage " + std::to_string(at));
        EXPECT_TRUE(everything_of(undone_.world.snapshot()) == after_) << at;
    }
    undo_import(undone_.world.collection(), 2);
    EXPECT_TRUE(everything_of(undone_.world.snapshot()) == before_);
}

TEST_F(UndoCrashTest, KilledAtAnyMoment) {
    SeededRandom random(43);
    for (int round = 0; round < 6; ++round) {
        undo_in_a_process([](indexer::UndoOptions&) {}, random.below(300'000));
        expect_whole("round " + std::to_string(round));
    }
}

TEST_F(UndoCrashTest, AFullDiskUndoesNothing) {
    for (const rlim_t limit : {4096U, 40'000U}) {
        const int status = undo_in_a_process([limit](indexer::UndoOptions&) {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit most{limit, limit};
            setrlimit(RLIMIT_FSIZE, &most);
        });
        ASSERT_TRUE(WIFEXITED(status)) << limit;
        EXPECT_EQ(WEXITSTATUS(status), 3) << limit;
        EXPECT_TRUE(everything_of(undone_.world.snapshot()) == after_) << limit;
    }
    undo_import(undone_.world.collection(), 2);
    EXPECT_TRUE(everything_of(undone_.world.snapshot()) == before_);
}

}  // namespace
}  // namespace litchi::tests
