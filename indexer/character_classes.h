#pragma once

#include <cstdint>

namespace litchi::indexer {

// What a character means for the cutting of words.
enum class CharacterClass : std::uint8_t {
    Separator,  // punctuation and symbols
    Space,      // white space
    Ascii,      // letters and digits of ASCII
    Han,        // is_han()
    Kana,       // which ICU's dictionary cuts together with Han
    Other,      // letters, digits and marks that UAX #29 knows better
};

// O(1), thread-safe; the first character of a block of 256 asks ICU for the whole block.
CharacterClass class_of(char32_t code_point);

// Lu, Lt and other characters with property Uppercase.
bool is_upper_case(char32_t code_point);

}  // namespace litchi::indexer
