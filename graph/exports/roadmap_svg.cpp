#include "graph/exports/roadmap_svg.h"

#include "graph/exports/roadmap_layout.h"
#include "graph/exports/roadmap_svg_frame.h"
#include "graph/exports/roadmap_svg_links.h"
#include "graph/exports/roadmap_svg_signs.h"
#include "graph/exports/svg_writer.h"
#include "graph/exports/xml_escape.h"

#include <cstddef>
#include <string_view>

namespace litchi::graph {

namespace {

constexpr double kSheetWidthMm = 841;
constexpr double kSheetHeightMm = 594;

std::size_t lane_of(const Roadmap& roadmap, std::string_view id) {
    std::size_t lane = 0;
    while (lane < roadmap.lanes.size() && roadmap.lanes[lane].id != id) ++lane;
    return lane;
}

void draw_facts(SvgWriter& svg, const RoadmapItem& card, const LayoutCard& place, double y) {
    for (const std::vector<CardFact>& line : place.text.facts) {
        double x = place.box.x + kCardBar + kCardPadding;
        for (const CardFact& fact : line) {
            if (fact.sign == CardSign::Stage) draw_stage(svg, card.stage, x, y - 35);
            if (fact.sign == CardSign::Projection) draw_arrow(svg, x, y - 36);
            if (fact.sign == CardSign::Papers) draw_paper(svg, x, y - 36);
            if (fact.sign == CardSign::Patents) draw_patent(svg, x, y - 36);
            const double before = fact.sign == CardSign::None ? 0 : kSignSize + kSignGap;
            svg.text(x + before, y, fact.text, {kTextSize, "en", "#4a5568", "start", false, 0});
            x += fact.width + kFactGap;
        }
        y += kFactPitch;
    }
}

void draw_badges(SvgWriter& svg, const LayoutCard& place) {
    double x = place.box.x + place.box.width - kCardPadding / 2 - kBadgeSize / 2;
    const double y = place.box.y + kCardPadding / 2 + kBadgeSize / 2 + 3;
    for (std::size_t i = place.badges.size(); i-- > 0;) {
        svg.element(fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" fill=\"{}\"/>", svg_number(x),
                                svg_number(y), svg_number(kBadgeSize / 2), kBridgeColor));
        svg.text(x, y + 17, place.badges.substr(i, 1),
                 {kTextSize - 2, "en", "#fff", "middle", true, 0});
        x -= kBadgeSize + 4;
    }
}

void draw_card(SvgWriter& svg, const Roadmap& roadmap, std::size_t index, const LayoutCard& place) {
    const RoadmapItem& card = roadmap.items[index];
    const SheetBox& box = place.box;
    const std::string_view color = lane_color(lane_of(roadmap, card.lane));
    svg.open(fmt::format("g class=\"card\" data-id=\"{}\"", xml_escape(card.item.key)));
    svg.title(fmt::format("{}. {}", label_of(card.item, "en"), card.why_here));
    svg.rect(box.x, box.y, box.width, box.height,
             fmt::format("rx=\"10\" fill=\"#fff\" stroke=\"{}\" stroke-width=\"4\"{}", color,
                         card.projection ? " stroke-dasharray=\"18 10\"" : ""));
    svg.rect(box.x, box.y, kCardBar, box.height, fmt::format("rx=\"6\" fill=\"{}\"", color));
    double y = box.y + kCardPadding + kLabelSize * 0.86;
    for (const CardLine& line : place.text.lines) {
        svg.text(box.x + kCardBar + kCardPadding, y, line.text,
                 {kLabelSize, line.tag, line.bold ? "#1a202c" : "#4a5568", "start", line.bold, 0});
        y += kLabelPitch;
    }
    draw_facts(svg, card, place, y - 4);
    draw_badges(svg, place);
    svg.close("g");
}

}  // namespace

std::string roadmap_svg(const Roadmap& roadmap, const RoadmapDescription& description,
                        RoadmapLanguage language) {
    const RoadmapFrame frame(roadmap, description, language);
    const RoadmapLayout layout =
        lay_out(roadmap, language, frame.header_height(), frame.footer_height());
    SvgWriter svg(kSheetWidthMm, kSheetHeightMm, layout.width, layout.height);
    frame.draw_grid(svg, layout);
    draw_links(svg, roadmap, layout);
    for (std::size_t i = 0; i < roadmap.items.size(); ++i) {
        draw_card(svg, roadmap, i, layout.cards[i]);
    }
    draw_bridge_tags(svg, roadmap, layout, language);
    frame.draw_footer(svg, layout);
    return svg.finish();
}

}  // namespace litchi::graph
