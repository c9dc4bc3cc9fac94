#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace litchi {

// What each character of the Basic Multilingual Plane becomes when it is folded alone, made from
// ICU's NFKC_Casefold and Traditional-Simplified when the program is built. Native byte order.
struct FoldTable {
    static constexpr std::size_t kCharacters = 0x10000;
    // Folds to several characters, to none, or to one outside of the plane.
    static constexpr char16_t kAskIcu = 0xFFFF;

    std::array<std::array<char16_t, kCharacters>, 2> folded{};  // by HanForm
    std::array<std::uint8_t, kCharacters / 8> joining{};        // bits; see joins()

    // The character may change with the one before it.
    bool joins(char32_t c) const { return (joining[c >> 3] >> (c & 7) & 1) != 0; }
};

const FoldTable& embedded_fold_table();

}  // namespace litchi
