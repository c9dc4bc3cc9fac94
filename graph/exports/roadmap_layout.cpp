#include "graph/exports/roadmap_layout.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>
#include <tuple>

namespace litchi::graph {

namespace {

constexpr double kGap = 24;  // between cards
constexpr double kCellPadding = 14;
constexpr double kEmptyRow = 132;
constexpr double kNarrowestCard = 425;
constexpr double kWidestCard = 640;
constexpr double kSheetStep = 1.06;  // growth of the sheet from try to try
constexpr int kSheetTries = 40;
constexpr int kSweeps = 4;

using Cell = std::vector<std::size_t>;  // cards, in order

template <typename Rows>
std::size_t index_of(const Rows& rows, std::string_view id) {
    std::size_t index = 0;
    while (index < rows.size() && rows[index].id != id) ++index;
    return index;
}

class RoadmapLayouter {
  public:
    RoadmapLayouter(const Roadmap& roadmap, RoadmapLanguage language)
        : roadmap_(roadmap),
          language_(language),
          cells_(roadmap.layers.size() * roadmap.lanes.size() * roadmap.periods.size()),
          badges_(roadmap.items.size()) {
        for (std::size_t i = 0; i < roadmap.items.size(); ++i) {
            const RoadmapItem& card = roadmap.items[i];
            cards_by_key_[card.item.key] = i;
            const std::size_t row = index_of(roadmap.layers, card.layer) * roadmap.lanes.size() +
                                    index_of(roadmap.lanes, card.lane);
            cell(row, index_of(roadmap.periods, card.period)).push_back(i);
        }
        collect_badges();
        order_cells();
    }

    RoadmapLayout run(double header, double footer) {
        RoadmapLayout layout;
        for (int i = 0; i < kSheetTries; ++i) {
            const double scale = std::pow(kSheetStep, i);
            layout.width = std::round(kSheetWidth * scale);
            layout.height = std::round(kSheetHeight * scale);
            layout.grid = {kSheetMargin + kLayerColumn + kLaneColumn, header + kColumnHeader, 0, 0};
            layout.grid.width = layout.width - kSheetMargin - layout.grid.x;
            layout.grid.height = layout.height - footer - layout.grid.y;
            if (fit(layout)) break;
        }
        layout.footer = layout.grid.y + layout.grid.height;
        place(layout);
        return layout;
    }

  private:
    std::size_t row_count() const { return roadmap_.layers.size() * roadmap_.lanes.size(); }
    Cell& cell(std::size_t row, std::size_t column) {
        return cells_[row * roadmap_.periods.size() + column];
    }

    void collect_badges() {
        for (std::size_t b = 0; b < roadmap_.bridges.size(); ++b) {
            if (roadmap_.bridges[b].paths.empty()) continue;
            for (const std::string& key : roadmap_.bridges[b].paths.front().items) {
                const auto found = cards_by_key_.find(key);
                if (found == cards_by_key_.end()) continue;
                badges_[found->second] += static_cast<char>('A' + static_cast<char>(b % 26));
            }
        }
    }

    // Place of a card in the order of its grid: rows first, then the place in its cell.
    void order_cells() {
        std::vector<std::vector<std::size_t>> linked(roadmap_.items.size());
        for (const RoadmapLink& link : roadmap_.links) {
            const auto from = cards_by_key_.find(link.from);
            const auto to = cards_by_key_.find(link.to);
            if (from == cards_by_key_.end() || to == cards_by_key_.end()) continue;
            linked[from->second].push_back(to->second);
            linked[to->second].push_back(from->second);
        }
        std::vector<double> place(roadmap_.items.size());
        for (int sweep = 0; sweep < kSweeps; ++sweep) {
            for (std::size_t c = 0; c < cells_.size(); ++c) {
                for (std::size_t i = 0; i < cells_[c].size(); ++i) {
                    place[cells_[c][i]] =
                        static_cast<double>(c % roadmap_.periods.size()) +
                        static_cast<double>(i + 1) / static_cast<double>(cells_[c].size() + 1);
                }
            }
            for (Cell& cards : cells_) sort_cell(cards, linked, place);
        }
    }

    static void sort_cell(Cell& cards, const std::vector<std::vector<std::size_t>>& linked,
                          const std::vector<double>& place) {
        const auto mean = [&](std::size_t card) {
            double sum = 0;
            for (const std::size_t other : linked[card]) sum += place[other];
            return linked[card].empty() ? place[card]
                                        : sum / static_cast<double>(linked[card].size());
        };
        std::stable_sort(cards.begin(), cards.end(),
                         [&](std::size_t a, std::size_t b) { return mean(a) < mean(b); });
    }

    // Chooses slots and widths for a sheet; false if the cards need more height than it has.
    bool fit(RoadmapLayout& layout) {
        const std::size_t periods = roadmap_.periods.size();
        const auto most = static_cast<std::size_t>(layout.grid.width / (kNarrowestCard + kGap));
        double best = 0;
        for (std::size_t slots = periods; slots <= std::max(periods, most); ++slots) {
            std::vector<LayoutColumn> columns = share_slots(layout, slots);
            const double height = total(row_heights(columns));
            if (best != 0 && height >= best - 1) continue;
            best = height;
            layout.columns = std::move(columns);
            if (height <= layout.grid.height) break;
        }
        layout.rows.clear();
        const std::vector<double> heights = row_heights(layout.columns);
        const double spare = std::max(0.0, layout.grid.height - best);
        double y = layout.grid.y;
        for (std::size_t row = 0; row < row_count(); ++row) {
            const double height = heights[row] + spare / static_cast<double>(row_count());
            layout.rows.push_back(
                {row / roadmap_.lanes.size(), row % roadmap_.lanes.size(), y, height});
            y += height;
        }
        return best <= layout.grid.height;
    }

