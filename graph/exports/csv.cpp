#include "graph/exports/csv.h"

#include "graph/exports/evidence_address.h"
#include "graph/layout/map_labels.h"

#include <cstddef>
#include <fmt/format.h>
#include <initializer_list>
#include <string_view>

namespace litchi::graph {

namespace {

std::string text_cell(std::string_view text) {
    std::string cell;
    if (!text.empty() && std::string_view("=+-@\t\r\n").find(text.front()) != text.npos) {
        cell += '\'';
    }
    cell += text;
    if (cell.find_first_of("\",\r\n") == std::string::npos) return cell;
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') quoted += '"';
        quoted += c;
    }
    return quoted + '"';
}

// At most four decimals, without trailing zeros.
std::string number_cell(double value) {
    std::string text = fmt::format("{:.4f}", value);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
    return text == "-0" ? "0" : text;
}

void add_row(std::string& table, std::initializer_list<std::string> cells) {
    bool first = true;
    for (const std::string& cell : cells) {
        if (!first) table += ',';
        table += cell;
        first = false;
    }
    table += "\r\n";
}

// The label in exactly this language, or nothing.
std::string_view exact_label(const Item& item, std::string_view language) {
    for (const ItemLabel& label : item.labels) {
        if (label.language == language) return label.text;
    }
    return {};
}

}  // namespace

std::string nodes_csv(const Map& map, const MapDescription& description) {
    std::string table =
        "key,label,label_en,label_zh_hans,label_zh_hant,kind,domain,cluster,cluster_label,x,y,"
        "occurrences,links,total_link_strength,mean_year\r\n";
    for (NodeIndex node = 0; node < map.items.size(); ++node) {
        const Item& item = map.items[node];
        const std::uint32_t cluster = map.clustering.cluster(node);
        add_row(table,
                {text_cell(item.key), text_cell(label_of(item, description.language)),
                 text_cell(exact_label(item, "en")), text_cell(exact_label(item, "zh-Hans")),
                 text_cell(exact_label(item, "zh-Hant")), text_cell(item.kind),
                 text_cell(item.domain), std::to_string(cluster + 1),
                 text_cell(cluster_label(map, cluster, description.language)),
                 number_cell(map.layout.points[node].x), number_cell(map.layout.points[node].y),
                 number_cell(map.network.node_weight(node)),
                 std::to_string(map.network.links(node).size()),
                 number_cell(map.network.total_link_strength(node)),
                 map.mean_year[node] > 0 ? number_cell(map.mean_year[node]) : std::string()});
    }
    return table;
}

std::string edges_csv(const Map& map, const MapDescription& description) {
    std::string table = "source,target,source_label,target_label,strength,records,evidence\r\n";
    for (NodeIndex node = 0; node < map.items.size(); ++node) {
        const auto row = map.network.links(node);
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].to < node) continue;
            const Item& from = map.items[node];
            const Item& to = map.items[row[i].to];
            add_row(table,
                    {text_cell(from.key), text_cell(to.key),
                     text_cell(label_of(from, description.language)),
                     text_cell(label_of(to, description.language)), number_cell(row[i].weight),
                     number_cell(map.link_records.links(node)[i].weight),
                     text_cell(evidence_address(description.evidence, from.key, to.key))});
        }
    }
    return table;
}

}  // namespace litchi::graph
