#include "corpora/formats/cnki_notation.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(CnkiNotation, IndicesBecomeUnicode) {
    EXPECT_EQ(plain_notation("外施Ca~(2+)、ABA及H_3PO_4"), "外施Ca²⁺、ABA及H₃PO₄");
    EXPECT_EQ(plain_notation("IC_(50)为10~(-3) mol·L~(-1)"), "IC₅₀为10⁻³ mol·L⁻¹");
    EXPECT_EQ(plain_notation("C_6H_(12)O_6"), "C₆H₁₂O₆");
    EXPECT_EQ(plain_notation("SO_4~(2-)"), "SO₄²⁻");
    EXPECT_EQ(plain_notation("CD4~+、CD8~+和Cl~-"), "CD4⁺、CD8⁺和Cl⁻");
    EXPECT_EQ(plain_notation("667 m~2,χ~2检验"), "667 m²,χ²检验");
    EXPECT_EQ(plain_notation("Ca(NO_3)_2"), "Ca(NO₃)₂");
}

TEST(CnkiNotation, WhatIsNoIndexStays) {
    for (const std::string_view text :
         {"3~5 d", "pH 5~8", "60～150", "data_2019", "x_(max)", "情况~([1-3])。", "~5", "a ~3",
          "_1", "T1~T3", "Ca~(", "Ca~(2+", "H_", "~", "甲~乙", "https://example.org/~1"})
        EXPECT_EQ(plain_notation(text), text);
}

}  // namespace
}  // namespace litchi::corpora
