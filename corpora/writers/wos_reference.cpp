#include "corpora/writers/wos_reference.h"

#include "corpora/base/text.h"
#include "corpora/citation.h"
#include "corpora/identifiers.h"
#include "corpora/plain_text.h"
#include "corpora/writers/record_texts.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace litchi::corpora {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_year(std::string_view text) {
    return text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit) && text >= "1500" &&
           text <= "2100";
}

std::string leading_digits(std::string_view text) {
    const std::size_t size = std::min(text.find_first_not_of("0123456789"), text.size());
    return std::string(text.substr(0, size));
}

std::vector<std::string> split_at(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(collapse_spaces(text.substr(0, end)));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + separator.size());
    }
}

// "Quay, C.L." → "Quay CL"
std::string author_of(const std::string& family, std::string initials) {
    std::erase_if(initials, [](char c) { return c == '.' || c == ' ' || c == '-'; });
    return collapse_spaces(family + " " + initials);
}

// Author and year stand first already; the author may be missing.
bool is_wos(std::string_view text) {
    const std::vector<std::string> parts = split_at(text, ",");
    return is_year(parts[0]) || (parts.size() > 1 && is_year(parts[1]));
}

// "Quay, C., Drift, D., Berths and power (2010) Port Rev., 4 (2), pp. 1-9"
std::optional<CitedWork> from_scopus(std::string_view text) {
    const std::size_t open = text.find(" (");
    std::size_t year = open;
    while (year != std::string_view::npos &&
           !(is_year(text.substr(year + 2, 4)) && text.substr(year + 6).starts_with(") ")))
        year = text.find(" (", year + 1);
    if (year == std::string_view::npos) return std::nullopt;
    const std::vector<std::string> before = split_at(text.substr(0, year), ", ");
    const std::vector<std::string> after = split_at(text.substr(year + 8), ", ");
    CitedWork work;
    const bool initials = before.size() > 2 && before[1].ends_with('.');
    work.author = initials ? author_of(before[0], before[1]) : before[0];
    work.year = text.substr(year + 2, 4);
    work.source = after[0];
    if (after.size() > 1) work.volume = leading_digits(after[1]);
    for (const std::string& part : after)
        for (const std::string_view mark : {"pp. ", "p. "})
            if (part.starts_with(mark)) work.page = page_range(part.substr(mark.size())).first;
    return work;
}

// "Quay C.; Drift D., Berths and power, Port Rev., 4, 2, pp. 1-9, (2010)"
std::optional<CitedWork> from_new_scopus(std::string_view text) {
    const std::vector<std::string> parts = split_at(text, ", ");
    const std::string& last = parts.back();
    if (parts.size() < 4 || last.size() != 6 || !is_year(std::string_view(last).substr(1, 4)))
        return std::nullopt;
    CitedWork work;
    work.year = last.substr(1, 4);
    std::size_t end = parts.size() - 1;  // behind the source
    for (; end > 2; --end) {
        const std::string& part = parts[end - 1];
        if (part.starts_with("pp. "))
            work.page = page_range(part.substr(4)).first;
        else if (!part.empty() && is_digit(part.front()))
            work.volume = leading_digits(part);
        else
            break;
    }
    const std::string author = parts[0].substr(0, parts[0].find(';'));
    work.author = author.ends_with('.') ? author_of(author.substr(0, author.rfind(' ')),
                                                    author.substr(author.rfind(' ') + 1))
                                        : author;
    work.source = parts[end - 1];
    return work;
}

// "1.林志远.题名.果园学报.2019.40(2)", "Quay,C..Berths.Port Review.2010": the year stands behind
// the source.
std::optional<CitedWork> from_points(std::string_view text) {
    std::vector<std::string> parts = split_at(text, ".");
    if (parts.size() > 1 && leading_digits(parts[0]) == parts[0]) parts.erase(parts.begin());
    const auto year = std::find_if(parts.begin(), parts.end(),
                                   [](const std::string& part) { return is_year(part); });
    if (year == parts.end() || year - parts.begin() < 2) return std::nullopt;
    CitedWork work;
    work.author = parts.front();
    std::replace(work.author.begin(), work.author.end(), ',', ' ');
    work.year = *year;
    work.source = *(year - 1);
    if (year + 1 != parts.end()) work.volume = leading_digits(*(year + 1));
    return work;
}

std::string citation_of(const std::string& text) {
    if (is_wos(text)) return text;
    for (const auto& parse : {from_scopus, from_new_scopus, from_points})
        if (const auto work = parse(text)) return citation_text(*work);
    return text;
}

}  // namespace

std::string wos_reference(const Reference& reference) {
    Reference shaped = reference;
    shaped.text = citation_of(collapse_spaces(reference.text));
    return reference_text(shaped);
}

}  // namespace litchi::corpora
