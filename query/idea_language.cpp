#include "query/idea_language.h"

#include "corpora/base/text.h"

namespace litchi::query {
namespace {

constexpr std::size_t kEnoughWords = 20;

bool is_english(const indexer::TextAnalyzer& analyzer, std::string_view text) {
    std::size_t words = 0;
    for (const indexer::Token& token : analyzer.analyze(text)) {
        if (token.script != indexer::Script::Alphabetic) continue;
        if (token.stopword) return true;
        ++words;
    }
    return words < kEnoughWords;
}

}  // namespace

std::string language_note(const indexer::TextAnalyzer& analyzer, std::string_view idea) {
    const std::string language = guess_language(idea);
    if (language.starts_with("zh")) return {};
    if (language == "en" && is_english(analyzer, idea)) return {};
    return "The idea seems to be written neither in Chinese nor in English; it is searched by its "
           "words as they stand, and nothing is translated.";
}

}  // namespace litchi::query
