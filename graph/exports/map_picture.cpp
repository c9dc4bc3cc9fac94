#include "graph/exports/map_picture.h"

#include "graph/exports/text_width.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace litchi::graph {

namespace {

constexpr double kMinRadius = 3.5;
constexpr double kMinFont = 11;
constexpr double kMaxFont = 22;
constexpr double kMaxLabelWidth = 260;
constexpr double kLabelGap = 2;

double widest_occurrences(const Map& map) {
    double most = 1;
    for (NodeIndex node = 0; node < map.items.size(); ++node) {
        most = std::max(most, map.network.node_weight(node));
    }
    return most;
}

Box bounds_of(const Layout& layout) {
    constexpr double kFar = std::numeric_limits<double>::infinity();
    Box bounds{kFar, kFar, -kFar, -kFar};
    for (const Point& point : layout.points) {
        bounds.left = std::min(bounds.left, point.x);
        bounds.right = std::max(bounds.right, point.x);
        bounds.top = std::min(bounds.top, point.y);
        bounds.bottom = std::max(bounds.bottom, point.y);
    }
    return bounds;
}

// Circles cover about a thirteenth of the picture, whatever the number of items.
double largest_radius(const Map& map, const Box& box) {
    double shares = 0;
    const double most = widest_occurrences(map);
    for (NodeIndex node = 0; node < map.items.size(); ++node) {
        shares += map.network.node_weight(node) / most;
    }
    const double area = (box.right - box.left) * (box.bottom - box.top) / 13;
    return std::clamp(std::sqrt(area / (3.14159 * std::max(shares, 1.0))), 8.0, 40.0);
}

std::vector<PlacedItem> place_circles(const Map& map, const Box& box) {
    const Box bounds = bounds_of(map.layout);
    const double width = std::max(bounds.right - bounds.left, 1e-9);
    const double height = std::max(bounds.bottom - bounds.top, 1e-9);
    const double most = widest_occurrences(map);
    const double radius = largest_radius(map, box);
    const double scale = std::min((box.right - box.left - 2 * radius) / width,
                                  (box.bottom - box.top - 2 * radius) / height);
    std::vector<PlacedItem> items;
    for (NodeIndex node = 0; node < map.items.size(); ++node) {
        const Point& point = map.layout.points[node];
        const double share = std::sqrt(map.network.node_weight(node) / most);
        PlacedItem item;
        item.x = (box.left + box.right) / 2 + (point.x - (bounds.left + bounds.right) / 2) * scale;
        // y runs up in a map and down in a picture.
        item.y = (box.top + box.bottom) / 2 - (point.y - (bounds.top + bounds.bottom) / 2) * scale;
        item.radius = std::max(kMinRadius, radius * share);
        item.label.font_size = std::round(kMinFont + (kMaxFont - kMinFont) * share);
        items.push_back(item);
    }
    return items;
}

bool overlap(const Box& a, const Box& b) {
    return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

bool inside(const Box& inner, const Box& outer) {
    return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top &&
           inner.bottom <= outer.bottom;
}

Box box_of(const PlacedLabel& label, double width) {
    return {label.x - width / 2 - kLabelGap, label.y - 0.85 * label.font_size - kLabelGap,
            label.x + width / 2 + kLabelGap, label.y + 0.25 * label.font_size + kLabelGap};
}

// Places to try for a label: upon a circle that is wide enough, then under, over, right and left.
std::vector<PlacedLabel> candidates(const PlacedItem& item, const std::string& text, double width) {
    const double font = item.label.font_size;
    const double side = item.radius + width / 2 + 4;
    const double middle = item.y + 0.35 * font;
    std::vector<PlacedLabel> places;
    const auto add = [&](double x, double y) { places.push_back({text, x, y, font}); };
    if (width < 3 * item.radius) add(item.x, middle);
    add(item.x, item.y + item.radius + 0.95 * font);
    add(item.x, item.y - item.radius - 0.35 * font);
    add(item.x + side, middle);
    add(item.x - side, middle);
    return places;
}

// Labels placed so far, and the circles that they should leave in sight.
class LabelPlacer {
  public:
    LabelPlacer(const Box& box, const std::vector<PlacedItem>& items) : box_(box) {
        for (const PlacedItem& item : items) {
            const double r = 0.6 * item.radius;
            circles_.push_back({item.x - r, item.y - r, item.x + r, item.y + r});
        }
    }

    // The first place that hides neither a label nor a circle of another item; else the first that
    // hides no label; else an empty label.
    PlacedLabel place(std::size_t own, const std::vector<PlacedLabel>& places, double width) {
        for (const bool spare_circles : {true, false}) {
            for (const PlacedLabel& place : places) {
                const Box label = box_of(place, width);
                if (!inside(label, box_) || hides_label(label)) continue;
                if (spare_circles && hides_circle(label, own)) continue;
                labels_.push_back(label);
                return place;
            }
        }
        return {};
    }

  private:
    bool hides_label(const Box& label) const {
        return std::any_of(labels_.begin(), labels_.end(),
                           [&](const Box& other) { return overlap(label, other); });
    }

    bool hides_circle(const Box& label, std::size_t own) const {
        for (std::size_t i = 0; i < circles_.size(); ++i) {
            if (i != own && overlap(label, circles_[i])) return true;
        }
        return false;
    }

    Box box_;
    std::vector<Box> circles_;
    std::vector<Box> labels_;
};

}  // namespace

std::vector<PlacedItem> place_items(const Map& map, const Box& box, std::string_view language) {
    std::vector<PlacedItem> items = place_circles(map, box);
    std::vector<NodeIndex> order(items.size());
    std::iota(order.begin(), order.end(), 0u);
    std::stable_sort(order.begin(), order.end(), [&](NodeIndex a, NodeIndex b) {
        return map.network.node_weight(a) > map.network.node_weight(b);
    });
    LabelPlacer placer(box, items);
    for (const NodeIndex node : order) {
        const double font = items[node].label.font_size;
        const std::string text =
            ellipsize(label_of(map.items[node], language), font, kMaxLabelWidth);
        const double width = text_width(text, font);
        items[node].label = placer.place(node, candidates(items[node], text, width), width);
    }
    return items;
}

std::vector<DrawnLink> strongest_links(const Network& network, std::size_t count) {
    std::vector<DrawnLink> links;
    for (NodeIndex node = 0; node < network.node_count(); ++node) {
        for (const Link& link : network.links(node)) {
            if (link.to > node) links.push_back({node, link.to, link.weight});
        }
    }
    std::stable_sort(links.begin(), links.end(), [](const DrawnLink& a, const DrawnLink& b) {
        return a.relative_strength > b.relative_strength;
    });
    if (links.size() > count) links.resize(count);
    std::reverse(links.begin(), links.end());
    const double strongest = links.empty() ? 1 : links.back().relative_strength;
    for (DrawnLink& link : links) link.relative_strength /= strongest;
    return links;
}

std::string_view cluster_colour(std::uint32_t cluster) {
    static constexpr std::array<std::string_view, 12> kColours{
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9",
        "#882255", "#999933", "#332288", "#44aa99", "#aa4499", "#b8860b"};
    return cluster < kColours.size() ? kColours[cluster] : std::string_view("#8a8d91");
}

}  // namespace litchi::graph
