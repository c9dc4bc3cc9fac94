#pragma once

#include "indexer/source_words.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace litchi::indexer {

// Lines of text with their words and signs parted by single spaces, in the original characters: the
// form of segmentation corpora (SIGHAN). White space of a line parts words and is not kept. Each
// sign stands alone but, with our own words, for repeated dashes and dots ("——", "……") and a
// percent sign that closes a number. One thread at a time.
class Segments {
  public:
    explicit Segments(Segmentation segmentation) : words_(segmentation) {}

    // Appends a line and a line end to text(). The line must be UTF-8. O(n).
    void append(std::string_view line);

    std::string_view text() const { return {text_.data(), size_}; }
    void clear() { size_ = 0; }

  private:
    SourceWords words_;
    std::string text_;  // room; filled up to size_
    std::size_t size_ = 0;
};

}  // namespace litchi::indexer
