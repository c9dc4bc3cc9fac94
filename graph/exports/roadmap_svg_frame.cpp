#include "graph/exports/roadmap_svg_frame.h"

#include "graph/exports/roadmap_svg_links.h"
#include "graph/exports/roadmap_svg_signs.h"
#include "graph/exports/text_width.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace litchi::graph {

namespace {

constexpr double kTitleSize = 130;
constexpr double kPitch = 63;  // of lines of kTextSize
constexpr double kTextWidth = kSheetWidth - 2 * kSheetMargin;
constexpr std::size_t kMethodsLines = 6;
constexpr std::array<std::string_view, 4> kBands = {"#f3f6fb", "#fbf7ef", "#f1f8f3", "#f7f3fa"};

std::string years(const RoadmapPeriod& period) {
    return period.from == period.to ? fmt::format("{}", period.to)
                                    : fmt::format("{}–{}", period.from, period.to);
}

}  // namespace

RoadmapFrame::RoadmapFrame(const Roadmap& roadmap, const RoadmapDescription& description,
                           RoadmapLanguage language)
    : roadmap_(roadmap), description_(description), language_(language) {}

TextStyle RoadmapFrame::style(double size, std::string_view color) const {
    TextStyle result;
    result.size = size;
    result.tag = tag_of(language_);
    result.color = color;
    return result;
}

double RoadmapFrame::header_height() const {
    return kSheetMargin + 225;
}

double RoadmapFrame::footer_height() const {
    const auto lines = wrap_text(word(Word::MethodsText, language_), kTextSize * kRegularWidth,
                                 kTextWidth, kMethodsLines);
    const double rows = std::ceil(static_cast<double>(roadmap_.bridges.size()) / 2);
    return 40 + (rows + 3 + static_cast<double>(lines.size())) * kPitch + 20 + kSheetMargin;
}

std::string RoadmapFrame::subtitle() const {
    return fmt::format(
        "{}: {} · {}: {} · {} {} · {} {} · {} {} · {} {}", word(Word::Theme, language_),
        roadmap_.theme.empty() ? word(Word::AllRecords, language_) : roadmap_.theme,
        word(Word::Collection, language_), description_.collection, word(Word::Revision, language_),
        description_.revision, roadmap_.document_count, word(Word::Records, language_),
        roadmap_.items.size(), word(Word::Cards, language_), word(Word::Evidence, language_),
        roadmap_.last_year);
}

void RoadmapFrame::draw_head(SvgWriter& svg, const RoadmapLayout& layout) const {
    const double width = layout.width - 2 * kSheetMargin;
    TextStyle title = style(kTitleSize, "#1a202c");
    title.bold = true;
    svg.text(kSheetMargin, kSheetMargin + 105,
             ellipsize(display_label(roadmap_.title, language_), kTitleSize * kBoldWidth, width),
             title);
    svg.text(kSheetMargin, kSheetMargin + 200, ellipsize(subtitle(), 62 * kRegularWidth, width),
             style(62, "#4a5568"));
}

void RoadmapFrame::draw_periods(SvgWriter& svg, const RoadmapLayout& layout) const {
    const double top = layout.grid.y - kColumnHeader;
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const RoadmapPeriod& period = roadmap_.periods[i];
        const LayoutColumn& column = layout.columns[i];
        svg.rect(column.x + 4, top, column.width - 8, kColumnHeader - 14,
                 fmt::format("fill=\"{}\" rx=\"12\"", period.future ? "#1f4e79" : "#4a5568"));
        draw_period_name(svg, period, column, top);
        if (!period.future) continue;
        svg.rect(column.x, layout.grid.y, column.width, layout.grid.height,
                 "fill=\"#9fc5e8\" fill-opacity=\"0.16\"");
        draw_empty_note(svg, layout, i);
    }
}

void RoadmapFrame::draw_period_name(SvgWriter& svg, const RoadmapPeriod& period,
                                    const LayoutColumn& column, double top) const {
    const double middle = column.x + column.width / 2;
    const double room = column.width - 30;
    const std::string name = display_label(period.labels, language_);
    const double wanted = text_width(name, 62 * kBoldWidth);
    TextStyle head = style(std::max(kTextSize, std::min(62.0, 62 * room / wanted)), "#fff");
    head.bold = true;
    head.anchor = "middle";
    svg.text(middle, top + (period.future ? 62 : 90), ellipsize(name, head.size * kBoldWidth, room),
             head);
    if (!period.future) return;
    std::string below = fmt::format("{} · {}", years(period), word(Word::Future, language_));
    if (text_width(below, kTextSize * kRegularWidth) > room) below = years(period);
    TextStyle small = style(kTextSize, "#fff");
    small.anchor = "middle";
    svg.text(middle, top + 120, below, small);
}

