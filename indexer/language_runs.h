#pragma once

#include "indexer/text_analyzer.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A stretch of a text in one language: bytes [begin, end), a tag as guess_language gives it.
struct LanguageRun {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::string language;
    bool operator==(const LanguageRun&) const = default;
};

// The languages of a text that mixes scripts. Numbers belong to the run they stand in, and so do up
// to two foreign words in a row ("LSTM模型", "COP26 goals 与"): names and acronyms do not change
// the language of a sentence. `tokens` are those of `text`. O(n).
std::vector<LanguageRun> language_runs(std::string_view text, std::span<const Token> tokens);

}  // namespace litchi::indexer
