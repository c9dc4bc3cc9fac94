#include "corpora/base/text.h"

#include "tests/support/random_text.h"
#include "tests/support/seeded_random.h"

#include <gtest/gtest.h>

namespace litchi {
namespace {

TEST(Utf8, TellsWellFormedFromIllFormed) {
    for (const char* good : {"", "a", "é", "碳", "😀", "\xF4\x8F\xBF\xBF"})
        EXPECT_TRUE(is_utf8(good)) << good;
    for (const char* bad :
         {"\x80", "\xC0\xAF", "\xE4\xB8", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xFF", "a\xE9z"})
        EXPECT_FALSE(is_utf8(bad)) << bad;
}

TEST(Utf8, RepairsPlaceByPlace) {
    EXPECT_EQ(repair_utf8("caf\xE9 碳"), "caf\uFFFD 碳");
    EXPECT_EQ(repair_utf8(std::string("a\0b\1c\td\ne\r", 10)), "abc\td\ne");
    EXPECT_EQ(repair_utf8("\xE4\xB8"), "\uFFFD");
}

TEST(Utf8, RepairingIsIdempotentOnRandomBytes) {
    tests::SeededRandom random(7);
    for (int round = 0; round < 200; ++round) {
        std::string bytes;
        for (std::size_t i = random.below(60); i > 0; --i)
            bytes += static_cast<char>(random.below(256));
        const std::string repaired = repair_utf8(bytes);
        EXPECT_TRUE(is_utf8(repaired));
        EXPECT_EQ(repair_utf8(repaired), repaired);
    }
}

TEST(CollapseSpaces, MakesEachRunOneSpace) {
    EXPECT_EQ(collapse_spaces("  a \t\r\n b\u3000\u00A0c  "), "a b c");
    EXPECT_EQ(collapse_spaces("\u3000 \n"), "");
    EXPECT_EQ(collapse_spaces("碳 汇"), "碳 汇");
}

TEST(Excerpt, CutsBetweenCharacters) {
    EXPECT_EQ(excerpt("short"), "short");
    const std::string cut = excerpt(std::string(58, 'a') + "碳汇碳汇");
    EXPECT_EQ(cut, std::string(58, 'a') + "…");
    EXPECT_TRUE(is_utf8(cut));
}

TEST(Simplified, MapsTraditionalCharacters) {
    EXPECT_EQ(to_simplified(U'匯'), U'汇');
    EXPECT_EQ(to_simplified(U'國'), U'国');
    EXPECT_EQ(to_simplified(U'国'), U'国');
    EXPECT_EQ(to_simplified(U'a'), U'a');
}

TEST(Simplified, IsAFixedPoint) {
    int changed = 0;
    for (char32_t c = 0x3400; c < 0xA000; ++c) {
        const char32_t simple = to_simplified(c);
        EXPECT_EQ(to_simplified(simple), simple) << std::hex << static_cast<std::uint32_t>(c);
        changed += simple != c;
    }
    EXPECT_GT(changed, 2000);
}

TEST(Fold, BringsVariantsTogether) {
    EXPECT_EQ(fold("Carbon ＣＡＰＴＵＲＥ"), "carbon capture");
    EXPECT_EQ(fold("碳匯"), fold("碳汇"));
    EXPECT_EQ(fold("CO₂"), "co2");
    EXPECT_EQ(fold("Straße"), "strasse");
    EXPECT_EQ(fold("cafe\u0301"), fold("café"));
    EXPECT_EQ(fold("ﬁeld"), "field");
}

TEST(Fold, RemembersWhereBytesCameFrom) {
    const std::string source = "Ａb匯ﬁ";  // 3 + 1 + 3 + 3 bytes
    const FoldedText folded = fold_with_offsets(source);
    EXPECT_EQ(folded.text, "ab汇fi");
    EXPECT_EQ(folded.origin, (std::vector<std::uint32_t>{0, 3, 4, 4, 4, 7, 7, 10}));
}

TEST(Fold, KeepsNoPlacesWhereNoneChanged) {
    FoldedText folded;
    fold_with_offsets("Shore Power 岸電é", HanForm::Simplified, folded);
    EXPECT_EQ(folded.text, "shore power 岸电é");
    EXPECT_TRUE(folded.origin.empty());
    fold_with_offsets("岸電，ab", HanForm::Simplified, folded);
    EXPECT_EQ(folded.text, "岸电,ab");
    EXPECT_EQ(folded.origin, (std::vector<std::uint32_t>{0, 0, 0, 3, 3, 3, 6, 9, 10, 11}));
    fold_with_offsets("x", HanForm::Simplified, folded);
    EXPECT_TRUE(folded.origin.empty());
}

// The table of single characters and ICU agree on all of them, in both forms.
TEST(Fold, OfSingleCharactersIsThatOfRuns) {
    for (char32_t c = 1; c < 0x10000; ++c) {
        if (c >= 0xD800 && c < 0xE000) continue;
        std::string alone;
        append_utf8(alone, c);
        // The supplementary character beside it takes the way through ICU.
        const std::string beside = alone + "\U00020000";
        for (const HanForm form : {HanForm::Simplified, HanForm::AsGiven}) {
            const std::string folded = fold_with_offsets(alone, form).text;
            ASSERT_EQ(folded + "\U00020000", fold_with_offsets(beside, form).text)
                << std::hex << static_cast<std::uint32_t>(c);
        }
        ASSERT_EQ(fold(fold(alone)), fold(alone)) << std::hex << static_cast<std::uint32_t>(c);
    }
}

TEST(Fold, LawsHoldOnMixedText) {
    tests::SeededRandom random(11);
    for (int round = 0; round < 300; ++round) {
        const std::string text = tests::random_text(random, 1 + random.below(12));
        const FoldedText folded = fold_with_offsets(text);
        EXPECT_EQ(fold(text), folded.text);
        EXPECT_EQ(fold(folded.text), folded.text) << text;
        if (folded.origin.empty()) {
            EXPECT_EQ(folded.text.size(), text.size());
            continue;
        }
        ASSERT_EQ(folded.origin.size(), folded.text.size() + 1);
        EXPECT_EQ(folded.origin.back(), text.size());
        EXPECT_TRUE(std::is_sorted(folded.origin.begin(), folded.origin.end()));
        for (const std::uint32_t at : folded.origin)
            EXPECT_TRUE(at == text.size() || (text[at] & 0xC0) != 0x80);
    }
}

TEST(Fold, ManyCombiningMarksCostLinearTime) {
    std::string marks = "a";
    for (int i = 0; i < 100'000; ++i) marks += i % 2 == 0 ? "\u0301" : "\u0323";
    EXPECT_EQ(fold_with_offsets(marks).origin.back(), marks.size());
}

TEST(WithoutMarks, LeavesBaseLetters) {
    EXPECT_EQ(without_marks("Gürtler, Čapek"), "Gurtler, Capek");
    EXPECT_EQ(without_marks("碳"), "碳");
}

TEST(GuessLanguage, ByScript) {
    EXPECT_EQ(guess_language("Carbon capture"), "en");
    EXPECT_EQ(guess_language("碳捕集与封存"), "zh-Hans");
    EXPECT_EQ(guess_language("碳捕集與封存"), "zh-Hant");
    EXPECT_EQ(guess_language("港口"), "zh-Hans");  // the same in both
    EXPECT_EQ(guess_language("著名的台湾学者"), "zh-Hans");
    EXPECT_EQ(guess_language("著名的台灣學者"), "zh-Hant");
    EXPECT_EQ(guess_language("二酸化炭素の回収"), "ja");
    EXPECT_EQ(guess_language("탄소 포집"), "ko");
    EXPECT_EQ(guess_language("12.5 %"), "und");
    EXPECT_EQ(guess_language(""), "und");
}

}  // namespace
}  // namespace litchi
