#pragma once

#include "corpora/record.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace litchi::corpora {

// Something in the input that was not understood or not usable.
struct Problem {
    std::uint64_t line = 0;  // 1-based, in the file; 0 = unknown
    std::string field;       // the source's own name for it; empty = the whole record
    std::string why;         // one sentence for the user
};

// One entry of a file: the record, or why it was rejected. problems may be set beside a record.
struct Entry {
    std::optional<Record> record;
    std::uint64_t line = 0;  // where the entry starts
    std::vector<Problem> problems;
};

// Yields the entries of one file in order, in memory bounded by the largest entry (limits in
// corpora/base/limits.h). One thread at a time.
class RecordReader {
  public:
    virtual ~RecordReader() = default;
    // The next entry; nothing at the end of the file. A broken entry is returned without a record
    // and with at least one problem, and reading goes on behind it. Throws Error(UnreadableFile)
    // only when the file itself cannot be read any further.
    virtual std::optional<Entry> next() = 0;
    // Bytes of the file consumed so far, for progress.
    virtual std::uint64_t bytes_read() const = 0;
};

}  // namespace litchi::corpora
