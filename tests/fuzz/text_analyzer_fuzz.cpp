#include "corpora/base/text.h"
#include "indexer/sentences.h"
#include "indexer/text_analyzer.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string>

namespace {

void check_tokens(const std::string& text) {
    static const litchi::indexer::TextAnalyzer kAnalyzer;
    std::uint32_t end = 0;
    std::uint32_t next_position = 0;
    for (const litchi::indexer::Token& token : kAnalyzer.analyze(text)) {
        require(!token.term.empty(), "a token has a term");
        require(end <= token.begin && token.begin < token.end, "tokens follow one another");
        require(token.end <= text.size(), "tokens lie in the text");
        require(litchi::is_utf8(text.substr(token.begin, token.end - token.begin)),
                "tokens are whole characters");
        require(token.position >= next_position, "positions rise");
        next_position = token.position + 1;
        end = token.end;
    }
}

void check_sentences(const std::string& text) {
    std::uint32_t end = 0;
    for (const litchi::indexer::ByteRange& sentence : litchi::indexer::split_sentences(text)) {
        require(
            end <= sentence.begin && sentence.begin < sentence.end && sentence.end <= text.size(),
            "sentences follow one another in the text");
        require(litchi::collapse_spaces({text.data() + end, sentence.begin - end}).empty(),
                "only white space lies between sentences");
        end = sentence.end;
    }
    require(litchi::collapse_spaces({text.data() + end, text.size() - end}).empty(),
            "only white space lies behind the last sentence");
}

}  // namespace

// Where words and sentences lie in any text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = litchi::repair_utf8({reinterpret_cast<const char*>(data), size});
    check_tokens(text);
    check_sentences(text);
    return 0;
}
