#include "indexer/tokenizer.h"

#include "indexer/ascii_segments.h"
#include "indexer/character_classes.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <cstring>
#include <span>

namespace litchi::indexer {
namespace {

std::uint32_t place(std::size_t at) {
    return static_cast<std::uint32_t>(at);
}

constexpr CutterRules kPlain{HighBytes::Separators, true};

bool is_ascii_byte(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

// The class of a character; Han, which is nearly all of what is not ASCII, without a table.
CharacterClass kind_of(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF ? CharacterClass::Han : class_of(c);
}

CharacterClass kind_at(std::string_view text, std::size_t at) {
    return kind_of(code_point_at(text, at).value);
}

bool is_space_at(std::string_view text, std::size_t at) {
    return is_ascii_byte(text[at]) ? is_blank(text[at])
                                   : kind_at(text, at) == CharacterClass::Space;
}

// The first byte from `at` on that is not ASCII.
std::size_t ascii_end(std::string_view text, std::size_t at) {
    for (; at + 8 <= text.size(); at += 8) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, text.data() + at, 8);
        if ((bytes & 0x8080808080808080ULL) != 0) break;
    }
    while (at < text.size() && is_ascii_byte(text[at])) ++at;
    return at;
}

std::size_t before(std::string_view text, std::size_t at) {
    do {
        --at;
    } while (at > 0 && (text[at] & 0xC0) == 0x80);
    return at;
}

}  // namespace

Tokenizer::Tokenizer(Segmentation segmentation)
    : segmenter_(WordDictionary::bundled(), segmentation),
      letters_{HighBytes::Letters, segmentation == Segmentation::Litchi} {}

const std::vector<WordSpan>& Tokenizer::cut(std::string_view folded) {
    words_.clear();
    text_ = folded;
    settled_ = piece_end_ = 0;
    for (std::size_t at = 0; at < folded.size();) at = step(at);
    return words_;
}

std::size_t Tokenizer::step(std::size_t at) {
    if (is_ascii_byte(text_[at])) return letters_.narrows ? cut_ascii(at) : cut_icu_ascii(at);
    const CodePoint c = code_point_at(text_, at);
    switch (kind_of(c.value)) {
        case CharacterClass::Han:
            return cut_han(at);
        case CharacterClass::Kana:
        case CharacterClass::Other:
            return cut_other(at);
        case CharacterClass::Space:
        case CharacterClass::Ascii:
        case CharacterClass::Separator:
            break;
    }
    return c.end;
}

// Words of ASCII, up to the first other character that is no mere sign: ’ and · may join letters.
std::size_t Tokenizer::cut_ascii(std::size_t begin) {
    std::size_t end = ascii_end(text_, begin);
    while (end < text_.size()) {
        const CodePoint c = code_point_at(text_, end);
        if (kind_of(c.value) != CharacterClass::Separator) break;
        end = ascii_end(text_, c.end);
    }
    cut_words(text_, begin, end, kPlain, words_);
    return end;
}

// ICU's own words of ASCII; a last one that goes on with another character is left to it.
std::size_t Tokenizer::cut_icu_ascii(std::size_t begin) {
    const std::size_t stop = ascii_end(text_, begin);
    const bool whole = stop == text_.size() || kind_at(text_, stop) == CharacterClass::Han;
    std::size_t end = stop;
    while (!whole && end > begin && !is_blank(text_[end - 1])) --end;
    cut_ascii_segments(text_, begin, end, words_);
    return end == stop ? end : cut_other(end);
}

std::size_t Tokenizer::cut_han(std::size_t at) {
    std::uint32_t begin = place(at);
    const std::size_t count = read_han(at);
    for (const std::uint32_t word : segmenter_.cut(std::span(codes_).first(count))) {
        words_.push_back({begin, places_[word], Script::Han});
        begin = places_[word];
    }
    return places_[count];
}

// Reads the codes and places of the Han characters from `at` on, and the place behind the last;
// returns how many they are.
std::size_t Tokenizer::read_han(std::size_t at) {
    const std::size_t most = (text_.size() - at) / 3 + 1;  // no Han character has less bytes
    if (codes_.size() < most) {
        codes_.resize(most);
        places_.resize(most + 1);
    }
    std::size_t count = 0;
    std::uint16_t last = 0;
    while (at < text_.size() && !is_ascii_byte(text_[at])) {
        const CodePoint c = code_point_at(text_, at);
        if (kind_of(c.value) != CharacterClass::Han) break;
        const std::uint16_t code = dictionary_.code(c.value);
        segmenter_.foresee(last, code);
        codes_[count] = code;
        places_[count++] = place(at);
        last = code;
        at = c.end;
    }
    places_[count] = place(at);
    return count;
}

// Finds the end of the piece between white space that holds `at`, and whether kana stand in it.
void Tokenizer::look_ahead(std::size_t at) {
    if (at < piece_end_) return;
    kana_ = false;
    for (; at < text_.size() && !is_space_at(text_, at); at = code_point_at(text_, at).end)
        kana_ = kana_ || kind_at(text_, at) == CharacterClass::Kana;
    piece_end_ = at;
}

// Behind the last white space before `at` or, in a piece without kana, the last Han character.
std::size_t Tokenizer::chunk_begin(std::size_t at) const {
    while (at > settled_) {
        const std::size_t last = before(text_, at);
        if (is_space_at(text_, last)) break;
        if (!kana_ && kind_at(text_, last) == CharacterClass::Han) break;
        at = last;
    }
    return at;
}

// Leaves to ICU what holds letters beside ASCII and Han: from the last Han character or white space
// to the next, and the whole piece between white space when there is kana in it.
std::size_t Tokenizer::cut_other(std::size_t at) {
    look_ahead(at);
    const std::size_t begin = chunk_begin(at);
    std::size_t end = kana_ ? piece_end_ : at;
    while (end < piece_end_ && kind_at(text_, end) != CharacterClass::Han)
        end = code_point_at(text_, end).end;
    while (!words_.empty() && words_.back().begin >= begin) words_.pop_back();
    icu_.cut(text_, begin, end, letters_, words_);
    settled_ = end;
    return end;
}

}  // namespace litchi::indexer
