#include "corpora/formats/scopus.h"

#include "corpora/plain_text.h"

namespace litchi::corpora {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// "A.", "J.M.", "C.-C.", "M.G.J."
bool is_initials(std::string_view text) {
    return text.size() >= 2 && text.size() <= 16 && text.find('.') != std::string_view::npos &&
           text.find(' ') == std::string_view::npos && text[1] != '\'' && text.find('.') <= 4;
}

}  // namespace

std::string scopus_eid(std::string_view url) {
    const std::size_t start = url.find("2-s2.0-");
    if (start == std::string_view::npos) return {};
    std::size_t end = start + 7;
    while (end < url.size() && is_digit(url[end])) ++end;
    return std::string(url.substr(start, end - start));
}

std::vector<std::string> scopus_authors(std::string_view cell) {
    if (cell.find(';') != std::string_view::npos) return split_list(cell, ";");
    std::vector<std::string> names;
    for (std::string& part : split_list(cell, ",")) {
        const bool belongs =
            !names.empty() && is_initials(part) && names.back().find(',') == std::string::npos;
        if (belongs)
            names.back() += ", " + part;
        else
            names.push_back(std::move(part));
    }
    return names;
}

}  // namespace litchi::corpora
