#pragma once

#include "indexer/word_dictionary.h"

#include <cstddef>
#include <cstdint>

namespace litchi::indexer {

// The bytes of a dictionary: header, cells, a code for each character of the Basic Multilingual
// Plane, traits of each code. Native byte order: the build makes it for the machine it runs on.
struct DictionaryHeader {
    std::uint64_t magic = 0;
    std::uint32_t cells = 0;
    std::uint32_t codes = 0;  // the largest code + 1
};

inline constexpr std::uint64_t kDictionaryMagic = 0x3130'7764'6863'746C;  // "ltchdw01"
inline constexpr std::size_t kBmpCharacters = 0x10000;

inline std::size_t dictionary_size(const DictionaryHeader& header) {
    return sizeof(DictionaryHeader) + header.cells * sizeof(WordDictionary::Cell) +
           kBmpCharacters * sizeof(std::uint16_t) + header.codes;
}

}  // namespace litchi::indexer
