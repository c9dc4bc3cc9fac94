#include "graph/roadmap/roadmap_selection.h"

#include "graph/roadmap/name_set.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <fmt/format.h>
#include <iterator>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>

namespace litchi::graph {

namespace {

// Shares of records in common from which an item repeats a card.
constexpr double kSameRecords = 0.75;  // of both together, whatever the labels
constexpr double kNestedInLane = 0.5;  // of the larger, with nested labels
constexpr double kNestedInCell = 0.3;  // the same in one cell
constexpr double kNestedInside = 0.8;  // of the smaller in one cell
constexpr std::uint32_t kReachRecords = 2;
constexpr double kKeywordFactor = 0.8;

bool same_cell(const Placement& a, const Placement& b) {
    return a.lane.lane == b.lane.lane && a.layer.layer == b.layer.layer && a.period == b.period;
}

double stage_factor(Stage stage) {
    if (stage == Stage::Emerging || stage == Stage::Growth) return 1.25;
    return stage == Stage::Decline ? 0.8 : 1.0;
}

// Other lanes that at least two records of the item also hold an item of.
int lanes_reached(const Incidence& incidence, const std::vector<Placement>& placements,
                  const Placement& placement, std::span<const std::uint32_t> documents) {
    std::map<std::size_t, std::uint32_t> reached;
    for (const std::uint32_t document : documents) {
        std::vector<std::size_t> lanes;
        for (const ItemIndex item : incidence.items_of(document)) {
            const std::optional<std::size_t> lane = placements[item].lane.lane;
            if (lane && lane != placement.lane.lane) lanes.push_back(*lane);
        }
        std::sort(lanes.begin(), lanes.end());
        lanes.erase(std::unique(lanes.begin(), lanes.end()), lanes.end());
        for (const std::size_t lane : lanes) ++reached[lane];
    }
    return static_cast<int>(std::count_if(reached.begin(), reached.end(), [](const auto& entry) {
        return entry.second >= kReachRecords;
    }));
}

class CardSelection {
  public:
    CardSelection(const Incidence& incidence, std::vector<Placement>& placements)
        : incidence_(incidence), placements_(placements), postings_(transpose(incidence)) {}

    std::vector<std::size_t> run(std::uint32_t max_per_cell) {
        std::map<std::tuple<std::size_t, std::size_t, std::size_t>, std::uint32_t> cells;
        for (const std::size_t index : by_weight()) {
            Placement& placement = placements_[index];
            std::uint32_t& cards =
                cells[{*placement.layer.layer, *placement.lane.lane, *placement.period}];
            if (!placement.pinned) {
                placement.rejected = repeated(placement);
                if (placement.rejected.empty() && cards >= max_per_cell) {
                    placement.rejected =
                        fmt::format("its cell is full: {} items of more weight", cards);
                }
            }
            if (!placement.rejected.empty()) continue;
            ++cards;
            cards_.push_back(index);
        }
        std::sort(cards_.begin(), cards_.end());
        return cards_;
    }

  private:
    // Placements that may get a card: pinned first, then by falling weight, then key.
    std::vector<std::size_t> by_weight() const {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < placements_.size(); ++i) {
            const Placement& p = placements_[i];
            if (p.rejected.empty() && p.lane.lane && p.layer.layer && p.period) order.push_back(i);
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return std::make_tuple(!placements_[a].pinned, -placements_[a].score) <
                   std::make_tuple(!placements_[b].pinned, -placements_[b].score);
        });
        return order;
    }

    // Why the item would repeat a card; empty if it does not.
    std::string repeated(const Placement& placement) const {
        const LabelForms form(incidence_.items[placement.item]);
        for (const std::size_t index : cards_) {
            const Placement& card = placements_[index];
            const std::size_t common = in_common(placement.item, card.item);
            const bool nested = repeats_nested(placement, card, static_cast<double>(common)) &&
                                form.nested(LabelForms(incidence_.items[card.item]));
            const double either =
                placement.counts.total() + card.counts.total() - static_cast<double>(common);
            const bool same = common >= 3 && static_cast<double>(common) >= kSameRecords * either;
            if (!nested && !same) continue;
            return fmt::format("repeats the card \"{}\": {} {} of its {} records in common",
                               label_of(incidence_.items[card.item], "en"),
                               nested ? "nested label," : "the same records,", common,
                               placement.counts.total());
        }
        return {};
    }

    // Whether two items with nested labels have so many records in common that one card will do.
    static bool repeats_nested(const Placement& a, const Placement& b, double common) {
        if (a.lane.lane != b.lane.lane) return false;
        const double larger = std::max(a.counts.total(), b.counts.total());
        const double smaller = std::min(a.counts.total(), b.counts.total());
        if (!same_cell(a, b)) return common >= kNestedInLane * larger;
        return common >= kNestedInCell * larger || common >= kNestedInside * smaller;
    }

    std::size_t in_common(ItemIndex a, ItemIndex b) const {
        std::vector<std::uint32_t> common;
        std::ranges::set_intersection(postings_.of(a), postings_.of(b), std::back_inserter(common));
        return common.size();
    }

    const Incidence& incidence_;
    std::vector<Placement>& placements_;
    Postings postings_;
    std::vector<std::size_t> cards_;
};

}  // namespace

void score_placements(const Incidence& incidence, std::vector<Placement>& placements) {
    const Postings postings = transpose(incidence);
    for (Placement& placement : placements) {
        if (!placement.rejected.empty() || !placement.lane.lane) continue;
        const int reached =
            lanes_reached(incidence, placements, placement, postings.of(placement.item));
        placement.score = std::log2(1.0 + placement.counts.total()) *
                          (0.6 + 0.4 * placement.lane.share) *
                          stage_factor(placement.growth.stage) *
                          (incidence.items[placement.item].lexicon ? 1.0 : kKeywordFactor) *
                          (1.0 + 0.1 * std::min(reached, 3));
    }
}

std::vector<std::size_t> select_cards(const Incidence& incidence,
                                      std::vector<Placement>& placements,
                                      std::uint32_t max_per_cell) {
    return CardSelection(incidence, placements).run(max_per_cell);
}

}  // namespace litchi::graph
