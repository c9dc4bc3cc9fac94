#pragma once

#include "indexer/import.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <utility>

namespace litchi::indexer {

// Tells the caller of an import how far it is: at once when a stage or file begins, then a few
// times a second. One thread at a time.
class ProgressReporter {
  public:
    ProgressReporter(std::function<void(const ImportProgress&)> listener, std::uint64_t bytes_total)
        : listener_(std::move(listener)) {
        state_.bytes_total = bytes_total;
    }

    void begin_stage(const std::string& stage) {
        state_.stage = stage;
        state_.records = 0;
        tell();
    }
    // A file that stands for `share` of the total bytes and yields about `size`.
    void begin_file(const std::string& file, std::uint64_t share, std::uint64_t size) {
        done_before_ += share_;
        state_.bytes_done = done_before_;
        state_.file = file;
        share_ = share;
        size_ = size;
        tell();
    }
    // Bytes that the current file has yielded.
    void read(std::uint64_t bytes, std::uint64_t records) {
        const double part =
            bytes < size_ ? static_cast<double>(bytes) / static_cast<double>(size_) : 1.0;
        state_.bytes_done =
            done_before_ + static_cast<std::uint64_t>(part * static_cast<double>(share_));
        step(records);
    }
    // The current file has no more.
    void end_file(std::uint64_t records) {
        state_.bytes_done = done_before_ + share_;
        step(records);
    }
    // Of the current stage.
    void step(std::uint64_t records) {
        state_.records = records;
        if (std::chrono::steady_clock::now() - last_ >= kInterval) tell();
    }

  private:
    static constexpr std::chrono::milliseconds kInterval{200};

    void tell() {
        last_ = std::chrono::steady_clock::now();
        if (listener_) listener_(state_);
    }

    std::function<void(const ImportProgress&)> listener_;
    ImportProgress state_;
    std::uint64_t done_before_ = 0;
    std::uint64_t share_ = 0;
    std::uint64_t size_ = 0;
    std::chrono::steady_clock::time_point last_;
};

}  // namespace litchi::indexer
