#pragma once

#include "indexer/label_pairs.h"
#include "indexer/sqlite.h"
#include "indexer/text_analyzer.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// What a word or phrase may be in the other language. Chinese texts are folded; English ones are
// stems of words of substance joined by spaces, as translation_key makes them.
struct Translation {
    std::string text;
    double weight = 0;   // in (0, 1]: how sure it is, or the share of a gloss that was asked for
    bool mined = false;  // from the collection's own records, not from a user's dictionary
    bool operator==(const Translation&) const = default;
};

// The form under which words are looked up: Han words joined, else stems without stop words,
// joined by spaces. Empty when nothing is left.
std::string translation_key(const TextAnalyzer& analyzer, std::span<const Token> tokens);

// The translations that a catalogue holds: those mined from its records and those of the user's
// dictionaries. One thread at a time, not longer than its connection.
class TranslationTable {
  public:
    explicit TranslationTable(Connection& catalogue);
    // Nothing to look up at all.
    bool empty() const { return empty_; }
    bool has_dictionaries() const { return dictionaries_; }  // of a user
    // By falling weight, then bytes; each text once; at most 64. O(log n).
    std::vector<Translation> of(std::string_view key);

  private:
    Statement find_;
    bool empty_;
    bool dictionaries_;
};

// Mines the catalogue's records and keeps the pairs in place of those of the last revision. Records
// in one language are passed over by their bytes. Inside the writer's transaction.
void store_label_pairs(Connection& catalogue);
// As mine_label_pairs gave them.
std::vector<LabelPair> read_label_pairs(Connection& catalogue);

// SHA-256 over the dictionaries of a catalogue; empty without any.
std::string dictionaries_digest(Connection& catalogue);

}  // namespace litchi::indexer
