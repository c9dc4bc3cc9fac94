#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

enum class Script : std::uint8_t { Alphabetic, Number, Han, Other };

// One word of a text.
struct Token {
    std::string term;         // folded; not stemmed
    std::uint32_t begin = 0;  // bytes of the original text, half-open [begin, end)
    std::uint32_t end = 0;
    std::uint32_t position = 0;  // counts words; each Han character counts one
    Script script = Script::Other;
    bool stopword = false;
};

// Cuts text into words. The one analyser of the product: indexing, queries, labels, snippets and
// evidence all use it, so that what was indexed can be found and shown again.
//
// Folding comes first (corpora/base/text.h), so that simplified and traditional text are cut alike;
// then ICU's word boundaries (UAX #29 with ICU's dictionary for Han). Punctuation and white space
// give no token. Offsets are those of the original text.
//
// One thread at a time; cheap to keep, dear to build (~ms): one a thread.
class TextAnalyzer {
  public:
    TextAnalyzer();
    ~TextAnalyzer();
    TextAnalyzer(TextAnalyzer&&) noexcept;
    TextAnalyzer& operator=(TextAnalyzer&&) noexcept;

    // Tokens in order; positions rise from 0. Text must be UTF-8. O(n).
    std::vector<Token> analyze(std::string_view text) const;

    // The stem of a folded English word (Snowball English, "Porter 2"); other words unchanged.
    std::string stem(std::string_view term) const;

  private:
    struct State;
    std::unique_ptr<State> state_;
};

// Checksum of everything that decides the analyser's output: rules, stopword lists, ICU's
// dictionary behaviour on a fixed canary text, and the label and occurrence rules. Part of each
// result's identity, and kept in each collection: equal versions give equal tokens.
const std::string& analyzer_version();

}  // namespace litchi::indexer
