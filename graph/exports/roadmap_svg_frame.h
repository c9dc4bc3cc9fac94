#pragma once

#include "graph/exports/roadmap_description.h"
#include "graph/exports/roadmap_layout.h"
#include "graph/exports/roadmap_words.h"
#include "graph/exports/svg_writer.h"
#include "graph/roadmap/roadmap.h"

namespace litchi::graph {

// What stands around the cards of a drawn roadmap.
class RoadmapFrame {
  public:
    RoadmapFrame(const Roadmap& roadmap, const RoadmapDescription& description,
                 RoadmapLanguage language);

    double header_height() const;
    double footer_height() const;  // on the narrowest sheet

    // Title, periods, bands of layers and lanes: to lie behind links and cards.
    void draw_grid(SvgWriter& svg, const RoadmapLayout& layout) const;
    // Legend, bridges, methods and identity.
    void draw_footer(SvgWriter& svg, const RoadmapLayout& layout) const;

  private:
    std::string subtitle() const;
    void draw_head(SvgWriter& svg, const RoadmapLayout& layout) const;
    void draw_periods(SvgWriter& svg, const RoadmapLayout& layout) const;
    void draw_period_name(SvgWriter& svg, const RoadmapPeriod& period, const LayoutColumn& column,
                          double top) const;
    void draw_empty_note(SvgWriter& svg, const RoadmapLayout& layout, std::size_t column) const;
    void draw_layers(SvgWriter& svg, const RoadmapLayout& layout) const;
    void draw_lane(SvgWriter& svg, const RoadmapLayout& layout, const LayoutRow& row) const;
    void draw_legend(SvgWriter& svg, double y) const;
    void draw_bridges(SvgWriter& svg, double y, double width) const;
    std::string bridge_text(std::size_t index) const;
    TextStyle style(double size, std::string_view color = "#333") const;

    const Roadmap& roadmap_;
    const RoadmapDescription& description_;
    RoadmapLanguage language_;
};

}  // namespace litchi::graph
