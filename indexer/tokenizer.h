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
    // Each cuts what stands at `at` and returns where to go on.
    std::size_t step(std::size_t at);
    std::size_t cut_ascii(std::size_t begin);
    std::size_t cut_icu_ascii(std::size_t begin);
    std::size_t cut_han(std::size_t at);
    std::size_t read_han(std::size_t at);
    std::size_t cut_other(std::size_t at);
    std::size_t chunk_begin(std::size_t at) const;
    void look_ahead(std::size_t at);

    const WordDictionary& dictionary_ = WordDictionary::bundled();
    HanSegmenter segmenter_;
    CutterRules letters_;
    IcuWords icu_;
    std::string_view text_;
    std::size_t settled_ = 0;    // ICU has cut the text before it
    std::size_t piece_end_ = 0;  // of the piece between white space that was looked at last
    bool kana_ = false;          // there is kana in that piece
    // Of the characters of a Han run, with room behind them.
    std::vector<std::uint16_t> codes_;
    std::vector<std::uint32_t> places_;  // bytes where they begin
    std::vector<WordSpan> words_;
};

}  // namespace litchi::indexer
