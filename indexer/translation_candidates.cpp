#include "corpora/base/text.h"
#include "indexer/label_key.h"
#include "indexer/thesaurus_rules.h"

#include <algorithm>
#include <map>
#include <utility>

namespace litchi::indexer {
namespace {

constexpr double kDictionaryScore = 0.7;
constexpr double kSure = 0.51;  // a gloss of one word, not one word of two

bool has_han(std::string_view text) {
    return guess_language(text).starts_with("zh");
}

std::string titles_of(const corpora::Record& record) {
    std::string text;
    for (const corpora::LocalText& title : record.title)
        text += (text.empty() ? "" : " · ") + title.text;
    return text;
}

// What the records say, each with the keywords or titles of its first record.
std::vector<LabelCandidate> mined_candidates(const Snapshot& snapshot,
                                             std::span<const LabelUse> uses) {
    std::vector<KeyPair> pairs;
    for (LabelPair& pair : snapshot.label_pairs()) {
        pairs.push_back({label_key(pair.zh), label_key(pair.en), "translation",
                         pair.rule == "keywords" ? "keyword lists" : "titles", pair.score,
                         pair.records, std::move(pair.evidence.front()),
                         pair.zh + " · " + pair.en});
    }
    std::vector<LabelCandidate> found = pair_candidates(snapshot, uses, pairs);
    for (LabelCandidate& each : found) {
        if (each.rule != "titles") continue;
        if (const auto doc = snapshot.find_record(each.record))
            each.text = titles_of(snapshot.record(*doc));
    }
    return found;
}

// English labels by translation_key.
std::multimap<std::string, std::size_t> english_labels(const Snapshot& snapshot,
                                                       std::span<const LabelUse> uses) {
    const TextAnalyzer& analyzer = snapshot.finder().analyzer();
    std::multimap<std::string, std::size_t> labels;
    for (std::size_t i = 0; i < uses.size(); ++i) {
        if (has_han(uses[i].key)) continue;
        std::string key = translation_key(analyzer, analyzer.analyze(uses[i].key));
        if (!key.empty()) labels.emplace(std::move(key), i);
    }
    return labels;
}

// What a user's dictionaries say: the more labels a word may mean, the less each.
void add_dictionary_candidates(const Snapshot& snapshot, std::span<const LabelUse> uses,
                               std::vector<LabelCandidate>& found) {
    TranslationTable table = snapshot.translations();
    if (!table.has_dictionaries()) return;
    const std::multimap<std::string, std::size_t> english = english_labels(snapshot, uses);
    for (std::size_t zh = 0; zh < uses.size(); ++zh) {
        if (!has_han(uses[zh].key)) continue;
        std::map<std::size_t, double> meanings;
        for (const Translation& translation : table.of(uses[zh].key)) {
            if (translation.mined || translation.weight < kSure) continue;
            const auto [begin, end] = english.equal_range(translation.text);
            for (auto en = begin; en != end; ++en) meanings.emplace(en->second, translation.weight);
        }
        for (const auto& [en, weight] : meanings) {
            const double score = kDictionaryScore * weight / static_cast<double>(meanings.size());
            found.push_back({zh, en, "translation", "dictionary", score, {}, {}});
        }
    }
}

}  // namespace

std::vector<LabelCandidate> translation_candidates(const Snapshot& snapshot,
                                                   std::span<const LabelUse> uses) {
    std::vector<LabelCandidate> found = mined_candidates(snapshot, uses);
    const std::size_t mined = found.size();
    add_dictionary_candidates(snapshot, uses, found);
    const ConceptTable& table = snapshot.concepts();
    for (LabelCandidate& each : std::span(found).subspan(mined)) {
        if (table.at(uses[each.first].owner).lexicon && !table.at(uses[each.second].owner).lexicon)
            std::swap(each.first, each.second);
    }
    return found;
}

}  // namespace litchi::indexer
