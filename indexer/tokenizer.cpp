#include "indexer/tokenizer.h"

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

// Narrows one UAX #29 segment, or a whole ASCII text, to words. Every byte of 0x80 and above is a
// letter but for those of ’ and ·.
class WordCutter {
  public:
    WordCutter(std::string_view text, std::vector<WordSpan>& words) : text_(text), words_(words) {}

    void cut(std::size_t begin, std::size_t end) {
        end_ = end;
        std::size_t at = begin;
        while (at < end) {
            if (!is_word(at)) {
                at += separator_length(at);
                continue;
            }
            at = cut_one(at);
        }
    }

  private:
    bool is_letter(std::size_t at) const {
        if (at >= end_) return false;
        const char c = text_[at];
        return is_ascii_letter(c) ||
               (static_cast<unsigned char>(c) >= 0x80 && separator_length(at) == 1);
    }
    bool is_digit(std::size_t at) const { return at < end_ && is_ascii_digit(text_[at]); }
    bool is_word(std::size_t at) const { return is_letter(at) || is_digit(at); }

    // Bytes of the separator at `at`; 1 for anything that is not ’ or ·.
    std::size_t separator_length(std::size_t at) const {
        if (text_.compare(at, 3, "\xE2\x80\x99") == 0) return 3;
        return text_.compare(at, 2, "\xC2\xB7") == 0 ? 2 : 1;
    }
    std::size_t apostrophe_length(std::size_t at) const {
        if (at >= end_) return 0;
        if (text_[at] == '\'') return 1;
        return separator_length(at) == 3 ? 3 : 0;
    }

    // Emits the word that starts at `begin`; returns where to go on.
    std::size_t cut_one(std::size_t begin) {
        std::size_t part = begin;  // start of the letters after the last dot
        std::size_t at = begin;
        while (true) {
            while (is_word(at)) ++at;
            if (const std::size_t joined = joiner_end(begin, part, at); joined != at) {
                part = at = joined;
                continue;
            }
            words_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at),
                              Script::Alphabetic});
            return skip_possessive(at);
        }
    }

    // Where the word goes on after the joiner at `at`; `at` if it ends there.
    std::size_t joiner_end(std::size_t begin, std::size_t part, std::size_t at) const {
        if (at >= end_) return at;
        if (const std::size_t length = apostrophe_length(at); length > 0) {
            const std::size_t next = at + length;
            return is_letter(at - 1) && is_letter(next) && !is_possessive(next) ? next : at;
        }
        if (text_[at] == '.') {
            const bool decimal = is_digit(at - 1) && is_digit(at + 1);
            const bool initials =
                at - part == 1 && is_letter(part) && is_letter(at + 1) && !is_word(at + 2);
            return decimal || initials ? at + 1 : at;
        }
        return text_[at] == ',' && is_thousands(begin, at) ? at + 1 : at;
    }

    bool is_possessive(std::size_t at) const { return text_[at] == 's' && !is_word(at + 1); }

    // UAX #29 joins "'s" to letters alone.
    std::size_t skip_possessive(std::size_t at) const {
        const std::size_t length = is_letter(at - 1) ? apostrophe_length(at) : 0;
        const bool possessive = length > 0 && is_letter(at + length) && is_possessive(at + length);
        return possessive ? at + length + 1 : at;
    }

    // The comma at `at` has a number of one to three digits, or groups of three, before it and
    // exactly three digits after it.
    bool is_thousands(std::size_t begin, std::size_t at) const {
        std::size_t digits = 0;
        std::size_t groups = 0;
        for (std::size_t i = at; i > begin; --i) {
            const char c = text_[i - 1];
            if (c == ',' && digits != 3) return false;
            if (c != ',' && !is_ascii_digit(c)) return false;
            digits = c == ',' ? 0 : digits + 1;
            if (++groups > 32) return false;
        }
        return digits >= 1 && digits <= 3 && is_digit(at + 1) && is_digit(at + 2) &&
               is_digit(at + 3) && !is_word(at + 4);
    }

    std::string_view text_;
    std::vector<WordSpan>& words_;
    std::size_t end_ = 0;
};

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
void settle_scripts(std::string_view text, std::vector<WordSpan>& words) {
    std::size_t kept = 0;
    for (WordSpan word : words) {
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

struct Tokenizer::State {
    std::unique_ptr<icu::BreakIterator> iterator{prototype().clone()};
    UText text = UTEXT_INITIALIZER;
    ~State() { utext_close(&text); }
};

Tokenizer::Tokenizer() : state_(std::make_unique<State>()) {}
Tokenizer::~Tokenizer() = default;

std::vector<WordSpan> Tokenizer::cut(std::string_view folded) const {
    if (folded.size() > std::numeric_limits<std::int32_t>::max()) {
        throw Error(ErrorCode::PayloadTooLarge, "A text is too long to cut into words.",
                    std::to_string(folded.size()));
    }
    UErrorCode status = U_ZERO_ERROR;
    utext_openUTF8(&state_->text, folded.data(), static_cast<std::int64_t>(folded.size()), &status);
    if (U_SUCCESS(status)) state_->iterator->setText(&state_->text, status);
    if (U_FAILURE(status)) fail("read a text", status);

    std::vector<WordSpan> words;
    WordCutter cutter(folded, words);
    std::int32_t begin = state_->iterator->first();
    for (std::int32_t end = state_->iterator->next(); end != icu::BreakIterator::DONE;
         begin = end, end = state_->iterator->next()) {
        if (state_->iterator->getRuleStatus() < UBRK_WORD_NUMBER) continue;
        cutter.cut(static_cast<std::size_t>(begin), static_cast<std::size_t>(end));
    }
    settle_scripts(folded, words);
    return words;
}

std::vector<WordSpan> Tokenizer::cut_ascii(std::string_view folded) {
    std::vector<WordSpan> words;
    words.reserve(folded.size() / 6 + 1);
    WordCutter(folded, words).cut(0, folded.size());
    for (WordSpan& word : words) {
        word.script = ascii_script(folded.substr(word.begin, word.end - word.begin));
    }
    return words;
}

bool is_upper_case(char32_t code_point) {
    return u_isUUppercase(static_cast<UChar32>(code_point)) != 0;
}

}  // namespace litchi::indexer
