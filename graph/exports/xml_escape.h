#pragma once

#include <string>
#include <string_view>

namespace litchi::graph {

// Text for XML 1.0 content and for attribute values in either kind of quotes. Characters that XML
// forbids (controls other than tab and line ends, U+FFFE, U+FFFF) and ill-formed bytes become
// U+FFFD.
std::string xml_escape(std::string_view utf8);

}  // namespace litchi::graph
