#pragma once

#include "corpora/base/ids.h"

#include <cstdint>
#include <vector>

namespace litchi::indexer {

// A set of documents of one revision as a bitmap over DocIds: select first, then count.
class DocSet {
  public:
    DocSet() = default;
    // Room for DocIds 1..max_id; starts empty.
    explicit DocSet(std::uint32_t max_id) : words_((std::size_t{max_id} + 64) / 64) {}

    void insert(DocId id) {
        const std::size_t word = value(id) >> 6;
        if (word >= words_.size()) words_.resize(word + 1);
        words_[word] |= std::uint64_t{1} << (value(id) & 63);
    }
    void erase(DocId id) {
        const std::size_t word = value(id) >> 6;
        if (word < words_.size()) words_[word] &= ~(std::uint64_t{1} << (value(id) & 63));
    }
    bool contains(DocId id) const {
        const std::size_t word = value(id) >> 6;
        return word < words_.size() && ((words_[word] >> (value(id) & 63)) & 1) != 0;
    }
    std::size_t size() const;
    std::vector<DocId> to_vector() const;  // rising

    // Raw words, for storing.
    const std::vector<std::uint64_t>& words() const { return words_; }
    explicit DocSet(std::vector<std::uint64_t> words) : words_(std::move(words)) {}

  private:
    std::vector<std::uint64_t> words_;
};

}  // namespace litchi::indexer
