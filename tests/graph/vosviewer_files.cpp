#include "tests/graph/vosviewer_files.h"

#include "graph/network/network_builder.h"

#include <cstdint>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace litchi::graph {

namespace {

using Row = std::vector<std::string>;

// Cells of a tab-separated line; quotes around a cell are dropped.
Row split_row(std::string_view line) {
    if (line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
    if (line.ends_with('\r')) line.remove_suffix(1);
    Row cells;
    for (;;) {
        const std::size_t tab = line.find('\t');
        std::string_view cell = line.substr(0, tab);
        if (cell.size() > 1 && cell.front() == '"' && cell.back() == '"') {
            cell = cell.substr(1, cell.size() - 2);
        }
        cells.emplace_back(cell);
        if (tab == std::string_view::npos) return cells;
        line.remove_prefix(tab + 1);
    }
}

std::vector<Row> read_rows(const std::string& path) {
    std::ifstream file(path);
    std::vector<Row> rows;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line != "\r") rows.push_back(split_row(line));
    }
    return rows;
}

std::size_t column(const Row& header, std::string_view name) {
    for (std::size_t i = 0; i < header.size(); ++i) {
        if (header[i] == name) return i;
    }
    throw std::runtime_error("no column " + std::string(name));
}

}  // namespace

std::optional<VosviewerFiles> read_vosviewer(const std::string& prefix) {
    const std::vector<Row> map = read_rows(prefix + "_map.txt");
    const std::vector<Row> links = read_rows(prefix + "_network.txt");
    if (map.empty() || links.empty()) return std::nullopt;
    const Row& header = map.front();
    const std::size_t id = column(header, "id");
    const std::size_t label = column(header, "label");
    const std::size_t x = column(header, "x");
    const std::size_t y = column(header, "y");
    const std::size_t cluster = column(header, "cluster");
    std::map<std::string, NodeIndex> nodes;
    std::vector<std::string> labels;
    std::vector<std::uint32_t> clusters;
    Layout layout;
    for (std::size_t i = 1; i < map.size(); ++i) {
        nodes.emplace(map[i].at(id), static_cast<NodeIndex>(i - 1));
        labels.push_back(map[i].at(label));
        clusters.push_back(static_cast<std::uint32_t>(std::stoul(map[i].at(cluster))));
        layout.points.push_back({std::stod(map[i].at(x)), std::stod(map[i].at(y))});
    }
    NetworkBuilder builder(std::vector<double>(labels.size(), 1.0));
    for (const Row& row : links) {
        const double weight = row.size() > 2 ? std::stod(row[2]) : 1.0;
        builder.add_link(nodes.at(row.at(0)), nodes.at(row.at(1)), weight);
    }
    return VosviewerFiles{std::move(labels), std::move(clusters), std::move(layout),
                          builder.build()};
}

}  // namespace litchi::graph
