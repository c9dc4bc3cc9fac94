#pragma once

#include "corpora/record.h"
#include "graph/network/incidence.h"
#include "graph/roadmap/roadmap_template.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace litchi::tests {

// A document of a drawn corpus: year, kind and the keys of its items.
struct WorldDocument {
    int year = 2020;
    std::string kind = "article";
    std::vector<std::string> items;
};

// An incidence from items and documents, in the order given; items are sorted by key.
inline graph::Incidence draw_world(std::vector<graph::Item> items,
                                   const std::vector<WorldDocument>& documents) {
    std::sort(items.begin(), items.end(),
              [](const graph::Item& a, const graph::Item& b) { return a.key < b.key; });
    std::map<std::string, graph::ItemIndex> index;
    for (std::size_t i = 0; i < items.size(); ++i) {
        index[items[i].key] = static_cast<graph::ItemIndex>(i);
    }
    graph::Incidence incidence;
    incidence.items = std::move(items);
    incidence.first.push_back(0);
    for (const WorldDocument& document : documents) {
        const auto kind = corpora::parse_record_kind(document.kind);
        graph::DocumentInfo info;
        info.year = static_cast<std::int16_t>(document.year);
        info.kind = static_cast<std::uint8_t>(kind.value());
        info.patent = kind == corpora::RecordKind::Patent;
        incidence.documents.push_back(info);
        std::vector<graph::ItemIndex> row;
        for (const std::string& key : document.items) row.push_back(index.at(key));
        std::sort(row.begin(), row.end());
        incidence.document_items.insert(incidence.document_items.end(), row.begin(), row.end());
        incidence.first.push_back(static_cast<std::uint32_t>(incidence.document_items.size()));
    }
    return incidence;
}

// An item whose English label is its key with spaces for hyphens.
inline graph::Item world_item(const std::string& key, const std::string& kind = "",
                              const std::string& domain = "", const std::string& chinese = "") {
    graph::Item item;
    item.key = key;
    item.kind = kind;
    item.domain = domain;
    item.lexicon = !kind.empty();
    std::string label = key.starts_with("kw:") ? key.substr(3) : key;
    std::replace(label.begin(), label.end(), '-', ' ');
    item.labels.push_back({"en", label});
    if (!chinese.empty()) item.labels.push_back({"zh-Hans", chinese});
    return item;
}

// Three lanes (farming, beccs, port), three layers, four open periods and three to come.
inline graph::RoadmapTemplate small_template() {
    return graph::parse_template(R"({
      "id": "small", "labels": {"en": "Small & green", "zh-Hans": "小而绿", "zh-Hant": "小而綠"},
      "layers": [
        {"id": "market", "labels": {"en": "Market", "zh-Hans": "市场"}, "kinds": ["market", "policy"],
         "cue_words": ["price", "价格"]},
        {"id": "product", "labels": {"en": "Product", "zh-Hans": "产品"}, "kinds": ["product"],
         "cue_words": ["fertilizer", "肥"]},
        {"id": "technology", "labels": {"en": "Technology", "zh-Hans": "技术"},
         "kinds": ["technology"], "cue_words": ["system", "技术"]}],
      "lanes": [
        {"id": "farm", "labels": {"en": "Farm", "zh-Hans": "农业"}, "domain": "farming"},
        {"id": "beccs", "labels": {"en": "BECCS"}, "domain": "beccs"},
        {"id": "port", "labels": {"en": "Port", "zh-Hans": "港口"}, "domain": "port"}],
      "periods": [{"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"},
        {"id": "near", "labels": {"en": "Near", "zh-Hans": "近期"}, "to": 2030},
        {"id": "mid", "labels": {"en": "Mid", "zh-Hans": "中期"}, "to": 2045},
        {"id": "long", "labels": {"en": "Long", "zh-Hans": "远期"}, "to": 2060}],
      "cells": {"max_items": 3}, "links": {"max": 20}, "min_records": 2,
      "banned": ["China"]})");
}

}  // namespace litchi::tests
