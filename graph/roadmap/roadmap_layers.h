#pragma once

#include "graph/roadmap/placement.h"
#include "graph/roadmap/roadmap_template.h"

#include <cstddef>
#include <string>
#include <vector>

namespace litchi::graph {

// Which layer an item belongs to: by its kind (a method is a technology unless a layer names
// "method"), else by a cue word in its labels, else by what its records are. Immutable, share
// freely.
class LayerRules {
  public:
    explicit LayerRules(const RoadmapTemplate& roadmap_template);

    LayerChoice choose(const Item& item, const RecordCounts& counts) const;

    // Layer for items of a kind, if one takes it.
    std::optional<std::size_t> layer_of_kind(const std::string& kind) const;

  private:
    struct Cue {
        std::string key;  // indexer::label_key of the word
        bool whole_word;  // between spaces: words of Latin script
        std::size_t layer;
    };
    const Cue* find_cue(const Item& item) const;

    std::vector<std::vector<std::string>> kinds_;
    std::vector<Cue> cues_;
};

}  // namespace litchi::graph
