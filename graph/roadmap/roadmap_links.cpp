#include "graph/roadmap/roadmap_links.h"

#include "graph/mapping/bridge.h"
#include "graph/network/cooccurrence.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace litchi::graph {

namespace {

constexpr double kFewestRecords = 2;
constexpr std::uint32_t kLinksPerCard = 3;

using Pair = std::pair<std::string, std::string>;

Pair ordered(const std::string& a, const std::string& b) {
    return a < b ? Pair{a, b} : Pair{b, a};
}

// Links a network of cards has, strongest first.
struct Association {
    RoadmapLink link;
    bool across = false;  // between lanes
};

double count_between(const Network& counts, NodeIndex a, NodeIndex b) {
    for (const Link& link : counts.links(a)) {
        if (link.to == b) return link.weight;
    }
    return 0;
}

std::vector<Association> associations(const Incidence& incidence,
                                      const std::vector<Placement>& placements,
                                      const std::vector<std::size_t>& cards, double fewest) {
    std::vector<ItemIndex> items;
    items.reserve(cards.size());
    for (const std::size_t card : cards) items.push_back(placements[card].item);
    const Network counts = cooccurrence(select_items(incidence, items));
    const Network similarities = path_similarities(counts, fewest);
    std::vector<Association> result;
    for (NodeIndex node = 0; node < similarities.node_count(); ++node) {
        for (const Link& link : similarities.links(node)) {
            if (link.to < node) continue;
            const Pair keys =
                ordered(incidence.items[items[node]].key, incidence.items[items[link.to]].key);
            result.push_back(
                {{keys.first, keys.second, "association", link.weight,
                  static_cast<std::uint32_t>(count_between(counts, node, link.to))},
                 placements[cards[node]].lane.lane != placements[cards[link.to]].lane.lane});
        }
    }
    std::sort(result.begin(), result.end(), [](const Association& a, const Association& b) {
        return std::make_tuple(-a.link.strength, std::cref(a.link.from), std::cref(a.link.to)) <
               std::make_tuple(-b.link.strength, std::cref(b.link.from), std::cref(b.link.to));
    });
    return result;
}

class LinkSelection {
  public:
    explicit LinkSelection(std::uint32_t max_links) : max_links_(max_links) {}

    void add_bridges(const std::vector<Bridge>& bridges, const std::vector<Association>& all) {
        std::map<Pair, const RoadmapLink*> by_pair;
        for (const Association& a : all) by_pair[{a.link.from, a.link.to}] = &a.link;
        for (const Bridge& bridge : bridges) {
            if (bridge.paths.empty()) continue;
            const std::vector<std::string>& items = bridge.paths.front().items;
            for (std::size_t i = 1; i < items.size(); ++i) {
                const auto found = by_pair.find(ordered(items[i - 1], items[i]));
                if (found == by_pair.end()) continue;
                RoadmapLink link = *found->second;
                link.kind = "bridge";
                links_.insert({found->first, std::move(link)});
            }
        }
    }

    void add(const std::vector<Association>& all, bool across, std::size_t until) {
        for (const Association& a : all) {
            if (links_.size() >= until) return;
            if (a.across != across || a.link.records < kFewestRecords) continue;
            if (degrees_[a.link.from] >= kLinksPerCard || degrees_[a.link.to] >= kLinksPerCard) {
                continue;
            }
            if (!links_.insert({{a.link.from, a.link.to}, a.link}).second) continue;
            ++degrees_[a.link.from];
            ++degrees_[a.link.to];
        }
    }

    std::vector<RoadmapLink> run(const std::vector<Association>& all,
                                 const std::vector<Bridge>& bridges) {
        add_bridges(bridges, all);
        add(all, true,
            links_.size() + (max_links_ - std::min<std::size_t>(max_links_, links_.size())) / 2);
        add(all, false, max_links_);
        add(all, true, max_links_);
        std::vector<RoadmapLink> result;
        for (auto& [pair, link] : links_) result.push_back(std::move(link));
        return result;
    }

  private:
    std::size_t max_links_;
    std::map<Pair, RoadmapLink> links_;
    std::map<std::string, std::uint32_t> degrees_;
};

}  // namespace

std::vector<RoadmapLink> link_cards(const Incidence& incidence,
                                    const std::vector<Placement>& placements,
                                    const std::vector<std::size_t>& cards,
                                    const std::vector<Bridge>& bridges, std::uint32_t max_links) {
    return LinkSelection(max_links).run(associations(incidence, placements, cards, 1), bridges);
}

}  // namespace litchi::graph
