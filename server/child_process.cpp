#include "server/child_process.h"

#include "corpora/base/error.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace litchi::server {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int kNoProgram = 127;  // what a child ends with that could not become the program

class Pipe {
  public:
    Pipe() {
        if (pipe2(ends_.data(), O_CLOEXEC) != 0)
            throw Error(ErrorCode::Internal, "No pipe to another program can be made.", "pipe");
    }
    ~Pipe() {
        close(ends_[0]);
        close_writer();
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    int reader() const { return ends_[0]; }
    int writer() const { return ends_[1]; }
    void close_writer() {
        if (ends_[1] >= 0) close(ends_[1]);
        ends_[1] = -1;
    }

  private:
    std::array<int, 2> ends_ = {-1, -1};
};

// Its process, or 0 when there is no such program.
pid_t start(const std::vector<std::string>& command, const Pipe& output) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_adddup2(&actions, output.writer(), STDOUT_FILENO);
    std::vector<std::string> words = command;
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    std::string path = "PATH=/usr/local/bin:/usr/bin:/bin";
    std::string locale = "LC_ALL=C.UTF-8";
    std::array<char*, 3> environment = {path.data(), locale.data(), nullptr};
    pid_t child = 0;
    const int code = posix_spawnp(&child, words.front().c_str(), &actions, nullptr,
                                  arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (code == 0) return child;
    if (code == ENOENT || code == EACCES) return 0;
    throw Error(ErrorCode::Internal, "'" + command.front() + "' cannot be started.",
                command.front());
}

// Reads until the end, the bound or the time.
ChildOutput::End read_all(int from, Clock::time_point until, std::size_t max_bytes,
                          std::string& text) {
    std::array<char, 1 << 14> piece{};
    for (;;) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
        if (left <= 0) return ChildOutput::End::TooSlow;
        pollfd waited{from, POLLIN, 0};
        const int ready = poll(&waited, 1, static_cast<int>(left));
        if (ready == 0) return ChildOutput::End::TooSlow;
        if (ready < 0) continue;
        const ssize_t got = read(from, piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return ChildOutput::End::Done;
        text.append(piece.data(), static_cast<std::size_t>(got));
        if (text.size() >= max_bytes) return ChildOutput::End::Cut;
    }
}

int end_of(pid_t child) {
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

ChildOutput run_child(const std::vector<std::string>& command, unsigned seconds,
                      std::size_t max_bytes) {
    const Clock::time_point until = Clock::now() + std::chrono::seconds(seconds);
    Pipe output;
    ChildOutput result;
    const pid_t child = start(command, output);
    if (child == 0) {
        result.end = ChildOutput::End::NotThere;
        return result;
    }
    output.close_writer();
    result.end = read_all(output.reader(), until, max_bytes, result.text);
    if (result.end != ChildOutput::End::Done) kill(child, SIGKILL);
    result.status = end_of(child);
    if (result.end == ChildOutput::End::Done && result.status == kNoProgram)
        result.end = ChildOutput::End::NotThere;
    return result;
}

}  // namespace litchi::server
