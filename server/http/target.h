#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::server {

// The address of a request, decoded.
struct Target {
    std::vector<std::string> segments;  // of the path; the first after the leading slash
    std::vector<std::pair<std::string, std::string>> query;
};

// Throws Error(InvalidArgument) for a bad percent-encoding, ill-formed UTF-8, a NUL, more than 64
// query parameters or 16 segments, or a path that does not start with a slash. "+" in a query is a
// space.
Target parse_target(std::string_view target);

}  // namespace litchi::server
