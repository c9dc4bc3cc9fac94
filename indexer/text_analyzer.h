#pragma once

#include <cstddef>
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

// Which costs cut Han text into words.
enum class Segmentation : std::uint8_t {
    Litchi,  // unigram language model of simplified Chinese, judged by gold segmentations
    Icu,     // ICU's dictionary (cjdict), for the same boundaries as ICU
};
inline constexpr std::size_t kSegmentations = 2;

// Cuts text into words. The one analyser of the product: indexing, queries, labels, snippets and
// evidence all use it, so that what was indexed can be found and shown again.
//
// Folding comes first (corpora/base/text.h), so that simplified and traditional text are cut alike;
// then word boundaries (indexer/tokenizer.h). Punctuation and white space give no token. Offsets
// are those of the original text. Segmentation::Icu is for comparison: it keeps traditional
// characters and ICU's own words, and nothing is ever indexed by it.
//
// One thread at a time: it keeps buffers.
class TextAnalyzer {
  public:
    explicit TextAnalyzer(Segmentation segmentation = Segmentation::Litchi);
    ~TextAnalyzer();
    TextAnalyzer(TextAnalyzer&&) noexcept;
    TextAnalyzer& operator=(TextAnalyzer&&) noexcept;

    // Tokens in order; positions rise from 0. Text must be UTF-8. O(n).
    std::vector<Token> analyze(std::string_view text) const;
    // The same into a vector whose memory is used again.
    void analyze(std::string_view text, std::vector<Token>& tokens) const;

    Segmentation segmentation() const;

    // The stem of a folded English word in American spelling (Snowball English, "Porter 2"); other
    // words unchanged.
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
