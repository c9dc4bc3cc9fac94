#pragma once

#include "corpora/record.h"
#include "indexer/sentences.h"
#include "indexer/text_analyzer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

enum class TermLanguage : std::uint8_t { English, Chinese };

// A word as term extraction sees it. English: one token, or a compound joined by hyphens or slashes
// ("web-based"). Chinese: one token, or Latin letters and digits joined by hyphens ("ET-1").
struct TermWord {
    std::string key;             // folded; English in the singular
    std::uint64_t hash = 0;      // of the key
    std::uint64_t spelling = 0;  // hash of the folded word as it is written
    ByteRange range;             // of the text it stands in
    std::uint32_t position = 0;  // counts words and punctuation, title first
    unsigned roles = 0;          // bits of word_lists.h
    bool in_title = false;
    bool breaks = false;  // a function word: in no term
    bool joined = false;  // to the word before: no punctuation between; in Chinese a hyphen may be
    bool function = false;  // Chinese: also a function word ("后", "性"), but inside words too
    bool after_verb_sign = false;  // English: behind "to", "we", "can" …
    bool before_determiner = false;
};

// Title and abstract of a record in one language, cut into words. Where a record has no abstract,
// its summary stands for it.
struct TermText {
    TermLanguage language = TermLanguage::English;
    std::string_view title;
    std::string_view abstract;
    std::vector<TermWord> words;

    std::string_view text_of(const TermWord& word) const {
        return word.in_title ? title : abstract;
    }
};

// The English and the Chinese texts of a record; others are left out. Views into the record.
std::vector<TermText> term_texts(const corpora::Record& record, const TextAnalyzer& analyzer);

// FNV-1a over bytes, to be continued with further pieces.
constexpr std::uint64_t kTermHashSeed = 14695981039346656037ULL;
constexpr std::uint64_t term_hash(std::string_view bytes, std::uint64_t hash = kTermHashSeed) {
    for (const char byte : bytes) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1099511628211ULL;
    }
    return hash;
}

}  // namespace litchi::indexer
