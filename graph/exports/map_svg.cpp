#include "graph/exports/map_svg.h"

#include "graph/exports/map_picture.h"
#include "graph/exports/map_words.h"
#include "graph/exports/text_width.h"
#include "graph/exports/xml_escape.h"
#include "graph/layout/map_labels.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <iterator>
#include <string_view>
#include <vector>

namespace litchi::graph {

namespace {

constexpr double kWidth = 1600;
constexpr double kHeight = 1000;
constexpr Box kMapBox{40, 100, 1240, 970};
constexpr double kLegendLeft = 1290;
constexpr double kLegendTop = 120;
constexpr double kLegendWidth = 280;
constexpr double kLegendFont = 15;
constexpr double kLegendLine = 20;
constexpr std::size_t kLegendRows = 13;
constexpr double kBend = 0.14;  // of a link's length

constexpr std::string_view kStyle =
    ".link{fill:none;stroke-linecap:round}"
    ".item circle{stroke:#ffffff;stroke-width:1.2}"
    ".label{text-anchor:middle;fill:#1d2329;paint-order:stroke;stroke:#ffffff;"
    "stroke-width:3;stroke-linejoin:round;stroke-opacity:.85}"
    ".small{fill:#5b6570}";

// Appends formatted text to the document.
template <typename... Args>
void put(std::string& svg, fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(svg), format, std::forward<Args>(args)...);
}

void add_heading(std::string& svg, const Map& map, const MapDescription& description,
                 std::size_t drawn) {
    const MapWords& words = map_words(description.language);
    std::string line = fmt::format("{} · {} {} · {} {} · {} {} · {} {}", description.collection,
                                   map.document_count, words.records, map.items.size(), words.items,
                                   map.clustering.cluster_count(), words.clusters,
                                   map.network.link_count(), words.links);
    if (drawn < map.network.link_count()) {
        line += " · " + fmt::format(fmt::runtime(words.strongest), drawn);
    }
    put(svg,
        "<text x=\"40\" y=\"50\" font-size=\"28\" font-weight=\"bold\" fill=\"#1d2329\">{}"
        "</text>\n",
        xml_escape(ellipsize(description.title, 30, kWidth - 80)));
    put(svg, "<text x=\"40\" y=\"78\" font-size=\"15\" class=\"small\">{}</text>\n",
        xml_escape(ellipsize(line, 15, kWidth - 80)));
}

// A quadratic curve that bends to the left of its way.
void add_link(std::string& svg, const Map& map, const std::vector<PlacedItem>& items,
              const DrawnLink& link) {
    const PlacedItem& from = items[link.from];
    const PlacedItem& to = items[link.to];
    const double bend_x = (from.x + to.x) / 2 + kBend * (to.y - from.y);
    const double bend_y = (from.y + to.y) / 2 - kBend * (to.x - from.x);
    const std::uint32_t cluster = map.clustering.cluster(link.from);
    const bool inside = cluster == map.clustering.cluster(link.to);
    const double strength = std::sqrt(link.relative_strength);
    put(svg,
        "<path class=\"link\" data-from=\"{}\" data-to=\"{}\" d=\"M{:.1f} {:.1f}Q{:.1f} {:.1f} "
        "{:.1f} {:.1f}\" stroke=\"{}\" stroke-width=\"{:.2f}\" stroke-opacity=\"{:.2f}\"/>\n",
        xml_escape(map.items[link.from].key), xml_escape(map.items[link.to].key), from.x, from.y,
        bend_x, bend_y, to.x, to.y, inside ? cluster_colour(cluster) : "#9aa1a9",
        0.7 + 3.3 * strength, 0.15 + 0.45 * strength);
}

void add_item(std::string& svg, const Map& map, NodeIndex node, const PlacedItem& item,
              std::string_view language) {
    put(svg,
        "<g class=\"item\" data-id=\"{}\"><title>{} ({:.0f})</title>"
        "<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"{:.1f}\" fill=\"{}\" fill-opacity=\".82\"/></g>\n",
        xml_escape(map.items[node].key), xml_escape(label_of(map.items[node], language)),
        map.network.node_weight(node), item.x, item.y, item.radius,
        cluster_colour(map.clustering.cluster(node)));
}

void add_label(std::string& svg, const std::string& key, const PlacedLabel& label) {
    if (label.text.empty()) return;
    put(svg,
        "<text class=\"label\" data-id=\"{}\" x=\"{:.1f}\" y=\"{:.1f}\" font-size=\"{:.0f}\">{}"
        "</text>\n",
        xml_escape(key), label.x, label.y, label.font_size, xml_escape(label.text));
}

// Rare items first, so that frequent ones and their labels lie on top.
std::vector<NodeIndex> drawing_order(const Map& map) {
    std::vector<NodeIndex> order;
    for (NodeIndex node = 0; node < map.items.size(); ++node) order.push_back(node);
    std::stable_sort(order.begin(), order.end(), [&](NodeIndex a, NodeIndex b) {
        return map.network.node_weight(a) < map.network.node_weight(b);
    });
    return order;
}

// One cluster: a dot, its telling items on up to two lines and its number of items.
double add_legend_row(std::string& svg, const Map& map, std::uint32_t cluster,
                      const MapDescription& description, double y) {
    put(svg, "<g class=\"cluster\" data-cluster=\"{}\">", cluster + 1);
    put(svg, "<circle cx=\"{:.0f}\" cy=\"{:.0f}\" r=\"7\" fill=\"{}\"/>", kLegendLeft, y - 5,
        cluster_colour(cluster));
    const std::string label = cluster_label(map, cluster, description.language);
    for (const std::string& line : wrap_text(label, kLegendFont, kLegendWidth - 20, 2)) {
        put(svg, "<text x=\"{:.0f}\" y=\"{:.0f}\" font-size=\"15\" fill=\"#1d2329\">{}</text>",
            kLegendLeft + 18, y, xml_escape(line));
        y += kLegendLine;
    }
    const std::vector<std::uint32_t> sizes = map.clustering.sizes();
    put(svg, "<text x=\"{:.0f}\" y=\"{:.0f}\" font-size=\"12\" class=\"small\">{} {}</text></g>\n",
        kLegendLeft + 18, y - 2, sizes[cluster], map_words(description.language).items);
    return y + kLegendLine;
}

void add_legend(std::string& svg, const Map& map, const MapDescription& description) {
    const std::uint32_t count = map.clustering.cluster_count();
    const auto rows = static_cast<std::uint32_t>(std::min<std::size_t>(count, kLegendRows));
    double y = kLegendTop;
    svg += "<g class=\"legend\">\n";
    for (std::uint32_t cluster = 0; cluster < rows; ++cluster) {
        y = add_legend_row(svg, map, cluster, description, y);
    }
    if (rows < count) {
        put(svg, "<text x=\"{:.0f}\" y=\"{:.0f}\" font-size=\"12\" class=\"small\">{}</text>\n",
            kLegendLeft, y,
            fmt::format(fmt::runtime(map_words(description.language).more), count - rows));
    }
    svg += "</g>\n";
}

}  // namespace

