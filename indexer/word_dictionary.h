#pragma once

#include "indexer/text_analyzer.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A word and what it costs in each segmentation; kNoWord where it is none. Costs add up along a
// text; the cut with the least sum is taken.
struct DictionaryWord {
    std::u16string word;  // Basic Multilingual Plane only
    std::array<std::uint16_t, kSegmentations> costs;
};
inline constexpr std::uint16_t kNoWord = 0xFFFF;

// Bits of a character's traits.
inline constexpr std::uint8_t kRareAlone = 1;  // seldom a word of its own: a part of names
inline constexpr std::uint8_t kNumeral = 2;    // 一 百 两 〇 …

struct CharacterTraits {
    char16_t character = 0;
    std::uint8_t traits = 0;
};

// The words of Han text, for each segmentation a double-array trie (Aoe 1989): one addition and one
// comparison a character, and a table from characters to dense codes. A view of bytes that live
// elsewhere; immutable, share freely.
class WordDictionary {
  public:
    // A state of a trie. The state that code c leads to is the cell `base` + c when that cell has
    // this code: no two states share a base. The root's base is 0.
    struct Cell {
        std::uint32_t base = 0;  // 0: no word goes on here
        std::uint16_t code = kNoCode;
        std::uint16_t cost = kNoWord;
    };
    static constexpr std::uint16_t kNoCode = 0xFFFF;

    // Throws Error(Internal) when the bytes are no dictionary of this version.
    explicit WordDictionary(std::string_view bytes);

    // The one that the build makes out of ICU's dictionary and a unigram language model.
    static const WordDictionary& bundled();

    // 0 for characters of no word, which have the trait kRareAlone.
    std::uint16_t code(char32_t character) const {
        return character < 0x10000 ? codes_[character] : 0;
    }
    std::uint8_t traits(std::uint16_t code) const { return traits_[code]; }
    // Behind any cell `base` + code is inside for every code.
    const Cell* cells(Segmentation segmentation) const {
        return cells_[static_cast<std::size_t>(segmentation)];
    }
    // SHA-256 of the bytes; costs a pass over them.
    std::string digest() const;

  private:
    const std::uint16_t* codes_ = nullptr;
    const std::uint8_t* traits_ = nullptr;
    std::array<const Cell*, kSegmentations> cells_{};
    std::string_view bytes_;
};

// The bytes of a dictionary. `words` sorted by word, without doubles. A state takes the first place
// where it fits, so that the trie is small: quadratic at worst, some seconds for 350,000 words.
// Throws Error(InvalidArgument) for unsorted words.
std::string build_dictionary(std::span<const DictionaryWord> words,
                             std::span<const CharacterTraits> traits);

}  // namespace litchi::indexer
