#pragma once

#include "graph/community/clustering.h"
#include "graph/layout/layout.h"
#include "graph/network/network.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace litchi::graph {

// A map and its network as VOSviewer saves them: *_map.txt and *_network.txt, tab-separated.
struct VosviewerFiles {
    std::vector<std::string> labels;
    std::vector<std::uint32_t> clusters;
    Layout layout;
    Network network;  // node weights 1; self links left out, both directions of a pair summed
};

// Reads PREFIX_map.txt and PREFIX_network.txt; nothing if either is missing. Throws
// std::runtime_error for files of another shape.
std::optional<VosviewerFiles> read_vosviewer(const std::string& prefix);

}  // namespace litchi::graph
