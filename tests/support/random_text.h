#pragma once

#include "tests/support/seeded_random.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace litchi::tests {

// Well-formed UTF-8 that mixes what exports mix: English and Chinese in both scripts, full-width
// forms, ligatures, fractions, combining marks, emoji, numbers and punctuation.
inline std::string random_text(SeededRandom& random, std::size_t pieces) {
    static constexpr std::array<std::string_view, 64> kPieces = {"port",
                                                                 "Smart",
                                                                 "ports'",
                                                                 "ship’s",
                                                                 "don’t",
                                                                 "U.S.",
                                                                 "e.g.",
                                                                 "Straße",
                                                                 "ﬁ",
                                                                 "ﬁeld",
                                                                 "½",
                                                                 "3½",
                                                                 "m²",
                                                                 "CO₂",
                                                                 "CO2",
                                                                 "CH₄",
                                                                 "café",
                                                                 "cafe\u0301",
                                                                 "\u0301",
                                                                 "ＳＯＣ",
                                                                 "ｓｏｃ",
                                                                 "５Ｇ",
                                                                 "3.14",
                                                                 "10,123,456",
                                                                 "2019,2020",
                                                                 "CN104642530B",
                                                                 "碳汇",
                                                                 "碳匯",
                                                                 "土壤有机碳",
                                                                 "土壤有機碳",
                                                                 "自动化集装箱码头",
                                                                 "自動化集裝箱碼頭",
                                                                 "港口",
                                                                 "㍿",
                                                                 "㈱",
                                                                 "℃",
                                                                 "№7",
                                                                 "Ⅳ",
                                                                 "①",
                                                                 "𠀀",
                                                                 "﨑",
                                                                 "人々",
                                                                 "の",
                                                                 "データ",
                                                                 "서울",
                                                                 "Ελλάδα",
                                                                 "İ",
                                                                 "😀",
                                                                 "👩‍🌾",
                                                                 "。",
                                                                 "，",
                                                                 "；",
                                                                 ".",
                                                                 ", ",
                                                                 "-",
                                                                 "–",
                                                                 " ",
                                                                 "  ",
                                                                 "\n",
                                                                 "\n\n",
                                                                 "(",
                                                                 ")",
                                                                 "、",
                                                                 "_"};
    std::string text;
    for (std::size_t i = 0; i < pieces; ++i) text += kPieces[random.below(kPieces.size())];
    return text;
}

// Byte `at` of the text is the first of a character, or its end.
inline bool is_character_edge(std::string_view text, std::size_t at) {
    return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

}  // namespace litchi::tests
