#include "indexer/concept_matcher.h"

#include "indexer/label_key.h"

#include <algorithm>
#include <deque>

namespace litchi::indexer {
namespace {

// From here on a Han label is long enough to be itself wherever it stands.
constexpr std::uint32_t kSureHanCharacters = 4;

}  // namespace

struct ConceptMatcher::Unit {
    UnitId id = 0;
    ByteRange range;
    std::uint8_t gap = kSoftGap;  // before it
    bool opens_token = true;
    bool closes_token = true;
    bool exact = true;  // the range is that of the character, not of the token around it
};

struct ConceptMatcher::Candidate {
    std::uint32_t first = 0;  // unit
    std::uint32_t count = 0;  // units
    const LexiconLabel* label = nullptr;
};

ConceptMatcher::ConceptMatcher(const corpora::Thesaurus& lexicon) : nodes_(1) {
    for (LabelPattern& pattern : lexicon_labels(lexicon)) {
        labels_.push_back(std::move(pattern.label));
        add_pattern(static_cast<std::uint32_t>(labels_.size()), pattern.units);
    }
    link_failures();
}

void ConceptMatcher::add_pattern(std::uint32_t label, std::span<const std::string> units) {
    State state = 0;
    for (const std::string& unit : units) {
        const auto fresh = static_cast<UnitId>(unit_ids_.size() + 1);
        const UnitId id = unit_ids_.emplace(unit, fresh).first->second;
        auto& next = nodes_[state].next;
        const auto place = std::lower_bound(next.begin(), next.end(), std::pair{id, State{0}});
        if (place != next.end() && place->first == id) {
            state = place->second;
            continue;
        }
        const auto made = static_cast<State>(nodes_.size());
        const std::uint32_t depth = nodes_[state].depth + 1;
        next.insert(place, {id, made});
        nodes_.emplace_back().depth = depth;
        state = made;
    }
    nodes_[state].label = label;
}

ConceptMatcher::State ConceptMatcher::child(State state, UnitId unit) const {
    const auto& next = nodes_[state].next;
    const auto place = std::lower_bound(next.begin(), next.end(), std::pair{unit, State{0}});
    return place != next.end() && place->first == unit ? place->second : 0;
}

ConceptMatcher::State ConceptMatcher::step(State state, UnitId unit) const {
    while (true) {
        if (const State next = child(state, unit); next != 0) return next;
        if (state == 0) return 0;
        state = nodes_[state].failure;
    }
}

void ConceptMatcher::link_failures() {
    std::deque<State> queue;
    for (const auto& [unit, first] : nodes_[0].next) queue.push_back(first);
    while (!queue.empty()) {
        const State state = queue.front();
        queue.pop_front();
        const State failure = nodes_[state].failure;
        nodes_[state].output = nodes_[failure].label != 0 ? failure : nodes_[failure].output;
        for (const auto& [unit, next] : nodes_[state].next) {
            nodes_[next].failure = step(failure, unit);
            queue.push_back(next);
        }
    }
}

std::vector<ConceptMatcher::Unit> ConceptMatcher::units_of(std::string_view text,
                                                           std::span<const Token> tokens) const {
    const auto id_of = [&](std::string_view unit) {
        const auto found = unit_ids_.find(unit);
        return found == unit_ids_.end() ? 0 : found->second;
    };
    std::vector<Unit> units;
    units.reserve(tokens.size());
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        const Token& token = tokens[t];
        Unit unit{0, {token.begin, token.end}, gap_before(text, tokens, t)};
        if (token.script != Script::Han) {
            unit.id = id_of(token.script == Script::Alphabetic ? key_word(token.term) : token.term);
            units.push_back(unit);
            continue;
        }
        const std::vector<std::string_view> folded = characters(token.term);
        const std::vector<std::string_view> source =
            characters(text.substr(token.begin, token.end - token.begin));
        unit.exact = folded.size() == source.size();
        for (std::size_t i = 0; i < folded.size(); ++i) {
            unit.id = id_of(folded[i]);
            unit.opens_token = i == 0;
            unit.closes_token = i + 1 == folded.size();
            if (unit.exact) {
                const auto begin = static_cast<std::uint32_t>(source[i].data() - text.data());
                unit.range = {begin, begin + static_cast<std::uint32_t>(source[i].size())};
            }
            units.push_back(unit);
            unit.gap = kSoftGap;
        }
    }
    return units;
}

bool ConceptMatcher::accepts(const LexiconLabel& label, std::span<const Unit> units) const {
    const bool sure = label.han_characters >= kSureHanCharacters;
    const Unit& first = units.front();
    const Unit& last = units.back();
    if (!first.opens_token && !(sure && first.exact)) return false;
    if (!last.closes_token && !(sure && last.exact)) return false;
    return std::all_of(units.begin() + 1, units.end(),
                       [&](const Unit& unit) { return unit.gap <= label.widest_gap; });
}

std::vector<ConceptMatcher::Candidate> ConceptMatcher::candidates(
    std::span<const Unit> units) const {
    std::vector<Candidate> found;
    State state = 0;
    for (std::uint32_t i = 0; i < units.size(); ++i) {
        state = units[i].id == 0 ? 0 : step(state, units[i].id);
        State end = nodes_[state].label != 0 ? state : nodes_[state].output;
        for (; end != 0; end = nodes_[end].output) {
            const std::uint32_t count = nodes_[end].depth;
            const LexiconLabel& label = labels_[nodes_[end].label - 1];
            const std::uint32_t first = i + 1 - count;
            if (accepts(label, units.subspan(first, count)))
                found.push_back({first, count, &label});
        }
    }
    return found;
}

std::vector<LabelMatch> ConceptMatcher::find(std::string_view text,
                                             std::span<const Token> tokens) const {
    const std::vector<Unit> units = units_of(text, tokens);
    std::vector<Candidate> found = candidates(units);
    std::sort(found.begin(), found.end(), [](const Candidate& a, const Candidate& b) {
        return a.count != b.count ? a.count > b.count : a.first < b.first;
    });
    std::vector<bool> taken(units.size());
    std::vector<LabelMatch> matches;
    for (const Candidate& candidate : found) {
        const auto begin = taken.begin() + candidate.first;
        const auto end = begin + candidate.count;
        if (std::find(begin, end, true) != end) continue;
        std::fill(begin, end, true);
        matches.push_back({{units[candidate.first].range.begin,
                            units[candidate.first + candidate.count - 1].range.end},
                           candidate.label});
    }
    std::sort(matches.begin(), matches.end(), [](const LabelMatch& a, const LabelMatch& b) {
        return a.range.begin < b.range.begin;
    });
    return matches;
}

const LexiconLabel* ConceptMatcher::find_key(std::string_view key) const {
    const auto place = std::lower_bound(
        labels_.begin(), labels_.end(), key,
        [](const LexiconLabel& label, std::string_view wanted) { return label.key < wanted; });
    return place != labels_.end() && place->key == key ? &*place : nullptr;
}

}  // namespace litchi::indexer
