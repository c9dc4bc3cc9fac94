#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::graph {

using ItemIndex = std::uint32_t;

// A label of an item in one language, for people to read.
struct ItemLabel {
    std::string language;  // BCP 47
    std::string text;
    bool operator==(const ItemLabel&) const = default;
};

// Something that can stand on a map: a concept, a keyword, later an author or a class.
struct Item {
    std::string key;                // stable name: the concept id. Orders and breaks ties.
    std::vector<ItemLabel> labels;  // sorted by language, one a language
    std::string kind;               // technology product method …; empty = not said
    std::string domain;             // farming beccs port linking …; empty = not said
    bool keyword = false;           // is an author's keyword or subject somewhere
    bool lexicon = false;           // comes from the collection's lexicon
};

// The label in `language`, falling back to any Chinese for Chinese, then English, then the first.
std::string_view label_of(const Item& item, std::string_view language);

// What is known of a document beside its items.
struct DocumentInfo {
    std::uint32_t id = 0;   // DocId value; carried along, decides nothing
    std::int16_t year = 0;  // of publication (priority for patents if known); 0 = unknown
    std::uint8_t kind = 0;  // corpora::RecordKind
    bool patent = false;
    bool chinese = false;  // main language is Chinese
};

// Documents × items with years: the input of every network (document–item matrix of co-word
// analysis). CSR by document; items of a document sorted and unique.
//
// Items are ordered by key, documents by record id, so that equal collections give equal
// incidences whatever the order of import. Immutable, share freely.
struct Incidence {
    std::vector<Item> items;
    std::vector<DocumentInfo> documents;
    std::vector<std::uint32_t> first;       // documents.size() + 1
    std::vector<ItemIndex> document_items;  // first.back() entries

    std::span<const ItemIndex> items_of(std::size_t document) const {
        return std::span(document_items)
            .subspan(first[document], first[document + 1] - first[document]);
    }
};

// Number of documents of each item. O(entries).
std::vector<std::uint32_t> occurrences(const Incidence& incidence);

// Documents of each item: the transpose, CSR by item.
struct Postings {
    std::vector<std::uint32_t> first;
    std::vector<std::uint32_t> documents;  // index into Incidence::documents, rising
    std::span<const std::uint32_t> of(ItemIndex item) const {
        return std::span(documents).subspan(first[item], first[item + 1] - first[item]);
    }
};
Postings transpose(const Incidence& incidence);

// Only the given items (rising indices) and all documents, also those left without an item.
Incidence select_items(const Incidence& incidence, std::span<const ItemIndex> items);

}  // namespace litchi::graph
