#include "corpora/formats/scopus_references.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <optional>

namespace litchi::corpora {
namespace {

constexpr std::size_t kLongestName = 40;  // bytes
constexpr std::size_t kLongestRest = 8;   // words
constexpr std::string_view kSomeYear = "(1999)";

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Letters beyond ASCII count as capitals.
bool is_capital(char c) {
    return (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool is_year(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit);
}

bool starts_with_year(std::string_view text) {
    return text.size() >= kSomeYear.size() && text[0] == '(' && text[5] == ')' &&
           is_year(text.substr(1, 4));
}

// What stands behind the last "(1999)"; nothing when there is none.
std::optional<std::string_view> behind_year(std::string_view text) {
    for (std::size_t end = text.size(); end > 0;) {
        const std::size_t at = text.rfind('(', end - 1);
        if (at == std::string_view::npos) break;
        if (starts_with_year(text.substr(at))) return text.substr(at + kSomeYear.size());
        end = at;
    }
    return std::nullopt;
}

// ", 1999. Title", "(eds.) 1999a. Title"; ", 1999" at the end.
bool has_bare_year(std::string_view text) {
    for (std::size_t at = text.find(' '); at != std::string_view::npos;
         at = text.find(' ', at + 1)) {
        std::string_view behind = text.substr(at + 1);
        if (!is_year(behind.substr(0, 4)) || (behind[0] != '1' && behind[0] != '2')) continue;
        behind.remove_prefix(4);
        if (behind.empty()) return at > 0 && text[at - 1] == ',';
        if (behind[0] >= 'a' && behind[0] <= 'f') behind.remove_prefix(1);
        if (behind.starts_with(". ")) return true;
    }
    return false;
}

// "p. 7", "pp. e330-e338"
bool has_pages(std::string_view text) {
    static constexpr std::string_view kMark = "p. ";
    for (std::size_t at = text.find(kMark, 1); at != std::string_view::npos;
         at = text.find(kMark, at + 1)) {
        const std::string_view number = text.substr(at + kMark.size(), 2);
        if ((text[at - 1] == ' ' || text[at - 1] == 'p') &&
            std::any_of(number.begin(), number.end(), is_digit))
            return true;
    }
    return false;
}

bool has_link_or_empty_field(std::string_view text) {
    return text.find(", , ") != std::string_view::npos ||
           text.find("http") != std::string_view::npos ||
           text.find("www.") != std::string_view::npos;
}

bool is_complete(std::string_view part) {
    return has_link_or_empty_field(part) || part.find(". , ") != std::string_view::npos ||
           has_pages(part) || has_bare_year(part);
}

using Words = std::vector<std::string_view>;

Words words_of(std::string_view text) {
    Words words;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        if (end > 0) words.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return words;
}

// "A.", "J.M.", "C.-C.", "Yu."
bool is_dotted(std::string_view word) {
    return is_capital(word[0]) && word.size() <= 16 && word.find('.') <= 2;
}

// "A.", "PB", "J.M."
bool is_initials(std::string_view word) {
    const auto belongs = [](char c) { return is_capital(c) || c == '.' || c == '-'; };
    return word.size() <= 10 && is_capital(word[0]) &&
           std::all_of(word.begin(), word.end(), belongs) &&
           std::count_if(word.begin(), word.end(), is_capital) <= 4;
}

bool are_capital(const Words& words) {
    return std::all_of(words.begin(), words.end(),
                       [](std::string_view word) { return is_capital(word[0]); });
}

// "Berg", "van der Berg"
bool is_family_name(const Words& words) {
    const auto strange = [](std::string_view word) {
        return word.find_first_of("0123456789():") != std::string_view::npos;
    };
    return !words.empty() && words.size() <= 4 && is_capital(words.back()[0]) &&
           std::none_of(words.begin(), words.end(), strange);
}

// "Berg A."
bool is_short_name(Words words) {
    if (words.size() < 2 || !is_initials(words.back())) return false;
    words.pop_back();
    return is_family_name(words);
}

// The text up to the next comma; moves `rest` behind it.
std::string_view take_field(std::string_view& rest) {
    const std::size_t comma = std::min(rest.find(", "), rest.size());
    const std::string_view field = rest.substr(0, comma);
    rest.remove_prefix(std::min(rest.size(), comma + 2));
    return field;
}

// "Berg, A., …", "Berg A., …"; "Berg, Astrid, Title in words".
bool starts_with_author(std::string_view part) {
    const std::string_view family = take_field(part);
    if (family.size() > kLongestName) return false;
    const Words names = words_of(family);
    if (is_short_name(names)) return true;
    const Words given = words_of(take_field(part).substr(0, kLongestName));
    if (!is_family_name(names) || given.empty()) return false;
    if (is_dotted(given[0])) return true;
    const Words title = words_of(take_field(part));
    return are_capital(names) && given.size() <= 3 && are_capital(given) && is_family_name(given) &&
           title.size() >= 3 && is_capital(title[0][0]);
}

// "Berg A.", "Berg, A. C.", "Berg, A., Eds."
bool is_name(std::string_view part) {
    for (const std::string_view editors : {", Eds.", ", Ed.", " (Eds.)", " (Ed.)"})
        if (part.ends_with(editors)) part.remove_suffix(editors.size());
    if (part.size() > kLongestName) return false;
    const Words names = words_of(take_field(part));
    const Words given = words_of(part);
    if (given.empty()) return is_short_name(names);
    return is_family_name(names) && std::all_of(given.begin(), given.end(), is_dotted);
}

bool is_short(std::string_view text) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) < kLongestRest;
}

class References {
  public:
    void take(std::string_view part) {
        if (part == "undefined") return close();
        const bool more = open_.empty() || names_only_ ||
                          !(starts_with_author(part) || starts_with_year(part) ||
                            (complete_ && is_capital(part[0])));
        if (!more) close();
        names_only_ = (open_.empty() || names_only_) && is_name(part);
        complete_ = is_complete(part);
        if (!open_.empty()) open_ += "; ";
        open_ += part;
        if (const auto behind = behind_year(part)) {
            references_.push_back(std::move(open_));
            open_.clear();
            goes_on_ = behind->find_first_not_of(" .,)") != std::string_view::npos;
        }
    }

    std::vector<std::string> all() {
        close();
        return std::move(references_);
    }

  private:
    // What is open has no year in brackets.
    void close() {
        const bool rest = goes_on_ && is_short(open_) && !starts_with_author(open_) &&
                          !has_bare_year(open_) && !has_link_or_empty_field(open_);
        goes_on_ = false;
        if (open_.empty()) return;
        if (rest)
            (references_.back() += "; ") += open_;
        else
            references_.push_back(std::move(open_));
        open_.clear();
    }

    std::vector<std::string> references_;
    std::string open_;
    bool names_only_ = false;  // open_ is a list of names
    bool complete_ = false;    // the last part of open_ is
    bool goes_on_ = false;     // text stands behind the year of the last reference
};

}  // namespace

std::vector<std::string> scopus_references(std::string_view cell) {
    const std::string text = collapse_spaces(cell);
    const std::string_view separator = text.find("; ") == std::string::npos ? ";" : "; ";
    References references;
    std::string_view rest = text;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(separator), rest.size());
        std::string_view part = rest.substr(0, end);
        while (part.ends_with(';') || part.ends_with(' ')) part.remove_suffix(1);
        part.remove_prefix(std::min(part.find_first_not_of("; "), part.size()));
        if (!part.empty()) references.take(part);
        rest.remove_prefix(std::min(rest.size(), end + separator.size()));
    }
    return references.all();
}

}  // namespace litchi::corpora
