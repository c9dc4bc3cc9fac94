#include "server/cli/segment_writer.h"

#include "server/cli/input_blocks.h"

#include <utility>

namespace litchi::server {

SegmentWriter::SegmentWriter(indexer::Segmentation segmentation, unsigned threads, Write write)
    : write_(std::move(write)), policy_(threads > 1 ? std::launch::async : std::launch::deferred) {
    slots_.reserve(threads);
    for (unsigned i = 0; i < threads; ++i) slots_.emplace_back(segmentation);
}

void SegmentWriter::add(std::string block) {
    Slot& slot = slots_[next_];
    next_ = (next_ + 1) % slots_.size();
    write(slot);
    slot.block = std::move(block);
    slot.cut = std::async(policy_, [&slot] {
        slot.segments.clear();
        for_each_line(slot.block, [&](std::string_view line) { slot.segments.append(line); });
    });
}

void SegmentWriter::finish() {
    for (std::size_t i = 0; i < slots_.size(); ++i) write(slots_[(next_ + i) % slots_.size()]);
}

void SegmentWriter::write(Slot& slot) {
    if (!slot.cut.valid()) return;
    slot.cut.get();
    write_(slot.segments.text());
}

}  // namespace litchi::server
