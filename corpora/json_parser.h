#pragma once

#include <cstddef>
#include <string_view>

namespace simdjson::dom {
class element;
class parser;
}  // namespace simdjson::dom

namespace litchi::corpora {

// Parses a text that is one JSON object of at most limits::kMaxRecordBytes, nested at most
// limits::kMaxJsonDepth levels deep; both are bounded before the parser's own buffers grow. What it
// gives lives as long as the parser. Throws Error(UnreadableFile) for anything else.
simdjson::dom::element parse_json_object(simdjson::dom::parser& parser, std::string_view json);

// Levels of nesting of a minified JSON text.
std::size_t json_depth(std::string_view json);

// Whether a value, as minified JSON, may stand among a record's `extra`: there it is two levels
// deeper, and the record's own JSON must stay within the limit.
bool fits_in_extra(std::string_view json);

}  // namespace litchi::corpora
