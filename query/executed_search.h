#pragma once

#include "query/query_builder.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace litchi::query {

// A search as it was run, for the log of a report.
struct ExecutedSearch {
    std::optional<std::size_t> point;  // index into PriorArt::points; none: the idea as a whole
    // Any of which may match, by their bytes: folded words, Han words, and stems whose form in the
    // text is none of these words, as "stem~". Those of the other language are among them.
    std::vector<std::string> words;
    bool characters = false;            // Han words also by each of their characters
    std::vector<std::string> concepts;  // ids, looked for under any name, in the order of the text
    std::uint64_t documents = 0;        // before the cut-off, that hold one of these
    std::uint64_t uncertain = 0;        // of uncertain date
};

// What a plain query looks for, read off the query itself; without its counts.
ExecutedSearch executed_search(const indexer::Snapshot& snapshot, const BuiltQuery& built);

}  // namespace litchi::query
