#include "corpora/formats/serial_numbers.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace litchi::corpora {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_part(char c) {
    return is_digit(c) || c == '-' || c == 'X' || c == 'x';
}

enum class Serial { None, Issn, Isbn };

Serial kind_of(std::string_view number) {
    const auto digits =
        std::count_if(number.begin(), number.end(), [](char c) { return c != '-'; });
    const bool letters_inside =
        number.substr(0, number.size() - 1).find_first_of("Xx") != std::string_view::npos;
    if (letters_inside) return Serial::None;
    if (digits == 8) return Serial::Issn;
    return digits == 10 || digits == 13 ? Serial::Isbn : Serial::None;
}

// Without what stands in round brackets.
std::string without_remarks(std::string_view text) {
    std::string plain;
    bool inside = false;
    for (const char c : text) {
        if (c == '(') inside = true;
        plain += inside ? ' ' : c;
        if (c == ')') inside = false;
    }
    return plain;
}

}  // namespace

void take_serial_numbers(RecordDraft& draft, const SourceField& field) {
    const std::string text = without_remarks(field.text());
    bool other = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = text.begin() + static_cast<std::ptrdiff_t>(at);
        const auto end = std::find_if_not(begin, text.end(), is_part);
        const std::string_view number(&text[at], static_cast<std::size_t>(end - begin));
        const Serial kind = number.empty() ? Serial::None : kind_of(number);
        if (kind == Serial::Issn) draft.add_issn(number, {});
        if (kind == Serial::Isbn) draft.add_isbn(number, {});
        const bool separator = number.empty() && (text[at] == ' ' || text[at] == ';' ||
                                                  text[at] == ',' || text[at] == '/');
        other = other || (kind == Serial::None && !separator);
        at += std::max<std::size_t>(number.size(), 1);
    }
    if (other) draft.keep(field.name, field.text());
}

}  // namespace litchi::corpora
