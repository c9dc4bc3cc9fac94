#pragma once

#include "corpora/thesaurus.h"
#include "indexer/text_analyzer.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// What stands between two words of a text, by strength.
constexpr std::uint8_t kSoftGap = 0;   // white space, hyphens, slashes, quotes
constexpr std::uint8_t kCommaGap = 1;  // , 、
constexpr std::uint8_t kStopGap = 2;   // sentence and clause ends, brackets, blank lines

// The strongest punctuation between token i and the one before it; kStopGap for the first.
std::uint8_t gap_before(std::string_view text, std::span<const Token> tokens, std::size_t i);

// UTF-8 text as one view a character.
std::vector<std::string_view> characters(std::string_view text);

// A label of the lexicon under its key. A key that two concepts share belongs to the one of lowest
// id.
struct LexiconLabel {
    std::string key;  // label_key
    std::string concept_id;
    std::string domain;  // of that concept; empty = not said
    // Abbreviations under this key as the lexicon writes them ("SOC", "IoT"): labels of two to four
    // letters, at least two of them capitals. Empty when some other label of the concept has the
    // same key and is none.
    std::vector<std::string> abbreviations;
    std::uint32_t han_characters = 0;  // when the label is Han alone
    std::uint8_t widest_gap = 0;       // the strongest punctuation inside the label

    bool is_abbreviation() const { return !abbreviations.empty(); }
};

// A label as the units that a text must show one after the other: Latin words in the singular,
// numbers, single Han characters.
struct LabelPattern {
    LexiconLabel label;
    std::vector<std::string> units;
};

// The labels of a lexicon, one a key, sorted by key. Independent of the order of its concepts and
// of their labels.
std::vector<LabelPattern> lexicon_labels(const corpora::Thesaurus& lexicon);

// Whether a text part is written as an abbreviation of the label is: the same letters, capitals
// where the lexicon has them, with or without a plural s. So "soc" is no "SOC".
bool is_written_as_abbreviation(const LexiconLabel& label, std::string_view part);

}  // namespace litchi::indexer
