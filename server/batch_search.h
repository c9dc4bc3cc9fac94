#pragma once

#include "corpora/writers.h"
#include "query/search.h"

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// Queries to answer one after another: lines of a query's name, TAB, its text. Empty lines and
// those that start with # are passed over.
struct BatchQueries {
    std::istream& lines;
    std::string name;  // of the file, for messages
};

// A line that was passed over, and why.
using BatchProblem = std::function<void(const std::string& message)>;

struct BatchReport {
    std::size_t answered = 0;
    std::size_t refused = 0;  // lines
};

// Ranks the records for each query and writes a TREC run: lines of `query Q0 record rank score
// tag`, ranks from 1, scores strictly falling in their six decimals, so that a scorer which orders
// by them keeps the order. Names hold no white space (run_name).
//
// A line without TAB, without name, with a name given before, not UTF-8, longer than 64 KiB or
// whose text is no query is reported as "FILE:LINE: reason" and passed over.
using Ranker = std::function<std::vector<query::RankedRecord>(const std::string& text)>;
BatchReport write_run(const Ranker& rank, const BatchQueries& queries, const corpora::ByteSink& run,
                      const BatchProblem& problem);

// A name as a run has it: as it is; where it holds white space or control characters, these and %
// are percent-encoded.
std::string run_name(std::string_view name);

}  // namespace litchi::server
