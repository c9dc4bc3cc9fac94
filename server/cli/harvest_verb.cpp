#include "corpora/base/error.h"
#include "server/cli/verbs.h"
#include "server/harvest/openalex_harvest.h"

#include <cstdio>
#include <fmt/format.h>
#include <unistd.h>

namespace litchi::server {

int harvest_verb(const VerbCall& call) {
    if (!call.values.has("out"))
        throw Error(ErrorCode::InvalidArgument, "Name the file to write with --out.", "--out");
    HarvestOptions options;
    options.search = call.values.text("search");
    options.filter = call.values.text("filter");
    options.mail = call.values.text("mail");
    options.base_url = call.values.text("base_url");
    options.limit = static_cast<std::uint64_t>(call.values.integer("works"));
    options.out = call.values.text("out");
    const bool terminal = isatty(STDERR_FILENO) == 1;
    if (terminal)
        options.progress = [](const HarvestProgress& progress) {
            fmt::print(stderr, "\r{} of {} works", progress.works, progress.total);
        };
    const HarvestProgress done = harvest_openalex(options);
    if (terminal) fmt::print(stderr, "\r\x1b[K");
    fmt::print("{} works in {}\n", done.works, options.out.string());
    return 0;
}

}  // namespace litchi::server
