#pragma once

#include <string>
#include <string_view>

namespace litchi::graph {

// Address of the evidence of an item, or of a link if item2 is not empty: `prefix`, then "item=KEY"
// and "&item2=KEY" with keys percent-encoded (RFC 3986). Empty for an empty prefix.
std::string evidence_address(std::string_view prefix, std::string_view item,
                             std::string_view item2 = {});

}  // namespace litchi::graph
