#include "server/cli/batch_run.h"

#include "corpora/base/error.h"
#include "server/files.h"

#include <cstdio>
#include <fmt/format.h>
#include <fstream>
#include <iostream>

namespace litchi::server {

int write_batch(const VerbCall& call,
                const std::function<BatchReport(const BatchQueries&, const corpora::ByteSink&,
                                                const BatchProblem&)>& answer) {
    const std::string& name = call.values.text("batch");
    std::ifstream file;
    if (name != "-") {
        file.open(name, std::ios::binary);
        if (!file) throw Error(ErrorCode::UnreadableFile, "The queries cannot be read.", name);
    }
    OutputFile run(call.values.text("run"));
    const BatchReport report = answer(
        {name == "-" ? std::cin : file, name}, [&run](std::string_view lines) { run.write(lines); },
        [](const std::string& problem) { fmt::print(stderr, "{}\n", problem); });
    run.finish();
    if (report.refused > 0)
        fmt::print(stderr, "{} queries answered, {} lines passed over\n", report.answered,
                   report.refused);
    return report.answered == 0 && report.refused > 0 ? 1 : 0;
}

}  // namespace litchi::server
