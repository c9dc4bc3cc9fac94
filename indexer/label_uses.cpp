#include "indexer/label_key.h"
#include "indexer/thesaurus_effect.h"
#include "indexer/thesaurus_rules.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace litchi::indexer {

std::vector<LabelUse> label_uses(const Snapshot& snapshot) {
    const ConceptTable& table = snapshot.concepts();
    std::vector<std::uint32_t> records;
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            if (snapshot.retired(segment->ids()[i])) continue;
            for (const LabelId label : segment->labels(i)) {
                if (value(label) >= records.size()) records.resize(value(label) + 1);
                ++records[value(label)];
            }
        }
    }
    std::vector<LabelUse> uses;
    for (const auto& [key, id] : table.label_keys()) {
        const ConceptIndex owner = table.concept_of(id);
        if (owner == kNoConcept || value(id) >= records.size() || records[value(id)] == 0) continue;
        uses.push_back({key, id, owner, records[value(id)]});
    }
    return uses;
}

std::string label_text(const Snapshot& snapshot, const LabelUse& use) {
    const CollectionConcept& owner = snapshot.concepts().at(use.owner);
    for (const corpora::LocalText& name : owner.names)
        if (label_key(name.text) == use.key) return name.text;
    if (const corpora::Concept* source = concept_of_id(snapshot.lexicon(), owner.id))
        for (const corpora::ConceptLabel& label : source->labels)
            if (label_key(label.text) == use.key) return label.text;
    return std::string(use.key);
}

bool keeps(const ConceptTable& table, const LabelUse& a, const LabelUse& b) {
    const auto rank = [&](const LabelUse& use) {
        return std::tuple(!table.at(use.owner).lexicon, ~use.records, use.key);
    };
    return rank(a) < rank(b);
}

std::vector<LabelCandidate> pair_candidates(const Snapshot& snapshot,
                                            std::span<const LabelUse> uses,
                                            const std::vector<KeyPair>& pairs) {
    const auto place_of = [&](const std::string& key) {
        const auto place = std::ranges::lower_bound(uses, key, {}, &LabelUse::key);
        return place == uses.end() || place->key != key ? uses.size()
                                                        : std::size_t(place - uses.begin());
    };
    std::vector<LabelCandidate> found;
    for (const KeyPair& pair : pairs) {
        std::size_t first = place_of(pair.first);
        std::size_t second = place_of(pair.second);
        if (first == uses.size() || second == uses.size() || first == second) continue;
        const ConceptTable& table = snapshot.concepts();
        const bool lexicon = table.at(uses[first].owner).lexicon;
        if (lexicon && !table.at(uses[second].owner).lexicon) std::swap(first, second);
        found.push_back({first, second, pair.kind, pair.rule, pair.score, pair.record, pair.text});
    }
    return found;
}

}  // namespace litchi::indexer
