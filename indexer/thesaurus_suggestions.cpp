#include "indexer/thesaurus_suggestions.h"

#include "indexer/acronyms.h"
#include "indexer/label_key.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace litchi::indexer {
namespace {

using KeySet = std::set<std::pair<std::string, std::string>>;

std::pair<std::string, std::string> ordered(std::string a, std::string b) {
    if (b < a) std::swap(a, b);
    return {std::move(a), std::move(b)};
}

KeySet rejected_pairs(const std::vector<ThesaurusEdit>& edits) {
    KeySet rejected;
    for (const ThesaurusEdit& edit : edits)
        if (edit.action == ThesaurusAction::Reject)
            rejected.insert(ordered(label_key(edit.label), label_key(edit.other)));
    return rejected;
}

std::size_t kind_index(std::string_view kind) {
    return static_cast<std::size_t>(std::ranges::find(kSuggestionKinds, kind) -
                                    kSuggestionKinds.begin());
}

bool wants(const SuggestionRequest& request, std::string_view kind) {
    return request.kinds.empty() || std::ranges::find(request.kinds, kind) != request.kinds.end();
}

auto order_of(std::span<const LabelUse> uses, const LabelCandidate& candidate) {
    const LabelUse& first = uses[candidate.first];
    const LabelUse& second = uses[candidate.second];
    return std::tuple(-candidate.score, ~std::min(first.records, second.records), first.key,
                      second.key, candidate.kind, candidate.rule);
}

std::vector<LabelCandidate> open_candidates(const Snapshot& snapshot,
                                            std::span<const LabelUse> uses, const KeySet& rejected,
                                            const SuggestionRequest& request) {
    std::vector<LabelCandidate> found = form_candidates(snapshot, uses);
    if (wants(request, "acronym"))
        for (LabelCandidate& each : pair_candidates(snapshot, uses, mine_acronyms(snapshot)))
            found.push_back(std::move(each));
    if (wants(request, "translation"))
        for (LabelCandidate& each : translation_candidates(snapshot, uses))
            found.push_back(std::move(each));
    std::erase_if(found, [&](const LabelCandidate& each) {
        const LabelUse& first = uses[each.first];
        const LabelUse& second = uses[each.second];
        return first.owner == second.owner || each.score < request.min_score ||
               !wants(request, each.kind) ||
               rejected.contains(ordered(std::string(first.key), std::string(second.key)));
    });
    std::ranges::sort(found, [&](const LabelCandidate& a, const LabelCandidate& b) {
        return order_of(uses, a) < order_of(uses, b);
    });
    std::set<std::pair<ConceptIndex, ConceptIndex>> seen;
    std::erase_if(found, [&](const LabelCandidate& each) {
        const auto [a, b] = std::minmax(uses[each.first].owner, uses[each.second].owner);
        return !seen.insert({a, b}).second;
    });
    return found;
}

SuggestedLabel label_of(const Snapshot& snapshot, const LabelUse& use) {
    return {label_text(snapshot, use), snapshot.concepts().at(use.owner).id, use.records, {}};
}

// Fills in the smallest ids of records that hold each label of the page. O(labels of all records).
void add_examples(const Snapshot& snapshot, std::map<LabelId, std::vector<std::string>>& examples) {
    std::map<LabelId, std::vector<DocId>> places;
    for (const auto& segment : snapshot.segments()) {
        for (std::size_t i = 0; i < segment->size(); ++i) {
            if (snapshot.retired(segment->ids()[i])) continue;
            for (const LabelId label : segment->labels(i))
                if (examples.contains(label)) places[label].push_back(segment->ids()[i]);
        }
    }
    for (const auto& [label, docs] : places) {
        std::vector<std::string>& ids = examples[label];
        for (const DocId doc : docs) ids.push_back(snapshot.record_id(doc));
        std::ranges::sort(ids);
        ids.resize(std::min(ids.size(), kMaxExamples));
    }
}

}  // namespace

SuggestionPage suggest_merges(const Snapshot& snapshot, const std::vector<ThesaurusEdit>& edits,
                              const SuggestionRequest& request) {
    const std::vector<LabelUse> uses = label_uses(snapshot);
    const std::vector<LabelCandidate> found =
        open_candidates(snapshot, uses, rejected_pairs(edits), request);
    SuggestionPage page;
    page.total = found.size();
    for (const LabelCandidate& each : found) ++page.by_kind[kind_index(each.kind)];
    const std::size_t begin = std::min(request.offset, found.size());
    const std::size_t end = std::min(found.size(), begin + request.limit);
    std::map<LabelId, std::vector<std::string>> examples;
    for (std::size_t i = begin; i < end; ++i) {
        examples[uses[found[i].first].id];
        examples[uses[found[i].second].id];
    }
    add_examples(snapshot, examples);
    for (std::size_t i = begin; i < end; ++i) {
        const LabelCandidate& each = found[i];
        ThesaurusSuggestion made{each.kind,
                                 each.rule,
                                 each.score,
                                 label_of(snapshot, uses[each.first]),
                                 label_of(snapshot, uses[each.second]),
                                 each.record,
                                 each.text};
        made.first.examples = examples[uses[each.first].id];
        made.second.examples = examples[uses[each.second].id];
        page.suggestions.push_back(std::move(made));
    }
    return page;
}

}  // namespace litchi::indexer
