#include "corpora/base/icu.h"
#include "corpora/base/text.h"

#include <unicode/translit.h>
#include <unicode/ucnv.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <memory>

// The scripts of text.h: traditional and simplified Han, and which language a text is in.
namespace litchi {
namespace {

using icu_support::check;
using icu_support::next_code_point;

// The pairs of Traditional-Simplified, each character followed to the end of its chain.
class SimplifiedForms {
  public:
    SimplifiedForms() {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<icu::Transliterator> rules(
            icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, status));
        check(status, "load Traditional-Simplified");
        icu::UnicodeSet sources;
        rules->getSourceSet(sources);
        for (std::int32_t i = 0; i < sources.size(); ++i) add(*rules, sources.charAt(i));
        std::sort(pairs_.begin(), pairs_.end());
    }

    char32_t of(char32_t code_point) const {
        const auto found = std::lower_bound(pairs_.begin(), pairs_.end(),
                                            std::pair<char32_t, char32_t>(code_point, 0));
        return found != pairs_.end() && found->first == code_point ? found->second : code_point;
    }

  private:
    static UChar32 once(const icu::Transliterator& rules, UChar32 code_point) {
        icu::UnicodeString text(code_point);
        rules.transliterate(text);
        return text.countChar32() == 1 ? text.char32At(0) : code_point;
    }

    void add(const icu::Transliterator& rules, UChar32 from) {
        UChar32 to = from;
        for (int step = 0; step < 4; ++step) to = once(rules, to);
        if (to != from) pairs_.emplace_back(from, to);
    }

    std::vector<std::pair<char32_t, char32_t>> pairs_;
};

// What the two national character sets cover: a character of one only marks its script.
struct ScriptSets {
    icu::UnicodeSet simplified = repertoire("GB2312");
    icu::UnicodeSet traditional = repertoire("Big5");

  private:
    static icu::UnicodeSet repertoire(const char* charset) {
        UErrorCode status = U_ZERO_ERROR;
        const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(
            ucnv_open(charset, &status), &ucnv_close);
        icu::UnicodeSet set;
        if (U_SUCCESS(status))
            ucnv_getUnicodeSet(converter.get(), set.toUSet(), UCNV_ROUNDTRIP_SET, &status);
        check(status, "load a character set");
        set.freeze();
        return set;
    }
};

struct ScriptCounts {
    int han = 0, kana = 0, hangul = 0, latin = 0, simplified = 0, traditional = 0;
};

bool is_ascii_letter(UChar32 c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void count(ScriptCounts& counts, UChar32 code_point) {
    if (code_point < 0x80) {
        counts.latin += is_ascii_letter(code_point);
        return;
    }
    static const ScriptSets kSets;
    UErrorCode status = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(code_point, &status);
    counts.kana += script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA;
    counts.hangul += script == USCRIPT_HANGUL;
    counts.latin += script == USCRIPT_LATIN;
    if (script != USCRIPT_HAN) return;
    ++counts.han;
    const bool in_simplified = kSets.simplified.contains(code_point);
    counts.simplified += in_simplified && !kSets.traditional.contains(code_point);
    const auto character = static_cast<char32_t>(code_point);
    counts.traditional += !in_simplified && to_simplified(character) != character;
}

}  // namespace

char32_t to_simplified(char32_t code_point) {
    if (code_point < 0x2E80) return code_point;
    static const SimplifiedForms kForms;
    return kForms.of(code_point);
}

std::string romanised(std::string_view text) {
    static const std::unique_ptr<icu::Transliterator> kRules = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Transliterator> rules(icu::Transliterator::createInstance(
            "Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
        check(status, "load Any-Latin");
        return rules;
    }();
    icu::UnicodeString wide = icu::UnicodeString::fromUTF8(
        icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    kRules->transliterate(wide);
    std::string latin;
    wide.toUTF8String(latin);
    return collapse_spaces(latin);
}

std::string guess_language(std::string_view text) {
    ScriptCounts counts;
    for (std::size_t at = 0; at < text.size();)
        if (const UChar32 code_point = next_code_point(text, at); code_point >= 0)
            count(counts, code_point);
    if (counts.kana > 0) return "ja";
    if (counts.hangul > 0) return "ko";
    if (counts.han > 0) return counts.traditional > counts.simplified ? "zh-Hant" : "zh-Hans";
    return counts.latin > 0 ? "en" : "und";
}

}  // namespace litchi