// Says of a period to come without cards that this is no omission.
void RoadmapFrame::draw_empty_note(SvgWriter& svg, const RoadmapLayout& layout,
                                   std::size_t column) const {
    for (const RoadmapItem& card : roadmap_.items) {
        if (card.period == roadmap_.periods[column].id) return;
    }
    TextStyle note = style(kTextSize, "#4a6785");
    note.anchor = "middle";
    note.turn = -90;
    svg.text(layout.columns[column].x + layout.columns[column].width / 2 + 18,
             layout.grid.y + layout.grid.height / 2, word(Word::NothingProjected, language_), note);
}

void RoadmapFrame::draw_layers(SvgWriter& svg, const RoadmapLayout& layout) const {
    for (std::size_t layer = 0; layer < roadmap_.layers.size(); ++layer) {
        const LayoutRow& first = layout.rows[layer * roadmap_.lanes.size()];
        const LayoutRow& last = layout.rows[(layer + 1) * roadmap_.lanes.size() - 1];
        const double height = last.y + last.height - first.y;
        svg.rect(kSheetMargin, first.y, layout.width - 2 * kSheetMargin, height,
                 fmt::format("fill=\"{}\" stroke=\"#718096\" stroke-width=\"4\"",
                             kBands[layer % kBands.size()]));
        svg.rect(kSheetMargin, first.y, kLayerColumn, height, "fill=\"#2d3748\"");
        TextStyle name = style(66, "#fff");
        name.bold = true;
        name.anchor = "middle";
        name.turn = -90;
        svg.text(kSheetMargin + kLayerColumn / 2 + 23, first.y + height / 2,
                 ellipsize(display_label(roadmap_.layers[layer].labels, language_), 66 * kBoldWidth,
                           height - 30),
                 name);
    }
}

void RoadmapFrame::draw_lane(SvgWriter& svg, const RoadmapLayout& layout,
                             const LayoutRow& row) const {
    const double x = kSheetMargin + kLayerColumn;
    const std::string_view color = lane_color(row.lane);
    svg.rect(x, row.y, kLaneColumn, row.height,
             fmt::format("fill=\"{}\" fill-opacity=\"0.14\"", color));
    svg.rect(x, row.y, 14, row.height, fmt::format("fill=\"{}\"", color));
    if (row.lane > 0) {
        svg.element(fmt::format("<path d=\"M{} {}H{}\" stroke=\"#cbd5e0\" stroke-width=\"3\"/>",
                                svg_number(x), svg_number(row.y),
                                svg_number(layout.width - kSheetMargin)));
    }
    TextStyle name = style(kTextSize, color);
    name.bold = true;
    const auto room = static_cast<std::size_t>(std::max(1.0, std::floor((row.height - 10) / 60)));
    std::vector<std::string> lines;
    for (const DisplayLine& label : display_lines(roadmap_.lanes[row.lane].labels, language_)) {
        for (std::string& line :
             wrap_text(label.text, kTextSize * kBoldWidth, kLaneColumn - 50, room - lines.size())) {
            lines.push_back(std::move(line));
        }
        if (lines.size() >= room) break;
    }
    double y = row.y + row.height / 2 - 60 * static_cast<double>(lines.size()) / 2 + 46;
    for (const std::string& line : lines) {
        svg.text(x + 34, y, line, name);
        y += 60;
    }
}

void RoadmapFrame::draw_grid(SvgWriter& svg, const RoadmapLayout& layout) const {
    svg.rect(0, 0, layout.width, layout.height, "fill=\"#fff\"");
    draw_head(svg, layout);
    draw_layers(svg, layout);
    draw_periods(svg, layout);
    for (const LayoutRow& row : layout.rows) draw_lane(svg, layout, row);
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        const bool turn = roadmap_.periods[i].future && (i == 0 || !roadmap_.periods[i - 1].future);
        svg.element(fmt::format("<path d=\"M{0} {1}V{2}\" stroke=\"{3}\" stroke-width=\"{4}\"/>",
                                svg_number(layout.columns[i].x), svg_number(layout.grid.y),
                                svg_number(layout.grid.y + layout.grid.height),
                                turn ? "#1f4e79" : "#e2e8f0", turn ? 10 : 3));
    }
}

