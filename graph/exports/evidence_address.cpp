#include "graph/exports/evidence_address.h"

namespace litchi::graph {

namespace {

bool is_unreserved(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == '.' || c == '_' || c == '~';
}

std::string percent_encode(std::string_view text) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        if (is_unreserved(c)) {
            out += c;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        out += '%';
        out += kDigits[byte >> 4];
        out += kDigits[byte & 15];
    }
    return out;
}

}  // namespace

std::string evidence_address(std::string_view prefix, std::string_view item,
                             std::string_view item2) {
    if (prefix.empty()) return {};
    std::string address(prefix);
    address += "item=" + percent_encode(item);
    if (!item2.empty()) address += "&item2=" + percent_encode(item2);
    return address;
}

}  // namespace litchi::graph
