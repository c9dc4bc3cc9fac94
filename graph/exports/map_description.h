#pragma once

#include <cstdint>
#include <string>

namespace litchi::graph {

// What an export says of a map beside the map itself.
struct MapDescription {
    std::string identity;    // of the result (contracts §5)
    std::string parameters;  // canonical JSON object; empty: none
    std::string collection;
    std::uint64_t revision = 0;
    std::string title;
    std::string language = "en";  // of labels, BCP 47
    // Address of the evidence under the map's own filter, to which "item=KEY" and for a link
    // "&item2=KEY" is appended: "/api/v1/collections/c/evidence?q=biochar&". Empty: no addresses.
    std::string evidence;
};

}  // namespace litchi::graph
