#include "graph/exports/roadmap_svg_signs.h"

#include <array>

namespace litchi::graph {

namespace {

constexpr std::array<std::string_view, 8> kLaneColors = {
    "#2f855a", "#b7791f", "#2b6cb0", "#6b46c1", "#c05621", "#2c7a7b", "#97266d", "#4a5568"};

void polygon(SvgWriter& svg, std::string_view points, double x, double y, std::string_view color) {
    svg.element(fmt::format("<polygon points=\"{}\" transform=\"translate({} {})\" fill=\"{}\"/>",
                            points, svg_number(x), svg_number(y), color));
}

}  // namespace

std::string_view lane_color(std::size_t lane) {
    return kLaneColors[lane % kLaneColors.size()];
}

void draw_stage(SvgWriter& svg, Stage stage, double x, double y) {
    switch (stage) {
        case Stage::Growth:
            polygon(svg, "0,32 17,2 34,32", x, y, "#2f855a");
            return;
        case Stage::Decline:
            polygon(svg, "0,2 34,2 17,32", x, y, "#9b2c2c");
            return;
        case Stage::Maturity:
            polygon(svg, "3,4 31,4 31,32 3,32", x, y, "#4a5568");
            return;
        case Stage::Emerging:
        case Stage::CannotTell:
            break;
    }
    const bool emerging = stage == Stage::Emerging;
    svg.element(
        fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"13\" fill=\"none\" stroke=\"{}\" "
                    "stroke-width=\"7\"{}/>",
                    svg_number(x + 17), svg_number(y + 18), emerging ? "#2f855a" : "#8a8f98",
                    emerging ? "" : " stroke-dasharray=\"8 6\""));
}

void draw_arrow(SvgWriter& svg, double x, double y) {
    svg.element(
        fmt::format("<path d=\"M{} {}h30m-12 -11l12 11l-12 11\" fill=\"none\" "
                    "stroke=\"#1f4e79\" stroke-width=\"5\"/>",
                    svg_number(x + 2), svg_number(y + 19)));
}

void draw_paper(SvgWriter& svg, double x, double y) {
    svg.element(
        fmt::format("<path d=\"M{} {}h16l8 8v26h-24zM{} {}h12m-12 8h12\" fill=\"none\" "
                    "stroke=\"#555\" stroke-width=\"3\"/>",
                    svg_number(x + 5), svg_number(y + 1), svg_number(x + 11), svg_number(y + 17)));
}

void draw_patent(SvgWriter& svg, double x, double y) {
    polygon(svg, "17,1 32,9.5 32,26.5 17,35 2,26.5 2,9.5", x, y, "#555");
    svg.element(fmt::format("<circle cx=\"{}\" cy=\"{}\" r=\"6.5\" fill=\"#fff\"/>",
                            svg_number(x + 17), svg_number(y + 18)));
}

}  // namespace litchi::graph
