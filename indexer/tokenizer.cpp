#include "indexer/tokenizer.h"

#include "indexer/character_classes.h"
#include "indexer/utf8.h"

#include <algorithm>

namespace litchi::indexer {
namespace {

std::uint32_t place(std::size_t at) {
    return static_cast<std::uint32_t>(at);
}

constexpr CutterRules kPlain{HighBytes::Separators, true};

bool is_blank(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_ascii_byte(char c) {
    return static_cast<unsigned char>(c) < 0x80;
}

// The class of a character; Han, which is nearly all of what is not ASCII, without a table.
CharacterClass kind_of(char32_t c) {
    return c >= 0x4E00 && c <= 0x9FFF ? CharacterClass::Han : class_of(c);
}

}  // namespace

Tokenizer::Tokenizer(Segmentation segmentation)
    : segmenter_(WordDictionary::bundled(), segmentation),
      letters_{HighBytes::Letters, segmentation == Segmentation::Litchi} {}

const std::vector<WordSpan>& Tokenizer::cut(std::string_view folded) {
    words_.clear();
    text_ = folded;
    piece_ = chunk_ = {0, 0};
    for (std::size_t at = 0; at < folded.size();) at = step(at);
    return words_;
}

std::size_t Tokenizer::step(std::size_t at) {
    if (is_ascii_byte(text_[at])) return letters_.narrows ? cut_ascii(at) : skip_or_ask_icu(at);
    const CodePoint c = code_point_at(text_, at);
    switch (kind_of(c.value)) {
        case CharacterClass::Han:
            return cut_han(at);
        case CharacterClass::Space:
            begin_piece(c.end);
            return c.end;
        case CharacterClass::Kana:
        case CharacterClass::Other:
            return cut_other();
        case CharacterClass::Ascii:
        case CharacterClass::Separator:
            break;
    }
    return c.end;
}

// ICU's own words of ASCII.
std::size_t Tokenizer::skip_or_ask_icu(std::size_t at) {
    if (!is_blank(text_[at])) return cut_other();
    begin_piece(at + 1);
    return at + 1;
}

void Tokenizer::begin_piece(std::size_t at) {
    piece_ = chunk_ = {at, words_.size()};
}

// Words of ASCII, up to the first other character that is no mere sign: ’ and · may join letters.
std::size_t Tokenizer::cut_ascii(std::size_t at) {
    const std::size_t begin = at;
    std::size_t blank = begin;  // behind the last white space
    while (at < text_.size()) {
        if (is_ascii_byte(text_[at])) {
            ++at;
            if (is_blank(text_[at - 1])) blank = at;
            continue;
        }
        const CodePoint c = code_point_at(text_, at);
        if (kind_of(c.value) != CharacterClass::Separator) break;
        at = c.end;
    }
    if (blank > begin) {
        cut_words(text_, begin, blank, kPlain, words_);
        begin_piece(blank);
    }
    cut_words(text_, blank, at, kPlain, words_);
    return at;
}

std::size_t Tokenizer::cut_han(std::size_t at) {
    codes_.clear();
    places_.clear();
    while (at < text_.size() && !is_ascii_byte(text_[at])) {
        const CodePoint c = code_point_at(text_, at);
        if (kind_of(c.value) != CharacterClass::Han) break;
        codes_.push_back(dictionary_.code(c.value));
        places_.push_back(place(at));
        at = c.end;
    }
    std::uint32_t begin = places_.front();
    places_.push_back(place(at));
    for (const std::uint32_t word : segmenter_.cut(codes_)) {
        words_.push_back({begin, places_[word], Script::Han});
        begin = places_[word];
    }
    chunk_ = {at, words_.size()};
    return at;
}

// Leaves to ICU what holds letters beside ASCII and Han: from the last Han character or white space
// to the next, and the whole piece between white space when there is kana in it.
std::size_t Tokenizer::cut_other() {
    bool kana = false;
    std::size_t chunk_end = text_.size();
    std::size_t at = chunk_.begin;
    for (; at < text_.size(); at = code_point_at(text_, at).end) {
        if (is_ascii_byte(text_[at])) {
            if (is_blank(text_[at])) break;
            continue;
        }
        const CharacterClass kind = kind_of(code_point_at(text_, at).value);
        if (kind == CharacterClass::Space) break;
        if (kind == CharacterClass::Han) chunk_end = std::min(chunk_end, at);
        kana = kana || kind == CharacterClass::Kana;
    }
    const Mark from = kana ? piece_ : chunk_;
    const std::size_t end = kana ? at : std::min(chunk_end, at);
    words_.resize(from.words);
    icu_.cut(text_, from.begin, end, letters_, words_);
    chunk_ = {end, words_.size()};
    return end;
}

}  // namespace litchi::indexer
