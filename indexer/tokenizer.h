#pragma once

#include "indexer/han_segmenter.h"
#include "indexer/icu_words.h"
#include "indexer/word_span.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// Word boundaries of folded text. ASCII goes through cut_words and Han through HanSegmenter, both
// of one pass; pieces between white space that hold other letters, and those with kana as a whole,
// go through ICU. Keeps its buffers: one thread at a time.
class Tokenizer {
  public:
    explicit Tokenizer(Segmentation segmentation = Segmentation::Litchi);

    // Words in order; valid until the next call. O(n).
    const std::vector<WordSpan>& cut(std::string_view folded);

  private:
    // A place of the text and how many words come before it.
    struct Mark {
        std::size_t begin = 0;
        std::size_t words = 0;
    };

    // Each cuts what stands at `at` and returns where to go on.
    std::size_t step(std::size_t at);
    std::size_t cut_ascii(std::size_t at);
    std::size_t cut_han(std::size_t at);
    std::size_t cut_other();
    std::size_t skip_or_ask_icu(std::size_t at);
    void begin_piece(std::size_t at);

    const WordDictionary& dictionary_ = WordDictionary::bundled();
    HanSegmenter segmenter_;
    CutterRules letters_;
    IcuWords icu_;
    std::string_view text_;
    Mark piece_;  // behind the last white space
    Mark chunk_;  // behind the last white space or Han character
    std::vector<std::uint16_t> codes_;
    std::vector<std::uint32_t> places_;  // byte at which each character of a Han run begins
    std::vector<WordSpan> words_;
};

}  // namespace litchi::indexer
