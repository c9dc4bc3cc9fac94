#pragma once

#include <string_view>

namespace litchi::indexer {

// The bytes of the dictionary that was made when the program was built, aligned to 16 bytes.
std::string_view embedded_dictionary();

}  // namespace litchi::indexer