std::string map_svg(const Map& map, const MapDescription& description,
                    const MapSvgOptions& options) {
    const std::vector<PlacedItem> items = place_items(map, kMapBox, description.language);
    const std::vector<DrawnLink> links = strongest_links(map.network, options.max_links);
    std::string svg = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    put(svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.0f} {:.0f}\" "
        "xml:lang=\"{}\" font-family=\"{}\">\n",
        kWidth, kHeight, xml_escape(description.language), font_family(description.language));
    put(svg, "<title>{}</title>\n<desc>{}</desc>\n<style>{}</style>\n",
        xml_escape(description.title), xml_escape(description.identity), kStyle);
    put(svg, "<rect width=\"{:.0f}\" height=\"{:.0f}\" fill=\"#ffffff\"/>\n", kWidth, kHeight);
    add_heading(svg, map, description, links.size());
    svg += "<g class=\"links\">\n";
    for (const DrawnLink& link : links) add_link(svg, map, items, link);
    svg += "</g>\n<g class=\"items\">\n";
    const std::vector<NodeIndex> order = drawing_order(map);
    for (const NodeIndex node : order) {
        add_item(svg, map, node, items[node], description.language);
    }
    svg += "</g>\n<g class=\"labels\">\n";
    for (const NodeIndex node : order) add_label(svg, map.items[node].key, items[node].label);
    svg += "</g>\n";
    add_legend(svg, map, description);
    svg += "</svg>\n";
    return svg;
}

}  // namespace litchi::graph
