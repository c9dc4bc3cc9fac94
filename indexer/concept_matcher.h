#pragma once

#include "corpora/thesaurus.h"
#include "indexer/lexicon_labels.h"
#include "indexer/sentences.h"
#include "indexer/text_analyzer.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace litchi::indexer {

// A label found in a text.
struct LabelMatch {
    ByteRange range;                      // bytes of the source text
    const LexiconLabel* label = nullptr;  // of the matcher, which must outlive it
};

// Finds a lexicon's labels by the automaton of Aho & Corasick 1975 over units: a Latin word in the
// singular, a number, or one Han character. Building is O(units of all labels), a search O(units of
// the text + matches). Immutable, share freely.
class ConceptMatcher {
  public:
    explicit ConceptMatcher(const corpora::Thesaurus& lexicon);

    // Labels in the text whose tokens are given, without overlaps: of labels that overlap the one
    // with more units stays, then the one further left. Both ends of a label are token edges;
    // a Han label of four characters or more may also end inside a token, since ICU's dictionary
    // joins across the edges of some technical terms. Punctuation stronger than that of the label
    // itself parts it. In order of the text.
    std::vector<LabelMatch> find(std::string_view text, std::span<const Token> tokens) const;

    // The label of a key; nullptr if the lexicon has none.
    const LexiconLabel* find_key(std::string_view key) const;

  private:
    using UnitId = std::uint32_t;
    using State = std::uint32_t;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };
    struct Node {
        std::vector<std::pair<UnitId, State>> next;  // sorted by unit
        State failure = 0;
        State output = 0;         // nearest state on the failure path that ends a label; 0 = none
        std::uint32_t depth = 0;  // units
        std::uint32_t label = 0;  // 1 + index into labels_; 0 = none
    };

    void add_pattern(std::uint32_t label, std::span<const std::string> units);
    void link_failures();
    State step(State state, UnitId unit) const;
    State child(State state, UnitId unit) const;
    struct Unit;
    struct Candidate;
    std::vector<Unit> units_of(std::string_view text, std::span<const Token> tokens) const;
    std::vector<Candidate> candidates(std::span<const Unit> units) const;
    bool accepts(const LexiconLabel& label, std::span<const Unit> units) const;

    std::vector<LexiconLabel> labels_;                                         // sorted by key
    std::unordered_map<std::string, UnitId, Hash, std::equal_to<>> unit_ids_;  // 1, 2 …
    std::vector<Node> nodes_;                                                  // 0 is the root
};

}  // namespace litchi::indexer
