#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A half-open byte range of a text.
struct ByteRange {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    bool operator==(const ByteRange&) const = default;
};

// Sentences of a text in Latin or Han script, in order, covering every character that is not white
// space: ends at 。！？；and at . ! ? followed by space and an upper-case letter, Han character or
// the end, not after common abbreviations (e.g., et al., Fig., vs.) or single initials; newlines
// end a sentence when a blank line follows. O(n), thread-safe.
std::vector<ByteRange> split_sentences(std::string_view text);

}  // namespace litchi::indexer
