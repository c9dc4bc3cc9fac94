#include "indexer/concept_table.h"

#include "indexer/label_key.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

namespace litchi::indexer {
namespace {

using LabelKey = std::pair<std::string, LabelId>;

bool key_before(const LabelKey& a, std::string_view key) {
    return a.first < key;
}

const corpora::LocalText* text_in(const corpora::LocalTexts& texts, std::string_view language) {
    const auto place =
        std::find_if(texts.begin(), texts.end(),
                     [&](const corpora::LocalText& text) { return text.language == language; });
    return place == texts.end() ? nullptr : &*place;
}

}  // namespace

ConceptTable::ConceptTable(std::vector<CollectionConcept> concepts,
                           std::vector<LabelKey> label_keys) {
    std::sort(concepts.begin(), concepts.end(),
              [](const auto& a, const auto& b) { return a.id < b.id; });
    std::sort(label_keys.begin(), label_keys.end());
    concepts_.reserve(concepts.size());
    for (CollectionConcept& concept_ : concepts)
        concepts_.push_back(std::make_shared<const CollectionConcept>(std::move(concept_)));
    label_keys_ = std::make_shared<const LabelKeys>(std::move(label_keys));
    number_labels();
}

ConceptTable ConceptTable::changed(const ConceptChanges& changes) const {
    std::vector<std::string> removed = changes.removed;
    std::sort(removed.begin(), removed.end());
    ConceptTable table;
    const auto add = [&](const CollectionConcept& concept_) {
        table.concepts_.push_back(std::make_shared<const CollectionConcept>(concept_));
    };
    auto next = changes.concepts.begin();
    for (const auto& concept_ : concepts_) {
        for (; next != changes.concepts.end() && next->first < concept_->id; ++next)
            add(next->second);
        if (next != changes.concepts.end() && next->first == concept_->id) continue;
        if (!std::binary_search(removed.begin(), removed.end(), concept_->id))
            table.concepts_.push_back(concept_);
    }
    for (; next != changes.concepts.end(); ++next) add(next->second);
    table.label_keys_ = label_keys_;
    table.other_keys_.insert(changes.keys.begin(), changes.keys.end());
    table.aliases_.insert(changes.aliases.begin(), changes.aliases.end());
    table.number_labels();
    return table;
}

void ConceptTable::number_labels() {
    std::size_t labels = 0;
    for (const auto& concept_ : concepts_) {
        for (const LabelId label : concept_->labels)
            labels = std::max<std::size_t>(labels, value(label));
    }
    concept_of_label_.assign(labels + 1, kNoConcept);
    for (ConceptIndex i = 0; i < concepts_.size(); ++i) {
        for (const LabelId label : concepts_[i]->labels) concept_of_label_[value(label)] = i;
    }
}

ConceptIndex ConceptTable::concept_of(LabelId label) const {
    return value(label) < concept_of_label_.size() ? concept_of_label_[value(label)] : kNoConcept;
}

std::optional<ConceptIndex> ConceptTable::find_id(std::string_view id) const {
    const auto place =
        std::lower_bound(concepts_.begin(), concepts_.end(), id,
                         [](const auto& a, std::string_view b) { return a->id < b; });
    if (place == concepts_.end() || (*place)->id != id) return std::nullopt;
    return static_cast<ConceptIndex>(place - concepts_.begin());
}

std::optional<LabelId> ConceptTable::label_of_key(std::string_view key) const {
    const auto place = std::lower_bound(label_keys_->begin(), label_keys_->end(), key, key_before);
    if (place == label_keys_->end() || place->first != key) return std::nullopt;
    return place->second;
}

std::optional<ConceptIndex> ConceptTable::concept_of_key(std::string_view key) const {
    if (const std::optional<LabelId> label = label_of_key(key)) {
        const ConceptIndex index = concept_of(*label);
        return index == kNoConcept ? std::nullopt : std::optional(index);
    }
    const auto other = other_keys_.find(key);
    return other == other_keys_.end() ? std::nullopt : find_id(other->second);
}

std::optional<ConceptIndex> ConceptTable::find(std::string_view id_or_label) const {
    if (const auto by_id = find_id(id_or_label)) return by_id;
    if (const auto alias = aliases_.find(id_or_label); alias != aliases_.end())
        if (const auto by_alias = find_id(alias->second)) return by_alias;
    return concept_of_key(label_key(id_or_label));
}

std::vector<ConceptIndex> ConceptTable::with_prefix(std::string_view prefix,
                                                    std::size_t limit) const {
    const std::string key = label_key(prefix);
    const auto rank = [this](ConceptIndex i) { return std::tuple(!concepts_[i]->lexicon, i); };
    const auto before = [&](ConceptIndex a, ConceptIndex b) { return rank(a) < rank(b); };
    std::set<ConceptIndex, decltype(before)> found(before);
    auto place = std::lower_bound(label_keys_->begin(), label_keys_->end(), key, key_before);
    for (; place != label_keys_->end() && place->first.starts_with(key); ++place) {
        const ConceptIndex index = concept_of(place->second);
        if (index == kNoConcept) continue;
        found.insert(index);
        if (found.size() > limit) found.erase(std::prev(found.end()));
    }
    return {found.begin(), found.end()};
}

std::string_view name_of(const CollectionConcept& concept_, std::string_view language) {
    const std::string_view other_script = language == "zh-Hans"   ? "zh-Hant"
                                          : language == "zh-Hant" ? "zh-Hans"
                                          : language == "zh"      ? "zh-Hans"
                                                                  : "";
    for (const std::string_view wanted : {language, other_script, std::string_view("en")}) {
        if (const corpora::LocalText* text = text_in(concept_.names, wanted)) return text->text;
    }
    return concept_.names.empty() ? std::string_view(concept_.id) : concept_.names.front().text;
}

}  // namespace litchi::indexer
