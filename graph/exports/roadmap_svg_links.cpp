#include "graph/exports/roadmap_svg_links.h"

#include "graph/exports/text_width.h"
#include "graph/exports/xml_escape.h"
#include "graph/layout/layout.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace litchi::graph {

namespace {

// A cubic Bézier curve.
struct Curve {
    Point points[4];

    Point at(double t) const {
        const double s = 1 - t;
        const double b[4] = {s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t};
        Point p;
        for (int i = 0; i < 4; ++i) {
            p.x += b[i] * points[i].x;
            p.y += b[i] * points[i].y;
        }
        return p;
    }

    std::string path() const {
        return fmt::format(
            "M{} {}C{} {} {} {} {} {}", svg_number(points[0].x), svg_number(points[0].y),
            svg_number(points[1].x), svg_number(points[1].y), svg_number(points[2].x),
            svg_number(points[2].y), svg_number(points[3].x), svg_number(points[3].y));
    }
};

// From side to side, or from bottom to top where one card stands above the other.
Curve curve_between(const SheetBox& a, const SheetBox& b) {
    if (a.x > b.x || (a.x == b.x && a.y > b.y)) return curve_between(b, a);
    const double gap = b.x - (a.x + a.width);
    if (gap >= 0) {
        const double pull = std::max(60.0, gap / 2);
        const Point from{a.x + a.width, a.y + a.height / 2};
        const Point to{b.x, b.y + b.height / 2};
        return {{from, {from.x + pull, from.y}, {to.x - pull, to.y}, to}};
    }
    const bool down = a.y < b.y;
    const Point from{a.x + a.width * 0.6, down ? a.y + a.height : a.y};
    const Point to{b.x + b.width * 0.6, down ? b.y : b.y + b.height};
    const double pull = (to.y - from.y) / 2;
    const double bulge = std::min(120.0, std::abs(pull) / 2);
    return {{from, {from.x + bulge, from.y + pull}, {to.x + bulge, to.y - pull}, to}};
}

class LinkDrawing {
  public:
    LinkDrawing(SvgWriter& svg, const Roadmap& roadmap, const RoadmapLayout& layout)
        : svg_(svg), roadmap_(roadmap), layout_(layout) {
        for (std::size_t i = 0; i < roadmap.items.size(); ++i) {
            boxes_[roadmap.items[i].item.key] = layout.cards[i].box;
        }
    }

    void draw() {
        for (const RoadmapLink& link : roadmap_.links) {
            if (link.kind != "bridge") draw_association(link);
        }
        each_step([&](const Bridge& bridge, std::size_t, std::size_t step) {
            const BridgePath& path = bridge.paths.front();
            const bool supported = path.step_records[step] >= kBridgeRecords;
            draw_path(path.items[step], path.items[step + 1], path.step_records[step],
                      fmt::format("class=\"bridge\" data-kind=\"bridge\" data-supported=\"{}\" "
                                  "stroke=\"{}\" stroke-width=\"10\"{}",
                                  supported ? "true" : "false", kBridgeColor,
                                  supported ? "" : " stroke-dasharray=\"34 22\""));
        });
    }

    void tag(RoadmapLanguage language) {
        each_step([&](const Bridge& bridge, std::size_t index, std::size_t step) {
            const BridgePath& path = bridge.paths.front();
            std::string text =
                fmt::format("{} · {}", static_cast<char>('A' + static_cast<char>(index % 26)),
                            path.step_records[step]);
            if (path.step_records[step] < kBridgeRecords)
                text += " · " + word(Word::Unsupported, language);
            const auto from = boxes_.find(path.items[step]);
            const auto to = boxes_.find(path.items[step + 1]);
            if (from == boxes_.end() || to == boxes_.end()) return;
            draw_tag(curve_between(from->second, to->second), text, language);
        });
    }

  private:
    // Calls work(bridge, its index, step) for each step of each best path.
    template <typename Work>
    void each_step(const Work& work) const {
        for (std::size_t i = 0; i < roadmap_.bridges.size(); ++i) {
            const Bridge& bridge = roadmap_.bridges[i];
            if (bridge.paths.empty()) continue;
            for (std::size_t step = 0; step < bridge.paths.front().step_records.size(); ++step) {
                work(bridge, i, step);
            }
        }
    }

    void draw_association(const RoadmapLink& link) {
        draw_path(link.from, link.to, link.records,
                  fmt::format("class=\"association\" data-kind=\"association\" stroke=\"{}\" "
                              "stroke-width=\"{}\" stroke-opacity=\"0.55\"",
                              kAssociationColor, svg_number(3 + 8 * link.strength)));
    }

    void draw_path(const std::string& from, const std::string& to, std::uint32_t records,
                   const std::string& attributes) {
        const auto a = boxes_.find(from);
        const auto b = boxes_.find(to);
        if (a == boxes_.end() || b == boxes_.end()) return;
        svg_.element(
            fmt::format("<path d=\"{}\" fill=\"none\" data-from=\"{}\" data-to=\"{}\" "
                        "data-records=\"{}\" {}/>",
                        curve_between(a->second, b->second).path(), xml_escape(from),
                        xml_escape(to), records, attributes));
    }

    static bool meet(const SheetBox& a, const SheetBox& b) {
        return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height &&
               b.y < a.y + a.height;
    }

    bool is_free(const SheetBox& box) const {
        const SheetBox& grid = layout_.grid;
        if (box.x < grid.x || box.y < grid.y || box.x + box.width > grid.x + grid.width ||
            box.y + box.height > grid.y + grid.height) {
            return false;
        }
        return std::none_of(boxes_.begin(), boxes_.end(),
                            [&](const auto& entry) { return meet(box, entry.second); }) &&
               std::none_of(tags_.begin(), tags_.end(),
                            [&](const SheetBox& other) { return meet(box, other); });
    }

    void draw_tag(const Curve& curve, const std::string& text, RoadmapLanguage language) {
        const double width = text_width(text, kTextSize * kBoldWidth) + 32;
        const double height = 62;
        for (const double t : {0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.05, 0.95}) {
            const Point middle = curve.at(t);
            const SheetBox box{middle.x - width / 2, middle.y - height / 2, width, height};
            if (!is_free(box)) continue;
            tags_.push_back(box);
            svg_.rect(box.x, box.y, box.width, box.height,
                      fmt::format("rx=\"31\" fill=\"#fff\" stroke=\"{}\" stroke-width=\"5\"",
                                  kBridgeColor));
            svg_.text(middle.x, middle.y + 18, text,
                      {kTextSize, tag_of(language), kBridgeColor, "middle", true, 0});
            return;
        }
    }

    SvgWriter& svg_;
    const Roadmap& roadmap_;
    const RoadmapLayout& layout_;
    std::map<std::string, SheetBox> boxes_;
    std::vector<SheetBox> tags_;
};

}  // namespace

void draw_links(SvgWriter& svg, const Roadmap& roadmap, const RoadmapLayout& layout) {
    LinkDrawing(svg, roadmap, layout).draw();
}

void draw_bridge_tags(SvgWriter& svg, const Roadmap& roadmap, const RoadmapLayout& layout,
                      RoadmapLanguage language) {
    LinkDrawing(svg, roadmap, layout).tag(language);
}

}  // namespace litchi::graph
