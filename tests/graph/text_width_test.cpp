#include "graph/exports/text_width.h"

#include "graph/exports/evidence_address.h"
#include "graph/exports/map_words.h"
#include "graph/exports/utf8_decode.h"
#include "graph/exports/xml_escape.h"

#include <gmock/gmock.h>

namespace litchi::graph {
namespace {

using testing::ElementsAre;

TEST(TextWidthTest, HanIsOneEmAndLatinIsNarrower) {
    EXPECT_DOUBLE_EQ(text_width("碳捕集", 10), 30);
    EXPECT_DOUBLE_EQ(text_width("，。", 10), 20);
    EXPECT_DOUBLE_EQ(text_width("𠮷", 10), 10);
    EXPECT_DOUBLE_EQ(text_width("e\u0301", 10), text_width("e", 10));
    EXPECT_LT(text_width("iiii", 10), text_width("mmmm", 10));
    EXPECT_DOUBLE_EQ(text_width("", 10), 0);
    EXPECT_DOUBLE_EQ(text_width("\xFF", 10), text_width("\uFFFD", 10));
}

TEST(EllipsizeTest, KeepsWhatFits) {
    EXPECT_EQ(ellipsize("碳捕集与封存", 10, 60), "碳捕集与封存");
    EXPECT_EQ(ellipsize("碳捕集与封存", 10, 59), "碳捕集与…");
    EXPECT_EQ(ellipsize("碳捕集与封存", 10, 1), "…");
    EXPECT_EQ(ellipsize("carbon capture", 10, 44), "carbon…");
}

TEST(EllipsizeTest, NeverExceedsTheWidth) {
    const std::string text = "Carbon 碳捕集 and storage，封存 mmm";
    for (double width = 10; width < 400; width += 3) {
        EXPECT_LE(text_width(ellipsize(text, 10, width), 10), width);
    }
}

TEST(WrapTextTest, BreaksBetweenWordsAndHanButNotBeforeClosingMarks) {
    EXPECT_THAT(wrap_text("carbon capture and storage", 10, 75, 9),
                ElementsAre("carbon capture", "and storage"));
    EXPECT_THAT(wrap_text("碳捕集与封存", 10, 30, 9), ElementsAre("碳捕集", "与封存"));
    EXPECT_THAT(wrap_text("碳捕集，与封存", 10, 30, 9), ElementsAre("碳捕", "集，与", "封存"));
    EXPECT_THAT(wrap_text("碳捕（集）", 10, 30, 9), ElementsAre("碳捕", "（集）"));
    EXPECT_THAT(wrap_text("甲 · 乙丙", 10, 30, 9), ElementsAre("甲 ·", "乙丙"));
    EXPECT_THAT(wrap_text("  \n ", 10, 30, 9), ElementsAre());
}

TEST(WrapTextTest, CutsLongWordsAndEllipsizesTheLastLine) {
    for (const std::string& line : wrap_text(std::string(50, 'm'), 10, 60, 99)) {
        EXPECT_LE(text_width(line, 10), 60);
    }
    const auto lines = wrap_text("one two three four five six seven", 10, 45, 2);
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_TRUE(lines.back().ends_with("…"));
    EXPECT_LE(text_width(lines.back(), 10), 45);
    EXPECT_THAT(wrap_text("one", 10, 45, 0), ElementsAre());
}

TEST(DecodeUtf8Test, ReadsCharactersAndReplacesIllFormedBytes) {
    EXPECT_EQ(decode_utf8("碳", 0).code_point, U'碳');
    EXPECT_EQ(decode_utf8("碳", 0).length, 3u);
    EXPECT_EQ(decode_utf8("𠮷", 0).code_point, U'𠮷');
    for (const std::string bad :
         {"\xC0\x80", "\xED\xA0\x80", "\xE7\xA2", "\x80", "\xF5\x80\x80\x80", "\xE0\x80\x80"}) {
        EXPECT_EQ(decode_utf8(bad, 0).code_point, U'\uFFFD');
        EXPECT_EQ(decode_utf8(bad, 0).length, 1u);
    }
}

TEST(XmlEscapeTest, EscapesMarkupAndReplacesWhatXmlForbids) {
    EXPECT_EQ(xml_escape("a<b>&\"c'"), "a&lt;b&gt;&amp;&quot;c&#39;");
    EXPECT_EQ(xml_escape(std::string("\0\x01\t碳", 6)), "\uFFFD\uFFFD\t碳");
    EXPECT_EQ(xml_escape("\xFF\uFFFF"), "\uFFFD\uFFFD");
}

TEST(EvidenceAddressTest, EncodesKeys) {
    EXPECT_EQ(evidence_address("/e?", "kw:碳 a&b"), "/e?item=kw%3A%E7%A2%B3%20a%26b");
    EXPECT_EQ(evidence_address("/e?q=x&", "a", "b"), "/e?q=x&item=a&item2=b");
    EXPECT_EQ(evidence_address("", "a", "b"), "");
}

TEST(MapWordsTest, ChoosesByScript) {
    EXPECT_EQ(map_words("zh-Hant").language, "zh-Hant");
    EXPECT_EQ(map_words("zh").language, "zh-Hans");
    EXPECT_EQ(map_words("fr").language, "en");
    EXPECT_NE(font_family("zh-Hant"), font_family("en"));
}

}  // namespace
}  // namespace litchi::graph
