#include "graph/roadmap/roadmap_layers.h"

#include "indexer/label_key.h"

#include <algorithm>
#include <fmt/format.h>
#include <tuple>

namespace litchi::graph {

namespace {

constexpr double kMostRecords = 0.6;
constexpr std::uint32_t kFewestRecords = 3;

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool most(std::uint32_t part, std::uint32_t whole) {
    return whole >= kFewestRecords && part >= kMostRecords * whole;
}

}  // namespace

LayerRules::LayerRules(const RoadmapTemplate& roadmap_template) {
    for (std::size_t i = 0; i < roadmap_template.layers.size(); ++i) {
        const TemplateLayer& layer = roadmap_template.layers[i];
        kinds_.push_back(layer.kinds);
        for (const std::string& word : layer.cue_words) {
            const std::string key = indexer::label_key(word);
            if (!key.empty()) cues_.push_back({key, is_ascii(key), i});
        }
    }
}

std::optional<std::size_t> LayerRules::layer_of_kind(const std::string& kind) const {
    for (std::size_t i = 0; i < kinds_.size(); ++i) {
        if (std::find(kinds_[i].begin(), kinds_[i].end(), kind) != kinds_[i].end()) return i;
    }
    if (kind == "method") return layer_of_kind("technology");
    return std::nullopt;
}

// The cue word at the end of a label (its head, in English and in Chinese) before others, then the
// longest, then that of the upper layer.
const LayerRules::Cue* LayerRules::find_cue(const Item& item) const {
    const Cue* best = nullptr;
    std::tuple<bool, std::size_t> best_rank{false, 0};
    for (const ItemLabel& label : item.labels) {
        const std::string key = indexer::label_key(label.text);
        const std::string spaced = " " + key + " ";
        for (const Cue& cue : cues_) {
            const std::string wanted = cue.whole_word ? " " + cue.key + " " : cue.key;
            const std::string& text = cue.whole_word ? spaced : key;
            const std::size_t at = text.rfind(wanted);
            if (at == std::string::npos) continue;
            const std::tuple<bool, std::size_t> rank{at + wanted.size() == text.size(),
                                                     cue.key.size()};
            if (best != nullptr && rank <= best_rank) continue;
            best = &cue;
            best_rank = rank;
        }
    }
    return best;
}

LayerChoice LayerRules::choose(const Item& item, const RecordCounts& counts) const {
    if (const auto layer = layer_of_kind(item.kind); layer && !item.kind.empty()) {
        return {layer, fmt::format("its kind is {}", item.kind)};
    }
    if (const Cue* cue = find_cue(item)) {
        return {cue->layer, fmt::format("its label holds the cue word \"{}\"", cue->key)};
    }
    if (const auto layer = layer_of_kind("technology");
        layer && most(counts.patents, counts.total())) {
        return {layer,
                fmt::format("{} of its {} records are patents", counts.patents, counts.total())};
    }
    if (const auto layer = layer_of_kind("policy");
        layer && most(counts.policies, counts.total())) {
        return {layer, fmt::format("{} of its {} records are policies, standards or news",
                                   counts.policies, counts.total())};
    }
    return {
        std::nullopt,
        fmt::format("no layer: its kind is not given, no cue word stands in its labels, and its "
                    "records are mixed ({} papers, {} patents)",
                    counts.papers, counts.patents)};
}

}  // namespace litchi::graph
