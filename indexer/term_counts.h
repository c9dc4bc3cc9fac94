#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace litchi::indexer {

// Values by 64-bit hash: open addressing with linear probing in one flat array, at most 3/4 full.
// A key not there reads as Value{}. Equal hashes are taken as equal keys.
template <typename Value>
class TermCounts {
  public:
    TermCounts() : slots_(std::size_t{1} << 10) {}

    std::size_t size() const { return used_; }

    Value& at(std::uint64_t key) {
        if ((used_ + 1) * 4 > slots_.size() * 3) grow();
        Slot& slot = slots_[place_of(slots_, key)];
        if (!slot.used) {
            slot.used = true;
            slot.key = key;
            ++used_;
        }
        return slot.value;
    }

    Value get(std::uint64_t key) const {
        const Slot& slot = slots_[place_of(slots_, key)];
        return slot.used ? slot.value : Value{};
    }

  private:
    struct Slot {
        std::uint64_t key = 0;
        Value value{};
        bool used = false;
    };

    static std::size_t place_of(const std::vector<Slot>& slots, std::uint64_t key) {
        const std::size_t mask = slots.size() - 1;
        std::size_t place = (key ^ (key >> 32)) & mask;
        while (slots[place].used && slots[place].key != key) place = (place + 1) & mask;
        return place;
    }

    void grow() {
        std::vector<Slot> larger(slots_.size() * 2);
        for (Slot& slot : slots_)
            if (slot.used) larger[place_of(larger, slot.key)] = std::move(slot);
        slots_ = std::move(larger);
    }

    std::vector<Slot> slots_;
    std::size_t used_ = 0;
};

}  // namespace litchi::indexer
