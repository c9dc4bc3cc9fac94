#pragma once

#include <string_view>

namespace litchi::server {

// Of the program, by semantic versioning of its HTTP API and command line.
inline constexpr std::string_view kVersion = LITCHI_VERSION;

}  // namespace litchi::server
