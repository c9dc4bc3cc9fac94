#pragma once

#include <cstddef>
#include <string_view>

namespace litchi::graph {

// One code point read from UTF-8 and the number of bytes it took.
struct DecodedCharacter {
    char32_t code_point = 0;
    std::size_t length = 1;
};

// The character at byte `position` (< text.size()). An ill-formed byte is U+FFFD of length 1.
DecodedCharacter decode_utf8(std::string_view text, std::size_t position);

}  // namespace litchi::graph
