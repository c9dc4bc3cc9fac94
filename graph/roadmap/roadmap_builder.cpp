#include "graph/roadmap/roadmap_builder.h"

#include "corpora/record.h"
#include "graph/mapping/growth.h"
#include "graph/network/parallel.h"
#include "graph/roadmap/name_set.h"
#include "graph/roadmap/placement.h"
#include "graph/roadmap/roadmap_bridges.h"
#include "graph/roadmap/roadmap_lanes.h"
#include "graph/roadmap/roadmap_layers.h"
#include "graph/roadmap/roadmap_links.h"
#include "graph/roadmap/roadmap_periods.h"
#include "graph/roadmap/roadmap_selection.h"

#include <algorithm>
#include <cstddef>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

namespace litchi::graph {

namespace {

constexpr double kGenericShare = 0.25;
constexpr std::size_t kGenericDocuments = 40;  // a smaller theme has no general items
constexpr std::size_t kMaxUnplaced = 300;
constexpr std::size_t kItemsPerBlock = 64;

RecordCounts count_records(const Incidence& incidence, std::span<const std::uint32_t> documents) {
    RecordCounts counts;
    for (const std::uint32_t document : documents) {
        const DocumentInfo& info = incidence.documents[document];
        const auto kind = static_cast<corpora::RecordKind>(info.kind);
        ++(info.patent ? counts.patents : counts.papers);
        if (info.chinese) ++counts.chinese;
        if (kind == corpora::RecordKind::Policy || kind == corpora::RecordKind::Standard ||
            kind == corpora::RecordKind::News) {
            ++counts.policies;
        }
    }
    return counts;
}

// The state of one build.
class RoadmapBuild {
  public:
    RoadmapBuild(const Incidence& incidence, const RoadmapTemplate& plan,
                 const RoadmapOptions& options)
        : incidence_(incidence),
          plan_(plan),
          options_(options),
          postings_(transpose(incidence)),
          collection_(time_series(incidence, year_span(incidence))),
          periods_(cut_periods(plan, collection_)),
          placements_(incidence.items.size()) {}

    Roadmap run(const LaneDocuments& lane_documents) {
        count();
        choose(lane_documents);
        measure();
        const std::vector<Bridge> bridges = bridge();
        place();
        score_placements(incidence_, placements_);
        const std::vector<std::size_t> cards =
            select_cards(incidence_, placements_, plan_.max_items_per_cell);
        Roadmap roadmap = frame();
        roadmap.bridges = bridges;
        roadmap.links = link_cards(incidence_, placements_, cards, bridges, plan_.max_links);
        for (const std::size_t card : cards) roadmap.items.push_back(describe(placements_[card]));
        sort_items(roadmap);
        list_unplaced(roadmap, cards);
        return roadmap;
    }

  private:
    void count() {
        for (ItemIndex item = 0; item < placements_.size(); ++item) {
            placements_[item].item = item;
            placements_[item].counts = count_records(incidence_, postings_.of(item));
        }
    }

    void choose(const LaneDocuments& lane_documents) {
        const NameSet pinned(plan_.pinned);
        const NameSet banned(plan_.banned);
        const LayerRules layers(plan_);
        std::vector<LaneChoice> lanes = choose_lanes(incidence_, plan_, lane_documents);
        for (Placement& placement : placements_) {
            const Item& item = incidence_.items[placement.item];
            placement.lane = std::move(lanes[placement.item]);
            placement.layer = layers.choose(item, placement.counts);
            placement.pinned = pinned.contains(item);
            if (banned.contains(item)) placement.rejected = "the template bans it";
            if (placement.rejected.empty() && !placement.pinned) {
                placement.rejected = too_general(placement.counts);
            }
        }
    }

    std::string too_general(const RecordCounts& counts) const {
        const std::size_t all = incidence_.documents.size();
        if (all < kGenericDocuments || counts.total() <= kGenericShare * static_cast<double>(all)) {
            return {};
        }
        return fmt::format("too general for a card: in {} of the theme's {} records",
                           counts.total(), all);
    }

    // Growth of every item, then the level of the leading ones, then who is emerging.
    void measure() {
        GrowthOptions options;
        options.seed = options_.seed;
        if (!periods_.empty()) options.horizon = periods_.back().to;
        each_block([&](Placement& placement) {
            const TimeSeries series = series_of(placement);
            placement.growth = measure_growth(series, collection_, key_of(placement), options);
        });
        std::vector<Growth> all;
        for (const Placement& placement : placements_) all.push_back(placement.growth);
        const std::optional<double> leading = leading_level(all, collection_.span.last);
        if (!leading) return;
        each_block([&](Placement& placement) {
            project(placement.growth, series_of(placement), collection_, *leading,
                    key_of(placement), options);
        });
    }

    template <typename Work>
    void each_block(const Work& work) {
        const std::size_t blocks = (placements_.size() + kItemsPerBlock - 1) / kItemsPerBlock;
        parallel_for(blocks, options_.threads, [&](std::size_t block) {
            const std::size_t begin = block * kItemsPerBlock;
            const std::size_t end = std::min(begin + kItemsPerBlock, placements_.size());
            for (std::size_t i = begin; i < end; ++i) work(placements_[i]);
        });
    }

    // The best bridge of each pair of lanes; its items are pinned into lanes and layers.
    std::vector<Bridge> bridge() {
        std::vector<Bridge> bridges;
        for (FoundBridge& found : find_bridges(incidence_, plan_, placements_, options_.threads)) {
            for (const ItemIndex item : found.best_items) pin_to_bridge(placements_[item]);
            bridges.push_back(std::move(found.bridge));
        }
        return bridges;
    }

