#include "corpora/plain_text.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(PlainText, DropsInlineMarkup) {
    EXPECT_EQ(plain_text("The <I>Litchi</I> and <b>bold</b> tree"), "The Litchi and bold tree");
    EXPECT_EQ(plain_text("one<br/>two<p class=\"x\">three</p>"), "one two three");
    EXPECT_EQ(plain_text("<jats:p>Text</jats:p>"), "Text");
}

TEST(PlainText, IsUtf8WhateverComes) {
    EXPECT_EQ(plain_text("<i>\xA2\x33</i> oats"), "\uFFFD3 oats");
    EXPECT_EQ(whole_utf8("荔枝"), "荔枝");
    EXPECT_EQ(whole_utf8(std::string("荔枝").substr(0, 5)), "荔\uFFFD");
}

TEST(PlainText, RaisesAndLowersDigits) {
    EXPECT_EQ(plain_text("CO<inf>2</inf> storage, C<SUB>10</SUB>H<jats:sub>22</jats:sub>"),
              "CO₂ storage, C₁₀H₂₂");
    EXPECT_EQ(plain_text("m<sup>3</sup> and 10<sup>14567890</sup>"), "m³ and 10¹⁴⁵⁶⁷⁸⁹⁰");
    EXPECT_EQ(plain_text("x<sub>i2</sub>, 10<sup>-3</sup>, a<sub></sub>b"), "xi2, 10-3, ab");
    EXPECT_EQ(plain_text("x</sub>2</sub> y<sub>2"), "x2 y2");
}

TEST(PlainText, ResolvesCharacterReferences) {
    EXPECT_EQ(plain_text("R&amp;D &lt;2 &#8211; &#x78B3;&nbsp;x"), "R&D <2 – 碳 x");
    EXPECT_EQ(plain_text("&ldquo;25 &deg;C&rdquo; &ndash; 3 &times; 4"), "“25 °C” – 3 × 4");
    EXPECT_EQ(plain_text("&#55296; &#0; &unknown; AT&T; &"), "&#55296; &#0; &unknown; AT&T; &");
}

TEST(PlainText, KeepsWhatIsNoMarkup) {
    EXPECT_EQ(plain_text("p < 0.05 and x > 1"), "p < 0.05 and x > 1");
    EXPECT_EQ(plain_text("<正>前言"), "<正>前言");
    EXPECT_EQ(plain_text("a <script>b"), "a <script>b");
}

TEST(SplitList, TrimsAndDropsEmptyParts) {
    using Parts = std::vector<std::string>;
    EXPECT_EQ(split_list(" a ;; b；c ;", ";；"), (Parts{"a", "b", "c"}));
    EXPECT_EQ(split_list("a, b", ";"), (Parts{"a, b"}));
    EXPECT_EQ(split_list("a  b", ""), (Parts{"a b"}));
    EXPECT_EQ(split_list(" ; ", ";"), Parts{});
}

}  // namespace
}  // namespace litchi::corpora
