#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi {

// Whole text is well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool is_utf8(std::string_view text);

// Replaces each ill-formed sequence by U+FFFD and drops NUL and C0 controls other than tab and
// newline. The result is well-formed UTF-8.
std::string repair_utf8(std::string_view text);

// Bytes of the text without an incomplete character at its end.
std::size_t whole_characters(std::string_view text);

// Appends one code point as UTF-8; it must be a scalar value (no surrogate, at most U+10FFFF).
void append_utf8(std::string& out, char32_t code_point);

// Trims Unicode white space at both ends and makes each inner run of it one space.
std::string collapse_spaces(std::string_view text);

// At most 60 bytes of a text for a message: whole characters, with "…" where it was cut.
std::string excerpt(std::string_view text);

// The simplified form of one code point by Unicode's Unihan mapping (ICU's Traditional-Simplified,
// taken character by character, so that lengths and positions never depend on context); the code
// point itself where it has none.
char32_t to_simplified(char32_t code_point);

// A folded copy of a text that remembers where each of its bytes came from.
struct FoldedText {
    std::string text;  // NFKC_Casefold (UAX #31), then Traditional → Simplified Han per code point
    // Empty when each character kept its place. Otherwise text.size() + 1 entries, never falling: text[i]
    // comes from the source character that starts at byte origin[i]; the last entry is the source's
    // size. A token [b, e) of the folded text is [origin[b], origin[e]) of the source when b and e
    // are edges of source characters.
    std::vector<std::uint32_t> origin;
};

enum class HanForm : std::uint8_t { Simplified, AsGiven };

// Folds for comparison: compatibility forms, case, width and, unless Han characters are to stay as
// given, script variants. O(n). The source must be well-formed UTF-8 of less than 4 GiB.
FoldedText fold_with_offsets(std::string_view text, HanForm han = HanForm::Simplified);
// The same into a text whose buffers are used again.
void fold_with_offsets(std::string_view text, HanForm han, FoldedText& folded);

// fold_with_offsets(text).text without the offsets.
std::string fold(std::string_view text);

// The text without combining marks ("Gürtler" → "Gurtler"), for keys of Latin names.
std::string without_marks(std::string_view text);

// Latin letters for a text in any script, lower case without marks: 吴才聪 → "wu cai cong" (Hanyu
// Pinyin by ICU's Han-Latin: the most frequent reading of each character). For keys, not for
// showing. Slow: some microseconds a character.
std::string romanised(std::string_view text);

// "zh-Hant" or "zh-Hans" for a text with Han characters and no kana or hangul (Hant when more
// characters are used in traditional text only than in simplified text only), "ja" with kana, "ko"
// with hangul, "en" for other Latin text, "und" for the rest. A guess for texts that come without
// a tag; ties go to zh-Hans.
std::string guess_language(std::string_view text);

}  // namespace litchi
