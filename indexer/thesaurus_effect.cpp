#include "indexer/thesaurus_effect.h"

#include "indexer/label_key.h"
#include "indexer/thesaurus_fold.h"

#include <algorithm>
#include <map>

namespace litchi::indexer {
namespace {

void add_once(std::vector<std::string>& ids, const std::string& id) {
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

}  // namespace

corpora::LocalTexts names_of(const corpora::Concept& concept_) {
    std::map<std::string_view, const corpora::ConceptLabel*> names;
    for (const corpora::ConceptLabel& label : concept_.labels) {
        const corpora::ConceptLabel*& name = names[label.language];
        if (name == nullptr || (label.preferred && !name->preferred)) name = &label;
    }
    corpora::LocalTexts texts;
    for (const auto& [language, label] : names) texts.push_back({label->language, label->text});
    return texts;
}

const corpora::Concept* concept_of_id(const corpora::Thesaurus& thesaurus, std::string_view id) {
    const auto place = std::ranges::lower_bound(thesaurus.concepts, id, {}, &corpora::Concept::id);
    return place == thesaurus.concepts.end() || place->id != id ? nullptr : &*place;
}

const OccurrenceFinder& EffectiveThesaurus::finder() const {
    std::call_once(finder_made_, [this] { finder_.emplace(lexicon); });
    return *finder_;
}

void ThesaurusFold::relate(const ThesaurusEdit& edit) {
    const FoldedConcept* first = concept_of(edit.label);
    const FoldedConcept* second = concept_of(edit.other);
    if (first == nullptr || second == nullptr || first == second) return;
    const bool broader = edit.action == ThesaurusAction::Broader;
    FoldedConcept& from = concepts_.at(first->id);
    add_once(broader ? from.broader : from.related, second->id);
    if (!broader) add_once(concepts_.at(second->id).related, first->id);
}

// Empty for a concept that is ignored.
std::string ThesaurusFold::present_id(const std::string& id) const {
    std::string now = id;
    for (auto alias = aliases_.find(now); alias != aliases_.end(); alias = aliases_.find(now))
        now = alias->second;
    return now;
}

corpora::Concept ThesaurusFold::concept_from(const FoldedConcept& folded) const {
    corpora::Concept made;
    made.id = folded.id;
    made.kind = folded.kind;
    made.domain = folded.domain;
    made.cpc = folded.cpc;
    for (const FoldedConcept::Label& label : folded.labels) {
        const auto same = [&](const corpora::ConceptLabel& known) {
            return known.language == label.label.language && known.text == label.label.text;
        };
        const auto known = std::ranges::find_if(made.labels, same);
        if (known == made.labels.end())
            made.labels.push_back(label.label);
        else
            known->preferred = known->preferred || label.label.preferred;
    }
    const auto relations = [&](const std::vector<std::string>& ids) {
        std::vector<std::string> present;
        for (const std::string& id : ids)
            if (const std::string now = present_id(id); !now.empty() && now != folded.id)
                add_once(present, now);
        return present;
    };
    made.broader = relations(folded.broader);
    made.related = relations(folded.related);
    return made;
}

CollectionConcept ThesaurusFold::row_from(const FoldedConcept& folded,
                                          const corpora::Concept& named) const {
    CollectionConcept row{folded.id,       folded.kind, folded.domain,
                          names_of(named), {},          folded.lexicon};
    for (const FoldedConcept::Label& label : folded.labels)
        if (const auto id = base_.label_of_key(label.key)) row.labels.push_back(*id);
    std::ranges::sort(row.labels);
    row.labels.erase(std::unique(row.labels.begin(), row.labels.end()), row.labels.end());
    return row;
}

ConceptChanges ThesaurusFold::changes(const std::vector<corpora::Concept>& named) const {
    ConceptChanges result;
    std::size_t i = 0;
    for (const auto& [id, folded] : concepts_) {
        CollectionConcept row = row_from(folded, named[i++]);
        if (!row.labels.empty() || row.lexicon) result.concepts.emplace(id, std::move(row));
    }
    for (const auto& [id, target] : aliases_) {
        if (concepts_.contains(id)) continue;
        result.removed.push_back(id);
        if (const std::string now = present_id(id); !now.empty()) result.aliases[id] = now;
    }
    for (const auto& [key, id] : owners_)
        if (!id.empty() && !base_.label_of_key(key)) result.keys[key] = id;
    return result;
}

std::shared_ptr<const EffectiveThesaurus> ThesaurusFold::finish() {
    for (const ThesaurusEdit& edit : relations_) relate(edit);
    std::vector<corpora::Concept> named;
    std::vector<std::string> edited;
    for (const auto& [id, folded] : concepts_) {
        named.push_back(concept_from(folded));
        edited.push_back(id);
    }
    ConceptTable table = base_.changed(changes(named));
    corpora::Thesaurus rest;
    for (const corpora::Concept& concept_ : lexicon_.concepts)
        if (!aliases_.contains(concept_.id)) rest.concepts.push_back(concept_);
    return std::make_shared<const EffectiveThesaurus>(
        std::move(table), corpora::merge(rest, {std::move(named)}), std::move(edited),
        std::vector<std::string>(ignored_.begin(), ignored_.end()));
}

std::shared_ptr<const EffectiveThesaurus> apply_edits(const ConceptTable& base,
                                                      const corpora::Thesaurus& lexicon,
                                                      const std::vector<ThesaurusEdit>& edits) {
    ThesaurusFold fold(base, lexicon);
    for (const ThesaurusEdit& edit : edits) fold.apply(edit);
    return fold.finish();
}

}  // namespace litchi::indexer