    // Gives each column one slot, then each further slot to the column with most cards a slot.
    std::vector<LayoutColumn> share_slots(const RoadmapLayout& layout, std::size_t slots) {
        std::vector<LayoutColumn> columns(roadmap_.periods.size());
        if (columns.empty()) return columns;
        for (std::size_t extra = columns.size(); extra < slots; ++extra) {
            std::size_t neediest = 0;
            std::tuple<std::size_t, std::size_t> need{0, 0};
            for (std::size_t c = 0; c < columns.size(); ++c) {
                const auto here = stacks(c, columns[c].slots);
                if (here <= need) continue;
                neediest = c;
                need = here;
            }
            ++columns[neediest].slots;
        }
        const double unit =
            layout.grid.width / static_cast<double>(std::max(slots, columns.size()));
        double x = layout.grid.x;
        for (LayoutColumn& column : columns) {
            column.x = x;
            column.width = unit * static_cast<double>(column.slots);
            x += column.width;
        }
        return columns;
    }

    // Cards on top of each other in the column: the sum over its rows of those beyond one, and of
    // all.
    std::tuple<std::size_t, std::size_t> stacks(std::size_t column, std::size_t slots) {
        std::size_t beyond = 0;
        std::size_t all = 0;
        for (std::size_t row = 0; row < row_count(); ++row) {
            const std::size_t high = (cell(row, column).size() + slots - 1) / slots;
            all += high;
            if (high > 1) beyond += high - 1;
        }
        return {beyond, all};
    }

    static double card_width(const LayoutColumn& column) {
        const auto slots = static_cast<double>(column.slots);
        return std::min(kWidestCard,
                        (column.width - 2 * kCellPadding - kGap * (slots - 1)) / slots);
    }

    CardText text_of(std::size_t card, double width) const {
        return card_text(roadmap_.items[card], language_, width, badges_[card].size());
    }

    // Heights of the stacks of a cell: cards fill it line by line.
    double cell_height(const Cell& cards, const LayoutColumn& column) const {
        double height = 0;
        for (std::size_t i = 0; i < cards.size(); i += column.slots) {
            height += line_height(cards, i, column) + (i == 0 ? 0 : kGap);
        }
        return height;
    }

    double line_height(const Cell& cards, std::size_t begin, const LayoutColumn& column) const {
        double height = 0;
        for (std::size_t i = begin; i < std::min(cards.size(), begin + column.slots); ++i) {
            height = std::max(height, text_of(cards[i], card_width(column)).height);
        }
        return height;
    }

    std::vector<double> row_heights(const std::vector<LayoutColumn>& columns) {
        std::vector<double> heights;
        for (std::size_t row = 0; row < row_count(); ++row) {
            double height = kEmptyRow;
            for (std::size_t c = 0; c < columns.size(); ++c) {
                const double content = cell_height(cell(row, c), columns[c]);
                if (content > 0) height = std::max(height, content + 2 * kCellPadding);
            }
            heights.push_back(height);
        }
        return heights;
    }

    static double total(const std::vector<double>& heights) {
        double sum = 0;
        for (const double height : heights) sum += height;
        return sum;
    }

    void place(RoadmapLayout& layout) {
        layout.cards.resize(roadmap_.items.size());
        for (std::size_t row = 0; row < layout.rows.size(); ++row) {
            for (std::size_t c = 0; c < layout.columns.size(); ++c) {
                place_cell(layout, layout.rows[row], layout.columns[c], cell(row, c));
            }
        }
    }

    void place_cell(RoadmapLayout& layout, const LayoutRow& row, const LayoutColumn& column,
                    const Cell& cards) const {
        const double width = card_width(column);
        double y = row.y + (row.height - cell_height(cards, column)) / 2;
        for (std::size_t begin = 0; begin < cards.size(); begin += column.slots) {
            const double height = line_height(cards, begin, column);
            for (std::size_t i = begin; i < std::min(cards.size(), begin + column.slots); ++i) {
                LayoutCard& card = layout.cards[cards[i]];
                card.text = text_of(cards[i], width);
                card.badges = badges_[cards[i]];
                card.box = {
                    column.x + kCellPadding + static_cast<double>(i - begin) * (width + kGap), y,
                    width, height};
            }
            y += height + kGap;
        }
    }

    const Roadmap& roadmap_;
    RoadmapLanguage language_;
    std::vector<Cell> cells_;  // row by row
    std::map<std::string, std::size_t> cards_by_key_;
    std::vector<std::string> badges_;
};

}  // namespace

RoadmapLayout lay_out(const Roadmap& roadmap, RoadmapLanguage language, double header_height,
                      double footer_height) {
    return RoadmapLayouter(roadmap, language).run(header_height, footer_height);
}

}  // namespace litchi::graph
