#pragma once

#include <string>
#include <string_view>

namespace litchi {

// Appends a JSON string literal (RFC 8259): quotes, backslash and controls escaped, the rest as
// UTF-8. The text must be well-formed UTF-8.
void append_json_string(std::string& out, std::string_view text);

std::string json_string(std::string_view text);

}  // namespace litchi