    void pin_to_bridge(Placement& placement) const {
        placement.pinned = true;
        placement.bridge = true;
        if (!placement.lane.lane) {
            placement.lane.lane = placement.lane.closest;
            placement.lane.why = "it stands on a bridge and is closest to this lane";
        }
        if (!placement.layer.layer) {
            placement.layer.layer = plan_.layers.size() - 1;
            placement.layer.why = "it stands on a bridge and nothing says its layer";
        }
    }

    void place() {
        for (Placement& placement : placements_) {
            if (!placement.rejected.empty()) continue;
            const Growth& growth = placement.growth;
            const int year = growth.projection ? growth.projection->year
                             : growth.takeoff  ? growth.takeoff->year
                                               : growth.first;
            if (year != 0) placement.period = period_of(periods_, year);
            if (!placement.pinned && placement.counts.total() < plan_.min_records) {
                placement.rejected = fmt::format("fewer than {} records", plan_.min_records);
            } else if (!placement.lane.lane) {
                placement.rejected = placement.lane.why;
            } else if (!placement.layer.layer) {
                placement.rejected = placement.layer.why;
            } else if (!placement.period) {
                placement.rejected = "no period: none of its records has a year in the roadmap";
            }
        }
    }

    Roadmap frame() const {
        Roadmap roadmap;
        roadmap.template_id = plan_.id;
        roadmap.title = plan_.labels;
        roadmap.theme = options_.theme;
        for (const TemplateLayer& layer : plan_.layers) roadmap.layers.push_back(layer.layer);
        for (const TemplateLane& lane : plan_.lanes) roadmap.lanes.push_back(lane.lane);
        roadmap.periods = periods_;
        roadmap.document_count = incidence_.documents.size();
        roadmap.last_year = collection_.span.size() == 0 ? 0 : collection_.span.last;
        return roadmap;
    }

    RoadmapItem describe(const Placement& placement) const {
        RoadmapItem card;
        card.item = incidence_.items[placement.item];
        card.layer = plan_.layers[*placement.layer.layer].layer.id;
        card.lane = plan_.lanes[*placement.lane.lane].lane.id;
        card.period = periods_[*placement.period].id;
        card.records = placement.counts.total();
        card.papers = placement.counts.papers;
        card.patents = placement.counts.patents;
        card.chinese = placement.counts.chinese;
        card.first = placement.growth.first;
        card.takeoff = placement.growth.takeoff;
        card.stage = placement.growth.stage;
        card.projection = placement.growth.projection;
        card.why_here = fmt::format("Lane: {}. Layer: {}. Period: {}.", placement.lane.why,
                                    placement.layer.why, why_period(placement.growth));
        return card;
    }

    static std::string why_period(const Growth& growth) {
        if (growth.projection) {
            return fmt::format(
                "it emerged in {} and is expected to reach the share of leading "
                "items in {} ({}–{})",
                growth.takeoff->year, growth.projection->year, growth.projection->low,
                growth.projection->high);
        }
        if (growth.takeoff) {
            return fmt::format("it took off in {} ({}–{})", growth.takeoff->year,
                               growth.takeoff->low, growth.takeoff->high);
        }
        return fmt::format("it first appeared in {}; too few records to tell its growth",
                           growth.first);
    }

    void sort_items(Roadmap& roadmap) const {
        const auto place = [](const auto& all, const std::string& id) {
            std::size_t i = 0;
            for (const auto& one : all) {
                if (id == one.id) break;
                ++i;
            }
            return i;
        };
        const auto rank = [&](const RoadmapItem& card) {
            return std::make_tuple(place(roadmap.layers, card.layer),
                                   place(roadmap.lanes, card.lane),
                                   place(roadmap.periods, card.period), -std::int64_t{card.records},
                                   std::string_view(card.item.key));
        };
        std::sort(roadmap.items.begin(), roadmap.items.end(),
                  [&](const RoadmapItem& a, const RoadmapItem& b) { return rank(a) < rank(b); });
    }

    void list_unplaced(Roadmap& roadmap, const std::vector<std::size_t>& cards) const {
        roadmap.unplaced_count = placements_.size() - cards.size();
        for (const Placement& placement : placements_) {
            if (placement.rejected.empty() || placement.counts.total() < plan_.min_records)
                continue;
            roadmap.unplaced.push_back(
                {incidence_.items[placement.item], placement.counts.total(), placement.rejected});
        }
        std::stable_sort(
            roadmap.unplaced.begin(), roadmap.unplaced.end(),
            [](const UnplacedItem& a, const UnplacedItem& b) { return a.records > b.records; });
        if (roadmap.unplaced.size() > kMaxUnplaced) roadmap.unplaced.resize(kMaxUnplaced);
    }

    TimeSeries series_of(const Placement& placement) const {
        return time_series(incidence_, postings_.of(placement.item), collection_.span);
    }
    const std::string& key_of(const Placement& placement) const {
        return incidence_.items[placement.item].key;
    }

    const Incidence& incidence_;
    const RoadmapTemplate& plan_;
    const RoadmapOptions& options_;
    Postings postings_;
    TimeSeries collection_;
    std::vector<RoadmapPeriod> periods_;
    std::vector<Placement> placements_;
};

}  // namespace

Roadmap build_roadmap(const Incidence& incidence, const RoadmapTemplate& roadmap_template,
                      const LaneDocuments& lane_documents, const RoadmapOptions& options) {
    return RoadmapBuild(incidence, roadmap_template, options).run(lane_documents);
}

}  // namespace litchi::graph
