#pragma once

#include "indexer/text_analyzer.h"

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A word of a folded text: bytes [begin, end).
struct WordSpan {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    Script script = Script::Other;
    bool operator==(const WordSpan&) const = default;
};

// Word boundaries of folded text: UAX #29 by ICU, Han by ICU's dictionary, then narrowed so that a
// word is letters and digits, and besides those only
//   an apostrophe between letters ("don't"; a possessive "'s" stays outside the word),
//   a dot between digits ("3.14") or between single letters ("u.s."),
//   a comma before groups of three digits ("10,123,456").
// Hyphens, underscores and colons part words. One thread at a time.
class Tokenizer {
  public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;
    Tokenizer& operator=(const Tokenizer&) = delete;

    // Words in order. O(n). Texts of 2 GiB and more throw Error(PayloadTooLarge).
    std::vector<WordSpan> cut(std::string_view folded) const;

    // The same for text of ASCII alone, without ICU.
    static std::vector<WordSpan> cut_ascii(std::string_view folded);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Lu, Lt and other characters with property Uppercase.
bool is_upper_case(char32_t code_point);

}  // namespace litchi::indexer
