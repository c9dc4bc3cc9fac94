#pragma once

#include "graph/exports/roadmap_card.h"
#include "graph/exports/roadmap_words.h"
#include "graph/roadmap/roadmap.h"

#include <cstddef>
#include <string>
#include <vector>

namespace litchi::graph {

struct SheetBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

struct LayoutColumn {  // a period
    double x = 0;
    double width = 0;
    std::size_t slots = 1;  // cards side by side
};

struct LayoutRow {  // a lane inside a layer
    std::size_t layer = 0;
    std::size_t lane = 0;
    double y = 0;
    double height = 0;
};

struct LayoutCard {
    SheetBox box;
    CardText text;
    std::string badges;  // letters of the bridges it stands on, "AC"
};

// Places of everything on a landscape A-series sheet (ratio √2). The sheet is A1, 8410 × 5940
// tenths of a millimetre, or as many times that as the cards need at their size.
struct RoadmapLayout {
    double width = 0;
    double height = 0;
    SheetBox grid;      // cells of all rows and columns
    double footer = 0;  // y of what stands below the grid
    std::vector<LayoutColumn> columns;
    std::vector<LayoutRow> rows;    // layer by layer
    std::vector<LayoutCard> cards;  // as Roadmap::items
};

inline constexpr double kSheetWidth = 8410;
inline constexpr double kSheetHeight = 5940;
inline constexpr double kSheetMargin = 90;
inline constexpr double kLayerColumn = 130;  // the layer's name, upright
inline constexpr double kLaneColumn = 430;   // the lane's name
inline constexpr double kColumnHeader = 146;

// Column widths by need, row heights by content, cards of a cell ordered by the mean place of the
// cards they are linked to (barycentre, Sugiyama, Tagawa & Toda 1981). `footer_height` is kept free
// below the grid, `header_height` above it.
RoadmapLayout lay_out(const Roadmap& roadmap, RoadmapLanguage language, double header_height,
                      double footer_height);

}  // namespace litchi::graph
