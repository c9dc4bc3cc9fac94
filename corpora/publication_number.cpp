#include "corpora/publication_number.h"

#include "corpora/base/text.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::size_t kMaxText = 64;
constexpr std::size_t kMaxPrefixLetters = 2;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
bool is_letter(char c) {
    return c >= 'A' && c <= 'Z';
}

// Letters and digits only, capital; nothing when another kind of character is among them.
std::string bare(std::string_view text) {
    static constexpr std::string_view kPunctuation = " -/.,()";
    std::string out;
    for (const char c : fold(text)) {
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c;
        if (is_digit(upper) || is_letter(upper))
            out += upper;
        else if (kPunctuation.find(c) == std::string_view::npos)
            return {};
    }
    return out;
}

std::size_t count_while(std::string_view text, bool (*holds)(char)) {
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), holds) -
                                    text.begin());
}

bool is_kind(std::string_view text) {
    return text.empty() || (is_letter(text[0]) && text.size() <= 2 &&
                            count_while(text.substr(1), is_digit) == text.size() - 1);
}

bool names_a_year(std::string_view digits) {
    return digits.starts_with("19") || digits.starts_with("20");
}

void unify(PublicationNumber& publication) {
    std::string& number = publication.number;
    if (publication.office == "US" && number.size() == 10 && names_a_year(number))
        number.insert(4, "0");
    const bool has_right = number.starts_with("10") || number.starts_with("20");
    const bool long_form = number.size() == 9 || number.size() == 13;
    if (publication.office == "KR" && has_right && long_form) number.erase(0, 2);
}

}  // namespace

std::optional<PublicationNumber> parse_publication_number(std::string_view text) {
    if (text.size() > kMaxText) return std::nullopt;
    const std::string letters_and_digits = bare(text);
    std::string_view rest = letters_and_digits;
    const std::size_t letters = count_while(rest, is_letter);
    if (letters < 2 || letters > 2 + kMaxPrefixLetters) return std::nullopt;
    PublicationNumber publication{
        std::string(rest.substr(0, 2)), std::string(rest.substr(2, letters - 2)), {}};
    rest.remove_prefix(letters);
    const std::size_t digits = count_while(rest, is_digit);
    if (digits == 0 || !is_kind(rest.substr(digits))) return std::nullopt;
    publication.number += rest.substr(0, digits);
    publication.kind = rest.substr(digits);
    unify(publication);
    return publication;
}

std::string to_string(const PublicationNumber& number) {
    return number.office + number.number + number.kind;
}

std::string compact_publication_number(std::string_view text) {
    if (const auto number = parse_publication_number(text)) return to_string(*number);
    return collapse_spaces(text);
}

}  // namespace litchi::corpora
