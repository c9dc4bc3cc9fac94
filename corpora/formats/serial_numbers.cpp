#include "corpora/formats/serial_numbers.h"

#include "corpora/plain_text.h"

namespace litchi::corpora {
namespace {

// Digits of a number that consists of digits, hyphens and a final X; 0 for anything else.
std::size_t digits_of(std::string_view number) {
    std::size_t digits = 0;
    for (std::size_t i = 0; i < number.size(); ++i) {
        const char c = number[i];
        const bool check = (c == 'X' || c == 'x') && i + 1 == number.size();
        if ((c >= '0' && c <= '9') || check)
            ++digits;
        else if (c != '-')
            return 0;
    }
    return digits;
}

}  // namespace

void take_serial_numbers(RecordDraft& draft, const SourceField& field) {
    const std::string text = field.text();
    bool whole = true;
    for (const std::string& part : split_list(text, ";,；，")) {
        const std::string_view number = std::string_view(part).substr(0, part.find_first_of(" ("));
        const std::size_t digits = digits_of(number);
        if (digits == 8) draft.add_issn(number, "");
        if (digits == 10 || digits == 13) draft.add_isbn(number, "");
        whole = whole && number == part && (digits == 8 || digits == 10 || digits == 13);
    }
    if (!whole) draft.keep(field.name, text);
}

}  // namespace litchi::corpora
