#pragma once

#include "corpora/base/ids.h"
#include "corpora/record.h"
#include "indexer/text_analyzer.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// The spelling of every term of the Xapian index: the index writer and the query parser both take
// it from here. `prefix` is SearchField::prefix, or empty for words without a field.

// Words longer than this (folded bytes) are not indexed.
inline constexpr std::size_t kMaxWordBytes = 64;

// A term at a place of the text; places are the token's positions.
struct PlacedTerm {
    std::string term;
    std::uint32_t position = 0;
};

// The terms of one token.
//   word      its folded form at its position; a stop word too, so that phrases find it
//   Han word  each character at its own position (a literal phrase never misses), and the word
//             without position as "W" + prefix + word, not for function words
//   English   also "Z" + prefix + stem without position, not for stop words
struct TokenTerms {
    std::vector<PlacedTerm> placed;
    std::vector<std::string> loose;
};
TokenTerms terms_of_token(const Token& token, const TextAnalyzer& analyzer,
                          std::string_view prefix);

// prefix + folded word: "Sport", "S碳".
std::string word_term(std::string_view prefix, std::string_view word);
// "Z" + prefix + stem: "ZSport".
std::string stem_term(std::string_view prefix, std::string_view stem);
// "W" + prefix + Han word: "WS碳捕集"; "W盐" is the word of one character, "盐" any place of it.
std::string han_word_term(std::string_view prefix, std::string_view word);

// The characters of folded UTF-8 text, one string each.
std::vector<std::string> characters(std::string_view text);

// A classification symbol without spaces, upper case: "Y02P60/30".
std::string normal_symbol(std::string_view symbol);
// The symbol and all levels above it: "Y02P60/30", "Y02P60", "Y02P", "Y02", "Y". Only itself when
// it does not have the form of IPC or CPC.
std::vector<std::string> symbol_levels(std::string_view symbol);
// "Y02P" of "Y02P 60/30"; empty when it does not have the form of IPC or CPC.
std::string subclass_of(std::string_view symbol);
// "C" + a level of a symbol.
std::string symbol_term(std::string_view symbol);

// Boolean terms: exactly one a document, except labels and languages.
std::string id_term(std::string_view record_id);  // "Q…"; long ids by their SHA-256
std::string year_term(int year);                  // "Y2019"
std::string kind_term(corpora::RecordKind kind);  // "XKpaper"
std::string language_term(std::string_view tag);  // "XLzh-Hans"; documents also have "XLzh"
std::string label_term(LabelId label);            // "XC17": each label of the document

}  // namespace litchi::indexer
