#pragma once

#include "server/batch_search.h"
#include "server/cli/verbs.h"

#include <cstddef>
#include <functional>

namespace litchi::server {

// Places of a run when nobody says how many.
inline constexpr std::size_t kRunDepth = 1000;

// Answers the queries of --batch into the run of --run by `answer`. What was refused is said on the
// error stream. Gives the exit status: 1 when every line was refused.
int write_batch(const VerbCall& call,
                const std::function<BatchReport(const BatchQueries&, const corpora::ByteSink&,
                                                const BatchProblem&)>& answer);

}  // namespace litchi::server
