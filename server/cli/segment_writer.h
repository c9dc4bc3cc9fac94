#pragma once

#include "indexer/segments.h"

#include <cstddef>
#include <functional>
#include <future>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// Cuts blocks of lines into words (indexer/segments.h), several at a time, and writes them in the
// order in which they came: the same bytes whatever the number of threads.
class SegmentWriter {
  public:
    using Write = std::function<void(std::string_view)>;

    // `write` is called in the caller's thread. At least one thread.
    SegmentWriter(indexer::Segmentation segmentation, unsigned threads, Write write);

    void add(std::string block);
    // Writes what is left.
    void finish();

  private:
    struct Slot {
        explicit Slot(indexer::Segmentation segmentation) : segments(segmentation) {}
        std::string block;
        indexer::Segments segments;
        std::future<void> cut;  // last: waits for its thread before the rest goes
    };

    void write(Slot& slot);

    Write write_;
    std::launch policy_;
    std::vector<Slot> slots_;
    std::size_t next_ = 0;  // holds the oldest block
};

}  // namespace litchi::server
