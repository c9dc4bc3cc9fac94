#pragma once

#include "indexer/word_cutter.h"

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// Words by ICU's boundaries (UAX #29, and ICU's dictionaries for scripts without spaces), narrowed
// by cut_words unless the rules say otherwise: for texts that hold more than ASCII and Han. ICU's
// iterator is made at first need. One thread at a time.
class IcuWords {
  public:
    IcuWords();
    ~IcuWords();
    IcuWords(IcuWords&&) noexcept;
    IcuWords& operator=(IcuWords&&) noexcept;

    // Appends the words of bytes [begin, end) of folded text, in order. O(n). Pieces of 2 GiB and
    // more throw Error(PayloadTooLarge).
    void cut(std::string_view text, std::size_t begin, std::size_t end, CutterRules rules,
             std::vector<WordSpan>& words);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace litchi::indexer
