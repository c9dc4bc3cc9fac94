#pragma once

#include <string_view>

namespace litchi::graph {

// The few words that an exported map says itself, in one language.
struct MapWords {
    std::string_view language;  // BCP 47
    std::string_view item;
    std::string_view items;
    std::string_view link;
    std::string_view links;
    std::string_view link_strength;
    std::string_view total_link_strength;
    std::string_view cluster;
    std::string_view clusters;
    std::string_view records;
    std::string_view strongest;  // "of 1200 links the 500 strongest": {} takes the number shown
    std::string_view more;       // further clusters: {} takes their number
};

// English, simplified or traditional Chinese; English for any other language, simplified for "zh".
const MapWords& map_words(std::string_view language);

// CSS font-family list whose Han glyphs suit the language.
std::string_view font_family(std::string_view language);

}  // namespace litchi::graph
