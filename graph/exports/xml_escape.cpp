#include "graph/exports/xml_escape.h"

#include "graph/exports/utf8_decode.h"

namespace litchi::graph {

namespace {

bool allowed_in_xml(char32_t c) {
    if (c < 0x20) return c == '\t' || c == '\n' || c == '\r';
    return c != 0xFFFE && c != 0xFFFF;
}

std::string_view entity(char32_t c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

std::string xml_escape(std::string_view utf8) {
    std::string out;
    out.reserve(utf8.size());
    for (std::size_t at = 0; at < utf8.size();) {
        const DecodedCharacter character = decode_utf8(utf8, at);
        const std::string_view escaped = entity(character.code_point);
        if (!escaped.empty()) {
            out += escaped;
        } else if (character.code_point == 0xFFFD || !allowed_in_xml(character.code_point)) {
            out += "\xEF\xBF\xBD";
        } else {
            out += utf8.substr(at, character.length);
        }
        at += character.length;
    }
    return out;
}

}  // namespace litchi::graph
