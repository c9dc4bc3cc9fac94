#pragma once

#include <cstdint>
#include <string>

namespace litchi::graph {

// What an export says of a roadmap beside the roadmap itself.
struct RoadmapDescription {
    std::string identity;  // of the result (contracts §5)
    std::string collection;
    std::uint64_t revision = 0;
    // Address of the evidence under the roadmap's own filter, to which "item=KEY" and for a link
    // "&item2=KEY" is appended: "/api/v1/collections/c/evidence?q=biochar&". Empty: no addresses.
    std::string evidence;
};

}  // namespace litchi::graph
