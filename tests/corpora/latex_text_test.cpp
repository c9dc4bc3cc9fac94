#include "corpora/formats/latex_text.h"

#include "corpora/formats/latex_symbols.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(LatexText, Accents) {
    EXPECT_EQ(latex_text(R"({\'e}\'{e}\'e{\'{e}})"), "éééé");
    EXPECT_EQ(latex_text(R"(\"{\i} \'{\i} {\'\i}x)"), "ï í íx");
    EXPECT_EQ(latex_text(R"(\c{c} {\c c} \v{s} \H{o} {\H o} \k{a} \r{a} \u{g} \=a \.{z} \d{t})"),
              "ç ç š ő ő ą å ğ ā ż ṭ");
    EXPECT_EQ(latex_text(R"(\~n \~{} \^{})"), "ñ ~ ^");
    EXPECT_EQ(latex_text(R"(\'q)"), "q\u0301");
    EXPECT_EQ(latex_text(R"(\cite{a} \vec)"), "a \\vec");
    EXPECT_EQ(latex_text("\\'"), "'");
    EXPECT_EQ(latex_text("\\"), "\\");
}

TEST(LatexText, LettersAndSymbols) {
    EXPECT_EQ(latex_text(R"(Stra{\ss}e Stra\ss e \o \L{}ukasz \ae \&\%\$\#\_)"),
              "Straße Straße øŁukasz æ&%$#_");
    EXPECT_EQ(latex_text(R"(5\textdegree{}C \textendash\ \copyright)"), "5°C – ©");
    EXPECT_EQ(latex_text("``a'' -- b---c~d 'e'"), "“a” – b—c d 'e'");
    EXPECT_EQ(latex_text(R"(\emph{Natrix} \textbf{do {not}} \unknown{x})"),
              "Natrix do not \\unknownx");
}

TEST(LatexText, Formulas) {
    EXPECT_EQ(latex_text(R"(CO$_2$ $CO_{2}$ Na$^+$ 10$^{-3}$ 4$^{\circ}$C $\alpha$-pinene)"),
              "CO₂ CO₂ Na⁺ 10⁻³ 4°C α-pinene");
    EXPECT_EQ(latex_text(R"(the 4$^{th}$, $x_i$, $\leq 5$)"), "the 4th, x_i, ≤5");
    EXPECT_EQ(latex_text(R"(H\textsubscript{2}O)"), "H₂O");
    EXPECT_EQ(latex_text("it cost $5 and then $10 a_b"), "it cost $5 and then $10 a_b");
}

TEST(LatexText, Addresses) {
    EXPECT_EQ(latex_address(R"(http://a.b/c\_d~e\%20\&{f}\textasciitilde g)"),
              "http://a.b/c_d~e%20&f~ g");
}

TEST(LatexText, EveryAccentedLetterIsOneCharacterOrHasItsMark) {
    EXPECT_EQ(with_latex_accent("v", "C"), "Č");
    EXPECT_EQ(with_latex_accent(".", "i"), "i̇");
    EXPECT_EQ(with_latex_accent(".", "s"), "ṡ");
    EXPECT_EQ(with_latex_accent("~", "V"), "Ṽ");
    EXPECT_EQ(with_latex_accent("x", "a"), "");
    EXPECT_EQ(lowered('9'), "₉");
    EXPECT_EQ(raised('n'), "ⁿ");
    EXPECT_EQ(raised('a'), "");
}

}  // namespace
}  // namespace litchi::corpora
