#pragma once

#include "indexer/word_dictionary.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace litchi::indexer {

// The bytes of a dictionary: header, the cells of each segmentation, a code for each character of
// the Basic Multilingual Plane, traits of each code. Native byte order: the build makes it for the
// machine it runs on.
struct DictionaryHeader {
    std::uint64_t magic = 0;
    std::array<std::uint32_t, kSegmentations> cells{};
    std::uint64_t codes = 0;  // the largest code + 1
};

inline constexpr std::uint64_t kDictionaryMagic = 0x3230'7764'6863'746C;  // "ltchdw02"
inline constexpr std::size_t kBmpCharacters = 0x10000;

inline std::size_t dictionary_size(const DictionaryHeader& header) {
    std::size_t cells = 0;
    for (const std::uint32_t count : header.cells) cells += count;
    return sizeof(DictionaryHeader) + cells * sizeof(WordDictionary::Cell) +
           kBmpCharacters * sizeof(std::uint16_t) + header.codes;
}

}  // namespace litchi::indexer
