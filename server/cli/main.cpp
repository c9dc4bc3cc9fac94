#include "corpora/base/error.h"
#include "server/cli/command_line.h"

#include <cstdio>
#include <exception>
#include <fmt/format.h>

namespace {

int run(int argc, char** argv) {
    const litchi::server::CommandLine line = litchi::server::parse_command_line(argc, argv);
    if (line.verb != nullptr) return line.verb->run(line.call);
    std::fputs(line.text.c_str(), stdout);
    return 0;
}

}  // namespace

// One of the two places that catch: whatever goes wrong becomes a sentence and an exit status.
int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const litchi::Error& error) {
        const litchi::ErrorRow& row = litchi::error_row(error.code());
        fmt::print(stderr, "litchi: {}{}\n{}\n", error.what(),
                   error.detail().empty() ? "" : fmt::format(" [{}]", error.detail()), row.help);
        return row.exit_status;
    } catch (const std::exception& error) {
        const litchi::ErrorRow& row = litchi::error_row(litchi::ErrorCode::Internal);
        fmt::print(stderr, "litchi: {}\n{}\n", error.what(), row.help);
        return row.exit_status;
    }
}
