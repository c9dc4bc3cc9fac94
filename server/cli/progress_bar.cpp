#include "server/cli/progress_bar.h"

#include <algorithm>
#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace litchi::server {
namespace {

constexpr std::uint64_t kWidth = 30;

}  // namespace

ProgressBar::ProgressBar() : terminal_(isatty(STDERR_FILENO) == 1) {}

void ProgressBar::show(const indexer::ImportProgress& progress) const {
    if (!terminal_) return;
    const std::uint64_t total = std::max<std::uint64_t>(progress.bytes_total, 1);
    const std::uint64_t done = std::min(progress.bytes_done, total);
    const std::string bar(done * kWidth / total, '#');
    fmt::print(stderr, "\r\033[K[{:<{}}] {:>3}% {} {} · {} records", bar, kWidth,
               done * 100 / total, progress.stage, progress.file, progress.records);
    std::fflush(stderr);
}

void ProgressBar::clear() const {
    if (terminal_) fmt::print(stderr, "\r\033[K");
}

}  // namespace litchi::server
