#pragma once

#include "indexer/text_analyzer.h"

#include <cstdint>

namespace litchi::indexer {

// A word of a folded text: bytes [begin, end).
struct WordSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Script script = Script::Other;
    bool joined = false;  // holds an apostrophe, a dot or a comma
    bool operator==(const WordSpan&) const = default;
};

}  // namespace litchi::indexer
