#pragma once

#include <string_view>

namespace litchi::server {

// openapi.yaml, as the build put it into the program.
std::string_view openapi_text();

}  // namespace litchi::server
