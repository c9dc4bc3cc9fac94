#include "indexer/thesaurus_fold.h"

#include "corpora/base/text.h"
#include "indexer/label_key.h"

#include <algorithm>

namespace litchi::indexer {
namespace {

using Label = FoldedConcept::Label;

std::string language_of(std::string_view text, std::string_view given) {
    return given.empty() ? guess_language(text) : std::string(given);
}

bool has_language(const FoldedConcept& folded, std::string_view language) {
    return std::ranges::any_of(
        folded.labels, [&](const Label& label) { return label.label.language == language; });
}

// A concept's name is kept for its first label.
std::string first_key(const FoldedConcept& folded) {
    for (const Label& label : folded.labels)
        if (!label.key.empty()) return label.key;
    return {};
}

void append_missing(std::vector<std::string>& to, const std::vector<std::string>& from) {
    for (const std::string& text : from)
        if (std::ranges::find(to, text) == to.end()) to.push_back(text);
}

}  // namespace

void ThesaurusFold::apply(const ThesaurusEdit& edit) {
    switch (edit.action) {
        case ThesaurusAction::Merge:
            return merge(edit);
        case ThesaurusAction::Rename:
            return rename(edit);
        case ThesaurusAction::Split:
            return split(edit.label);
        case ThesaurusAction::Ignore:
            return ignore(edit.label);
        case ThesaurusAction::Broader:
        case ThesaurusAction::Related:
            relations_.push_back(edit);
            return;
        case ThesaurusAction::Reject:
            return;
    }
}

std::string ThesaurusFold::owner_of(const std::string& key) const {
    if (const auto known = owners_.find(key); known != owners_.end()) return known->second;
    const auto index = base_.concept_of_key(key);
    return index ? base_.at(*index).id : "kw:" + key;
}

FoldedConcept& ThesaurusFold::load(const std::string& id) {
    const auto known = concepts_.find(id);
    if (known != concepts_.end()) return known->second;
    FoldedConcept& made = concepts_[id];
    made.id = id;
    const auto index = base_.find_id(id);
    if (const corpora::Concept* source = concept_of_id(lexicon_, id)) {
        made.lexicon = true;
        made.kind = source->kind;
        made.domain = source->domain;
        made.broader = source->broader;
        made.related = source->related;
        made.cpc = source->cpc;
        for (const corpora::ConceptLabel& label : source->labels) {
            std::string key = label_key(label.text);
            if (owner_of(key) != id) key.clear();
            made.labels.push_back({label, std::move(key)});
        }
    } else if (index) {
        for (const corpora::LocalText& name : base_.at(*index).names)
            made.labels.push_back({{name.language, name.text, false}, label_key(name.text)});
    }
    return made;
}

// nullptr for what is ignored or folds to nothing. What no record has becomes a concept too: later
// imports may bring it.
FoldedConcept* ThesaurusFold::concept_of(const std::string& label, std::string_view language) {
    const std::string key = label_key(label);
    if (key.empty()) return nullptr;
    const std::string id = owner_of(key);
    if (id.empty()) return nullptr;
    FoldedConcept& found = load(id);
    if (found.labels.empty())
        found.labels.push_back({{language_of(label, language), label, false}, key});
    owners_[key] = id;
    return &found;
}

void ThesaurusFold::merge(const ThesaurusEdit& edit) {
    FoldedConcept* from = concept_of(edit.label);
    FoldedConcept* to = concept_of(edit.other, edit.language);
    if (from == nullptr || to == nullptr || from == to) return;
    const FoldedConcept kept = *to;
    for (Label& label : from->labels) {
        if (has_language(kept, label.label.language)) label.label.preferred = false;
        if (!label.key.empty()) owners_[label.key] = to->id;
        to->labels.push_back(std::move(label));
    }
    if (to->kind.empty()) to->kind = from->kind;
    if (to->domain.empty()) to->domain = from->domain;
    to->lexicon = to->lexicon || from->lexicon;
    append_missing(to->broader, from->broader);
    append_missing(to->related, from->related);
    append_missing(to->cpc, from->cpc);
    const std::string gone = from->id;
    aliases_[gone] = to->id;
    concepts_.erase(gone);
}

void ThesaurusFold::rename(const ThesaurusEdit& edit) {
    FoldedConcept* named = concept_of(edit.label);
    if (named == nullptr) return;
    const std::string language = language_of(edit.other, edit.language);
    bool known = false;
    for (Label& label : named->labels) {
        if (label.label.language != language) continue;
        label.label.preferred = label.label.text == edit.other;
        known = known || label.label.preferred;
    }
    if (known) return;
    std::string key = label_key(edit.other);
    const bool free = !key.empty() && !owners_.contains(key) && !base_.concept_of_key(key);
    if (free) owners_[key] = named->id;
    if (!free && owner_of(key) != named->id) key.clear();
    named->labels.push_back({{language, edit.other, true}, std::move(key)});
}

// The labels of a key leave their concept, which goes when it has no other.
std::vector<Label> ThesaurusFold::take_out(FoldedConcept& from, const std::string& key) {
    std::vector<Label> taken;
    std::vector<Label> left;
    for (Label& label : from.labels) (label.key == key ? taken : left).push_back(std::move(label));
    from.labels = std::move(left);
    const std::string next = first_key(from);
    const std::string id = from.id;
    if (next.empty()) {
        aliases_[id] = {};
        concepts_.erase(id);
    } else if (id == "kw:" + key) {
        give_id(id, "kw:" + next);
    }
    return taken;
}

void ThesaurusFold::give_id(const std::string& old_id, const std::string& new_id) {
    FoldedConcept moved = std::move(concepts_.at(old_id));
    concepts_.erase(old_id);
    moved.id = new_id;
    for (const Label& label : moved.labels)
        if (!label.key.empty()) owners_[label.key] = new_id;
    aliases_.erase(new_id);
    aliases_[old_id] = new_id;
    concepts_[new_id] = std::move(moved);
}

void ThesaurusFold::split(const std::string& label) {
    FoldedConcept* from = concept_of(label);
    if (from == nullptr) return;
    const std::string key = label_key(label);
    const bool alone = std::ranges::all_of(
        from->labels, [&](const Label& each) { return each.key.empty() || each.key == key; });
    if (alone) return;
    std::vector<Label> taken = take_out(*from, key);
    const std::string id = "kw:" + key;
    FoldedConcept& made = concepts_[id];
    made = FoldedConcept{};
    made.id = id;
    made.labels = std::move(taken);
    for (Label& each : made.labels) each.label.preferred = false;
    aliases_.erase(id);
    owners_[key] = id;
}

void ThesaurusFold::ignore(const std::string& label) {
    FoldedConcept* from = concept_of(label);
    if (from == nullptr) return;
    const std::string key = label_key(label);
    take_out(*from, key);
    owners_[key] = {};
    ignored_.insert(label);
}

}  // namespace litchi::indexer
