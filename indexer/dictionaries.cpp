#include "indexer/dictionaries.h"

#include "indexer/label_key.h"

namespace litchi::indexer {
namespace {

// Numbers remembered before the memory is given back.
constexpr std::size_t kMaxRemembered = 50'000;

template <class Map, class Key, class Look>
auto remembered(Map& map, const Key& key, Look look) {
    if (const auto place = map.find(key); place != map.end()) return place->second;
    if (map.size() >= kMaxRemembered) map.clear();
    return map.emplace(key, look()).first->second;
}

std::uint32_t number_of(Connection& catalogue, Statement& find, Statement& add) {
    if (find.step()) {
        const auto number = static_cast<std::uint32_t>(find.integer(0));
        find.reset();
        return number;
    }
    add.run();
    return static_cast<std::uint32_t>(catalogue.last_insert_id());
}

}  // namespace

Dictionaries::Dictionaries(Connection& catalogue)
    : catalogue_(catalogue),
      find_label_(catalogue.prepare("SELECT label FROM label WHERE key = ?1")),
      add_label_(catalogue.prepare("INSERT INTO label(key) VALUES(?1)")),
      find_value_(
          catalogue.prepare("SELECT value FROM facet_value WHERE facet = ?1 AND text = ?2")),
      add_value_(catalogue.prepare("INSERT INTO facet_value(facet, text) VALUES(?1, ?2)")),
      add_surface_(catalogue.prepare(
          "INSERT INTO label_surface VALUES(?1, ?2, ?3, 1) ON CONFLICT DO UPDATE SET "
          "documents = documents + 1")),
      remove_surface_(catalogue.prepare(
          "UPDATE label_surface SET documents = documents - 1 WHERE label = ?1 AND language = ?2 "
          "AND text = ?3")),
      drop_surface_(catalogue.prepare(
          "DELETE FROM label_surface WHERE label = ?1 AND language = ?2 AND text = ?3 AND "
          "documents <= 0")) {}

LabelId Dictionaries::label(const std::string& key) {
    return remembered(labels_, key, [&] {
        return LabelId{number_of(catalogue_, find_label_.with(key), add_label_.with(key))};
    });
}

std::uint32_t Dictionaries::facet_value(Facet facet, const std::string& text) {
    const int row = static_cast<int>(facet);
    return remembered(values_, std::pair(facet, text), [&] {
        return number_of(catalogue_, find_value_.with(row, text), add_value_.with(row, text));
    });
}

void Dictionaries::add_surfaces(const std::vector<Surface>& surfaces) {
    for (const Surface& surface : surfaces) {
        add_surface_.with(value(label(surface.key)), surface.language, surface.text).run();
    }
}

void Dictionaries::remove_surfaces(const std::vector<Surface>& surfaces) {
    for (const Surface& surface : surfaces) {
        const std::uint32_t id = value(label(surface.key));
        remove_surface_.with(id, surface.language, surface.text).run();
        drop_surface_.with(id, surface.language, surface.text).run();
    }
}

void Dictionaries::add_lexicon(const corpora::Thesaurus& lexicon) {
    for (const corpora::Concept& concept_ : lexicon.concepts) {
        for (const corpora::ConceptLabel& text : concept_.labels) {
            const std::string key = label_key(text.text);
            if (!key.empty()) label(key);
        }
    }
}

}  // namespace litchi::indexer
