#pragma once

#include <string_view>

namespace litchi::indexer {

// The word lists of corpora/lexicon, which the build puts into the program: folded words or
// phrases, one a line, "#" starts a comment line.
enum class WordList {
    EnglishStopwords,
    ChineseStopwords,
    EnglishGeneric,
    ChineseGeneric,
    MeshQualifiers,
};

// The file as it is.
std::string_view word_list_file(WordList list);

// A function word of English or Chinese; `word` folded. O(1), thread-safe.
bool is_stopword(std::string_view word);

// What a word that names no subject of its own does to a title phrase. Bits; the lists give them as
// letters behind a tab: b, s, e, w.
constexpr unsigned kBreaks = 1;    // parts phrases
constexpr unsigned kNotFirst = 2;  // is cut off the start of a phrase
constexpr unsigned kNotLast = 4;   // is cut off the end
constexpr unsigned kWeakLast = 8;  // is cut off the end of a phrase of two words

// Roles of a folded word in titles of its language (English words in the singular); 0 for words of
// substance. O(1), thread-safe.
unsigned english_role(std::string_view word);
unsigned chinese_role(std::string_view word);

// A qualifier of the Medical Subject Headings, such as "methods" or "growth & development"; `text`
// folded. O(1), thread-safe.
bool is_mesh_qualifier(std::string_view text);

}  // namespace litchi::indexer