void RoadmapFrame::draw_legend(SvgWriter& svg, double y) const {
    double x = kSheetMargin;
    const auto say = [&](Word w) {
        const std::string text = word(w, language_);
        svg.text(x, y, text, style(kTextSize));
        x += text_width(text, kTextSize * kRegularWidth) + 60;
    };
    for (const Stage stage :
         {Stage::Emerging, Stage::Growth, Stage::Maturity, Stage::Decline, Stage::CannotTell}) {
        draw_stage(svg, stage, x, y - 35);
        x += kSignSize + 12;
        say(stage_word(stage));
    }
    say(Word::YearMark);
    draw_arrow(svg, x, y - 36);
    x += kSignSize + 12;
    say(Word::ProjectionMark);
    draw_paper(svg, x, y - 36);
    x += kSignSize + 12;
    say(Word::Papers);
    draw_patent(svg, x, y - 36);
    x += kSignSize + 12;
    say(Word::Patents);
    const auto stroke = [&](std::string_view attributes, Word w) {
        svg.element(fmt::format("<path d=\"M{} {}h110\" fill=\"none\" {}/>", svg_number(x),
                                svg_number(y - 17), attributes));
        x += 125;
        say(w);
    };
    stroke(fmt::format("stroke=\"{}\" stroke-width=\"5\"", kAssociationColor), Word::Association);
    stroke(fmt::format("stroke=\"{}\" stroke-width=\"10\"", kBridgeColor), Word::BridgeLine);
    stroke(
        fmt::format("stroke=\"{}\" stroke-width=\"10\" stroke-dasharray=\"34 22\"", kBridgeColor),
        Word::BridgeDashed);
}

std::string RoadmapFrame::bridge_text(std::size_t index) const {
    const Bridge& bridge = roadmap_.bridges[index];
    const auto lane = [&](const std::string& id) {
        for (const RoadmapLane& one : roadmap_.lanes) {
            if (one.id == id) return display_label(one.labels, language_);
        }
        return id;
    };
    const auto name = [&](const std::string& key) {
        for (const RoadmapItem& card : roadmap_.items) {
            if (card.item.key == key) return display_label(card.item.labels, language_);
        }
        return key;
    };
    std::string text =
        fmt::format("{}  {} ↔ {}: ", static_cast<char>('A' + static_cast<char>(index % 26)),
                    lane(bridge.from_lane), lane(bridge.to_lane));
    if (bridge.paths.empty()) return text + word(Word::NoPath, language_);
    const BridgePath& path = bridge.paths.front();
    text += name(path.items.front());
    for (std::size_t i = 0; i < path.step_records.size(); ++i) {
        text += fmt::format(" —{}— {}", path.step_records[i], name(path.items[i + 1]));
    }
    return bridge.supported ? text : text + " · " + word(Word::UnsupportedNote, language_);
}

void RoadmapFrame::draw_bridges(SvgWriter& svg, double y, double width) const {
    TextStyle head = style(kTextSize, kBridgeColor);
    head.bold = true;
    svg.text(
        kSheetMargin, y,
        fmt::format("{} (—{}—)", word(Word::Bridges, language_), word(Word::Records, language_)),
        head);
    const double half = width / 2;
    for (std::size_t i = 0; i < roadmap_.bridges.size(); ++i) {
        const std::size_t row = i / 2;
        svg.text(kSheetMargin + (i % 2 == 0 ? 0 : half), y + kPitch * static_cast<double>(row + 1),
                 ellipsize(bridge_text(i), kTextSize * kRegularWidth, half - 60),
                 style(kTextSize, roadmap_.bridges[i].supported ? "#333" : "#9b2c2c"));
    }
}

void RoadmapFrame::draw_footer(SvgWriter& svg, const RoadmapLayout& layout) const {
    const double width = layout.width - 2 * kSheetMargin;
    double y = layout.footer + 70;
    draw_legend(svg, y);
    y += kPitch + 10;
    draw_bridges(svg, y, width);
    y += kPitch * (std::ceil(static_cast<double>(roadmap_.bridges.size()) / 2) + 1) + 10;
    for (const std::string& line : wrap_text(word(Word::MethodsText, language_),
                                             kTextSize * kRegularWidth, width, kMethodsLines)) {
        svg.text(kSheetMargin, y, line, style(kTextSize, "#4a5568"));
        y += kPitch;
    }
    svg.text(kSheetMargin, y + 6,
             fmt::format("{}: {}", word(Word::Identity, language_), description_.identity),
             style(kTextSize, "#718096"));
}

}  // namespace litchi::graph
