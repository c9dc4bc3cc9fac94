#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace litchi {

// The bytes of a stream of a compound file ([MS-CFB], "OLE"); nothing where the file is damaged or
// has no stream of this name (ASCII).
std::optional<std::string> read_compound_stream(std::string_view file, std::string_view name);

}  // namespace litchi
