#include "graph/network/incidence.h"

#include <limits>

namespace litchi::graph {

namespace {

const ItemLabel* find_label(const Item& item, std::string_view language) {
    for (const ItemLabel& label : item.labels) {
        if (label.language == language) return &label;
    }
    return nullptr;
}

// "zh-Hant-TW" and "zh" both speak "zh".
const ItemLabel* find_primary(const Item& item, std::string_view primary) {
    for (const ItemLabel& label : item.labels) {
        if (std::string_view(label.language).substr(0, label.language.find('-')) == primary) {
            return &label;
        }
    }
    return nullptr;
}

}  // namespace

std::string_view label_of(const Item& item, std::string_view language) {
    if (const ItemLabel* label = find_label(item, language)) return label->text;
    const std::string_view primary = language.substr(0, language.find('-'));
    if (const ItemLabel* label = find_primary(item, primary)) return label->text;
    if (const ItemLabel* label = find_primary(item, "en")) return label->text;
    return item.labels.empty() ? std::string_view(item.key) : item.labels.front().text;
}

std::vector<std::uint32_t> occurrences(const Incidence& incidence) {
    std::vector<std::uint32_t> counts(incidence.items.size(), 0);
    for (const ItemIndex item : incidence.document_items) ++counts[item];
    return counts;
}

Postings transpose(const Incidence& incidence) {
    Postings postings;
    postings.first.assign(incidence.items.size() + 1, 0);
    for (const ItemIndex item : incidence.document_items) ++postings.first[item + 1];
    for (std::size_t i = 1; i < postings.first.size(); ++i) {
        postings.first[i] += postings.first[i - 1];
    }
    postings.documents.resize(incidence.document_items.size());
    std::vector<std::uint32_t> cursor(postings.first.begin(), postings.first.end() - 1);
    for (std::size_t document = 0; document < incidence.documents.size(); ++document) {
        for (const ItemIndex item : incidence.items_of(document)) {
            postings.documents[cursor[item]++] = static_cast<std::uint32_t>(document);
        }
    }
    return postings;
}

Incidence select_items(const Incidence& incidence, std::span<const ItemIndex> items) {
    constexpr ItemIndex kDropped = std::numeric_limits<ItemIndex>::max();
    std::vector<ItemIndex> renumbered(incidence.items.size(), kDropped);
    Incidence selected;
    selected.items.reserve(items.size());
    for (const ItemIndex item : items) {
        renumbered[item] = static_cast<ItemIndex>(selected.items.size());
        selected.items.push_back(incidence.items[item]);
    }
    selected.documents = incidence.documents;
    selected.first.reserve(incidence.first.size());
    selected.first.push_back(0);
    for (std::size_t document = 0; document < incidence.documents.size(); ++document) {
        for (const ItemIndex item : incidence.items_of(document)) {
            if (renumbered[item] != kDropped) selected.document_items.push_back(renumbered[item]);
        }
        selected.first.push_back(static_cast<std::uint32_t>(selected.document_items.size()));
    }
    return selected;
}

}  // namespace litchi::graph
