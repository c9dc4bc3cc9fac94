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
    void begin_file(const std::string& file) {
        done_before_ = state_.bytes_done;
        state_.file = file;
        tell();
    }
    // Bytes of the current file.
    void read(std::uint64_t bytes, std::uint64_t records) {
        state_.bytes_done = done_before_ + bytes;
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
    std::chrono::steady_clock::time_point last_;
};

}  // namespace litchi::indexer
