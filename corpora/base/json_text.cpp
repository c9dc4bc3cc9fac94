#include "corpora/base/json_text.h"

namespace litchi {
namespace {

void append_control(std::string& out, unsigned char c) {
    static constexpr std::string_view kDigits = "0123456789abcdef";
    switch (c) {
        case '\n':
            out += "\\n";
            return;
        case '\t':
            out += "\\t";
            return;
        case '\r':
            out += "\\r";
            return;
        default:
            break;
    }
    out += "\\u00";
    out += kDigits[c >> 4];
    out += kDigits[c & 0xF];
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < 0x20) {
            append_control(out, static_cast<unsigned char>(c));
        } else {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
    }
    out += '"';
}

std::string json_string(std::string_view text) {
    std::string out;
    append_json_string(out, text);
    return out;
}

}  // namespace litchi
