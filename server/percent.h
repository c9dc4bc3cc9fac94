#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace litchi::server {

// Percent-encoding of a URL's component (RFC 3986): everything but letters, digits and - . _ ~.
std::string percent_encode(std::string_view text);

// The bytes of a component; nothing where a % is not followed by two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text);

}  // namespace litchi::server
