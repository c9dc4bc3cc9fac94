#pragma once

#include "corpora/base/ids.h"
#include "corpora/thesaurus.h"
#include "indexer/columns.h"
#include "indexer/sqlite.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

namespace litchi::indexer {

// How a record spells a label: a row of the catalogue's label_surface.
struct Surface {
    std::string key;  // label_key of text
    std::string language;
    std::string text;
    bool operator==(const Surface&) const = default;
    bool operator<(const Surface& other) const {
        return std::tie(key, language, text) < std::tie(other.key, other.language, other.text);
    }
};

// Gives labels and facet values their numbers, inside the import's transaction. One thread at a
// time, not longer than its connection.
class Dictionaries {
  public:
    explicit Dictionaries(Connection& catalogue);

    LabelId label(const std::string& key);
    std::uint32_t facet_value(Facet facet, const std::string& text);
    // One record more, or one less, spells its labels so.
    void add_surfaces(const std::vector<Surface>& surfaces);
    void remove_surfaces(const std::vector<Surface>& surfaces);
    // Every label of the lexicon gets a number, used or not, so that a query can name it.
    void add_lexicon(const corpora::Thesaurus& lexicon);

  private:
    Connection& catalogue_;
    Statement find_label_, add_label_, find_value_, add_value_, add_surface_, remove_surface_,
        drop_surface_;
    std::map<std::string, LabelId, std::less<>> labels_;  // some of the dictionary
    std::map<std::pair<Facet, std::string>, std::uint32_t> values_;
};

}  // namespace litchi::indexer
