#include "indexer/icu_words.h"

#include "corpora/base/error.h"
#include "indexer/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <limits>
#include <optional>
#include <string>

namespace litchi::indexer {
namespace {

Script ascii_script(std::string_view word) {
    for (const char c : word) {
        if (is_ascii_letter(c)) return Script::Alphabetic;
    }
    return Script::Number;
}

// The script of a word, or nothing for marks and symbols that are no word.
std::optional<Script> script_of(std::string_view word) {
    if (is_ascii(word)) return ascii_script(word);
    bool han = false;
    bool other = false;
    bool letter = false;
    bool number = false;
    for (std::size_t at = 0; at < word.size();) {
        const CodePoint c = code_point_at(word, at);
        at = c.end;
        const auto value = static_cast<UChar32>(c.value);
        const bool kana = c.value >= 0x3040 && c.value <= 0x30FF;
        han = han || is_han(c.value);
        other = other || kana || !is_han(c.value);
        letter = letter || (u_isalpha(value) != 0 && !kana && !is_han(c.value));
        number = number || (U_GET_GC_MASK(value) & U_GC_N_MASK) != 0;
        if (kana) return Script::Other;
    }
    if (han) return other ? Script::Other : Script::Han;
    if (letter) return Script::Alphabetic;
    if (number) return Script::Number;
    return std::nullopt;
}

// Gives words their script and drops those that have none.
void settle_scripts(std::string_view text, std::size_t first, std::vector<WordSpan>& words) {
    std::size_t kept = first;
    for (std::size_t i = first; i < words.size(); ++i) {
        WordSpan word = words[i];
        const auto script = script_of(text.substr(word.begin, word.end - word.begin));
        if (!script) continue;
        word.script = *script;
        words[kept++] = word;
    }
    words.resize(kept);
}

[[noreturn]] void fail(const char* what, UErrorCode status) {
    throw Error(ErrorCode::Internal, std::string("ICU cannot ") + what + ".", u_errorName(status));
}

// Built once; cloning is cheap.
const icu::BreakIterator& prototype() {
    static const std::unique_ptr<icu::BreakIterator> kIterator = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
        if (U_FAILURE(status)) fail("load its word boundary rules", status);
        return made;
    }();
    return *kIterator;
}

}  // namespace

struct IcuWords::State {
    std::unique_ptr<icu::BreakIterator> iterator{prototype().clone()};
    UText text = UTEXT_INITIALIZER;
    ~State() { utext_close(&text); }
};

IcuWords::IcuWords() = default;
IcuWords::~IcuWords() = default;
IcuWords::IcuWords(IcuWords&&) noexcept = default;
IcuWords& IcuWords::operator=(IcuWords&&) noexcept = default;

void IcuWords::cut(std::string_view text, std::size_t begin, std::size_t end, CutterRules rules,
                   std::vector<WordSpan>& words) {
    if (end - begin > std::numeric_limits<std::int32_t>::max()) {
        throw Error(ErrorCode::PayloadTooLarge, "A text is too long to cut into words.",
                    std::to_string(end - begin));
    }
    if (!state_) state_ = std::make_unique<State>();
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&state_->text, text.data() + begin, static_cast<std::int64_t>(end - begin),
                   &status);
    if (U_SUCCESS(status)) state_->iterator->setText(&state_->text, status);
    if (U_FAILURE(status)) fail("read a text", status);
    const std::size_t first_word = words.size();
    std::int32_t from = state_->iterator->first();
    for (std::int32_t to = state_->iterator->next(); to != icu::BreakIterator::DONE;
         from = to, to = state_->iterator->next()) {
        if (state_->iterator->getRuleStatus() < UBRK_WORD_NUMBER) continue;
        if (!rules.narrows) {
            words.push_back({static_cast<std::uint32_t>(begin + from),
                             static_cast<std::uint32_t>(begin + to), Script::Other, true});
            continue;
        }
        cut_words(text, begin + static_cast<std::size_t>(from),
                  begin + static_cast<std::size_t>(to), rules, words);
    }
    settle_scripts(text, first_word, words);
}

}  // namespace litchi::indexer
