#include "corpora/base/error.h"
#include "indexer/collection.h"
#include "indexer/import.h"
#include "tests/indexer/collection_fixture.h"

#include <chrono>
#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace litchi::tests {
namespace {

std::vector<std::string> lines_of(std::uint64_t seed, std::size_t count) {
    SeededRandom random(seed);
    std::vector<std::string> lines;
    for (std::size_t i = 0; i < count; ++i) lines.push_back(random_record(random));
    return lines;
}

// A collection with one import; a second one is at stake.
class CrashTest : public testing::Test {
  protected:
    CrashTest() : second_(world_.file("second.jsonl", lines_of(8, 150))) {
        world_.import("first.jsonl", lines_of(7, 80));
        before_ = content_of(world_.snapshot());
        CollectionFixture other;
        other.import("first.jsonl", lines_of(7, 80));
        other.import({second_});
        after_ = content_of(other.snapshot());
    }

    // Runs the second import in a process of its own.
    template <class Prepare>
    pid_t start_import(Prepare prepare) {
        const pid_t child = fork();
        if (child != 0) return child;
        prepare();
        try {
            world_.import({second_});
        } catch (const Error& failure) {
            _exit(failure.code() == ErrorCode::StorageFailure ? 3 : 4);
        } catch (...) {
            _exit(5);
        }
        _exit(0);
    }

    // The collection holds what it held before, or all of the second import; then a re-run of the
    // import completes.
    void expect_whole_and_repeatable() {
        const auto found = world_.collection().check();
        EXPECT_THAT(found.problems, testing::IsEmpty());
        const auto content = content_of(world_.snapshot());
        EXPECT_TRUE(content == before_ || content == after_);
        world_.import({second_});
        EXPECT_TRUE(content_of(world_.snapshot()) == after_);
        EXPECT_THAT(world_.collection().check().problems, testing::IsEmpty());
    }

    CollectionFixture world_;
    std::filesystem::path second_;
    std::map<std::string, std::string> before_, after_;
};

int wait_for(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return status;
}

// Killed when the import tells of its progress: at each file and stage, the last time with
// everything written and nothing committed.
TEST_F(CrashTest, KilledBetweenStages) {
    for (int at = 1; at <= 6; ++at) {
        int calls = 0;
        world_.options.progress = [&](const indexer::ImportProgress&) {
            if (++calls == at) raise(SIGKILL);
        };
        const int status = wait_for(start_import([] {}));
        world_.options.progress = nullptr;
        ASSERT_TRUE(WIFSIGNALED(status)) << at;
        EXPECT_THAT(world_.collection().check().problems, testing::IsEmpty()) << at;
        EXPECT_TRUE(content_of(world_.snapshot()) == before_) << at;
    }
    expect_whole_and_repeatable();
}

TEST_F(CrashTest, KilledAtAnyMoment) {
    SeededRandom random(11);
    for (int round = 0; round < 8; ++round) {
        const pid_t child = start_import([] {});
        std::this_thread::sleep_for(std::chrono::microseconds(random.below(400'000)));
        kill(child, SIGKILL);
        wait_for(child);
        EXPECT_THAT(world_.collection().check().problems, testing::IsEmpty()) << round;
        const auto content = content_of(world_.snapshot());
        EXPECT_TRUE(content == before_ || content == after_) << round;
    }
    expect_whole_and_repeatable();
}

// A full disk, seen from the process: no file may grow beyond a limit.
TEST_F(CrashTest, FullDiskPublishesNothing) {
    for (const rlim_t limit : {4096U, 40'000U, 100'000U}) {
        const int status = wait_for(start_import([&] {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit most{limit, limit};
            setrlimit(RLIMIT_FSIZE, &most);
        }));
        ASSERT_TRUE(WIFEXITED(status)) << limit;
        EXPECT_EQ(WEXITSTATUS(status), 3) << limit;
        EXPECT_THAT(world_.collection().check().problems, testing::IsEmpty()) << limit;
        EXPECT_TRUE(content_of(world_.snapshot()) == before_) << limit;
    }
    expect_whole_and_repeatable();
}

// What a failed import wrote is removed at once.
TEST_F(CrashTest, FailedImportLeavesNoSegment) {
    world_.options.progress = [](const indexer::ImportProgress& progress) {
        if (progress.stage == "publishing") throw Error(ErrorCode::Internal, "stopped by the test");
    };
    EXPECT_THROW(world_.import({second_}), Error);
    std::size_t folders = 0;
    for ([[maybe_unused]] const auto& entry :
         std::filesystem::directory_iterator(world_.collection().folder() / "segments")) {
        ++folders;
    }
    EXPECT_EQ(folders, world_.snapshot().segments().size());
    world_.options.progress = nullptr;
    expect_whole_and_repeatable();
}

}  // namespace
}  // namespace litchi::tests
