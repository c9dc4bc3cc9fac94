#pragma once

#include "graph/exports/map_description.h"
#include "graph/layout/map.h"

#include <string>

namespace litchi::graph {

// The map's items and links as tables for spreadsheets and graph tools: RFC 4180 (CRLF, header
// row), UTF-8, no byte order mark, point as decimal sign. A text that a spreadsheet would run as a
// formula (it starts with = + - @, a tab or a line end) gets an apostrophe before it.
//
// key, label, label_en, label_zh_hans, label_zh_hant, kind, domain, cluster, cluster_label, x, y,
// occurrences, links, total_link_strength, mean_year. One row an item, in the map's order.
std::string nodes_csv(const Map& map, const MapDescription& description);

// source, target, source_label, target_label, strength, records, evidence. One row a link; source
// before target in the map's order.
std::string edges_csv(const Map& map, const MapDescription& description);

}  // namespace litchi::graph
