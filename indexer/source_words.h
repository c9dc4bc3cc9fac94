#pragma once

#include "corpora/base/text.h"
#include "indexer/tokenizer.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A word of a text: bytes [begin, end) of the text, and of its folded form.
struct SourceWord {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    WordSpan folded;
};

// The words of texts as they are given: folds a text, cuts what came out (indexer/tokenizer.h) and
// finds the words again in the text. A character that folds to several words (½, ㍿) stays whole:
// its words become one. Keeps its buffers: one thread at a time.
class SourceWords {
  public:
    explicit SourceWords(Segmentation segmentation);

    // Words in order; valid until the next call, as folded() is. Text must be UTF-8. O(n).
    const std::vector<SourceWord>& find(std::string_view text);

    const std::string& folded() const { return folded_.text; }
    Segmentation segmentation() const { return segmentation_; }

  private:
    void add(const WordSpan& word);
    std::uint32_t source_end(const WordSpan& word) const;

    Segmentation segmentation_;
    HanForm han_;
    Tokenizer tokenizer_;
    FoldedText folded_;
    std::vector<SourceWord> words_;
};

}  // namespace litchi::indexer
