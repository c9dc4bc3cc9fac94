#include "corpora/citation.h"

#include "corpora/base/text.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <span>
#include <vector>

namespace litchi::corpora {
namespace {

using Parts = std::vector<std::string>;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

bool is_year(std::string_view text) {
    return text.size() == 4 && all_digits(text) && text[0] >= '1' && text[0] <= '2';
}

std::string digits_at(std::string_view text) {
    std::size_t end = 0;
    while (end < text.size() && is_digit(text[end])) ++end;
    return std::string(text.substr(0, end));
}

// Parts between commas outside square brackets, trimmed.
Parts comma_parts(std::string_view text) {
    Parts parts;
    std::size_t begin = 0;
    int depth = 0;
    for (std::size_t i = 0; i <= text.size(); ++i) {
        if (i < text.size() && text[i] == '[') ++depth;
        if (i < text.size() && text[i] == ']' && depth > 0) --depth;
        if (i < text.size() && (text[i] != ',' || depth > 0)) continue;
        parts.push_back(collapse_spaces(text.substr(begin, i - begin)));
        begin = i + 1;
    }
    return parts;
}

std::string joined(std::span<const std::string> parts) {
    std::string text;
    for (const std::string& part : parts) (text += text.empty() ? "" : ", ") += part;
    return text;
}

// "V414", "P12", "Part. A" stays out.
bool is_marked_number(std::string_view part, char mark) {
    return part.size() > 1 && part.size() <= 16 && part[0] == mark &&
           part.find(' ') == std::string_view::npos &&
           std::any_of(part.begin(), part.end(), is_digit);
}

// Year second, then source and the marked numbers.
std::optional<CitedWork> web_of_science(const Parts& parts) {
    if (parts.size() < 2 || !is_year(parts[1]) || parts[0].empty()) return std::nullopt;
    CitedWork work{parts[0], parts[1], {}, {}, {}, {}};
    Parts names;
    for (const std::string& part : std::span(parts).subspan(2)) {
        if (is_marked_number(part, 'V'))
            work.volume = part.substr(1);
        else if (is_marked_number(part, 'P'))
            work.page = part.substr(1);
        else if (!part.starts_with("DOI "))
            names.push_back(part);
    }
    if (names.empty()) return work;
    work.source = names.back();
    names.pop_back();
    work.title = joined(names);
    return work;
}

// "J.", "J.-P.", "A.B.C."
bool is_initials(std::string_view part) {
    return part.size() >= 2 && part.size() <= 16 && part.back() == '.' &&
           part.find(' ') == std::string_view::npos;
}

// "Smith J." or "Smith": who may stand before the title.
bool is_author(const std::string& part) {
    const std::size_t space = part.rfind(' ');
    return space != std::string::npos && is_initials(std::string_view(part).substr(space + 1));
}

// Takes the authors off the front; gives the first.
std::string take_authors(Parts& parts) {
    std::string first;
    std::size_t at = 0;
    while (at < parts.size()) {
        const bool apart = at + 1 < parts.size() && is_initials(parts[at + 1]);
        if (!apart && !is_author(parts[at]) && parts[at] != "et al.") break;
        if (first.empty()) first = apart ? parts[at] + ", " + parts[at + 1] : parts[at];
        at += apart ? 2 : 1;
    }
    parts.erase(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(at));
    return first;
}

// "414 (3)" and "pp. 12-15" behind a source.
void take_numbers(CitedWork& work, Parts& parts) {
    for (; !parts.empty(); parts.pop_back()) {
        const std::string& part = parts.back();
        if (part.starts_with("pp. ") || part.starts_with("p. "))
            work.page = digits_at(std::string_view(part).substr(part.find(' ') + 1));
        else if (!part.empty() && is_digit(part[0]))
            work.volume = digits_at(part);
        else if (!part.empty())
            return;
    }
}

// Place of "(2001)"; npos without one.
std::size_t bracketed_year(std::string_view text) {
    for (std::size_t at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1))
        if (at + 5 < text.size() && text[at + 5] == ')' && is_year(text.substr(at + 1, 4)))
            return at;
    return std::string_view::npos;
}

std::optional<CitedWork> scopus(std::string_view text) {
    const std::size_t year = bracketed_year(text);
    if (year == std::string_view::npos) return std::nullopt;
    CitedWork work;
    work.year = text.substr(year + 1, 4);
    Parts front = comma_parts(text.substr(0, year));
    Parts back = comma_parts(text.substr(year + 6));
    work.author = take_authors(front);
    if (work.author.empty()) return std::nullopt;
    std::erase(front, std::string());
    std::erase(back, std::string());
    if (!back.empty()) {
        take_numbers(work, back);
        work.source = joined(back);
    } else {
        take_numbers(work, front);
        if (front.size() > 1) {
            work.source = front.back();
            front.pop_back();
        }
    }
    work.title = joined(front);
    return work;
}

// "12(3):45-50" → volume and first page; also "12(3)" and "(5".
void take_volume_and_page(CitedWork& work, std::string_view text) {
    work.volume = digits_at(text);
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) return;
    work.page = digits_at(collapse_spaces(text.substr(colon + 1)));
}

// Behind "[1]" or "3."
std::string_view without_number(std::string_view text) {
    std::size_t end = text.starts_with('[') ? 1 : 0;
    const std::size_t digits = end;
    while (end < text.size() && is_digit(text[end])) ++end;
    if (end == digits || end == text.size() || (text[end] != ']' && text[end] != '.')) return text;
    return text.substr(end + 1);
}

// "[J]", "[D/OL]": place of the mark of a document's type (GB/T 3469); npos without one.
std::size_t type_mark(std::string_view text, std::size_t& end) {
    for (std::size_t at = text.find('['); at != std::string_view::npos;
         at = text.find('[', at + 1)) {
        end = text.find(']', at);
        if (end == std::string_view::npos) return end;
        const std::string_view mark = text.substr(at + 1, end - at - 1);
        const bool letters = std::all_of(mark.begin(), mark.end(),
                                         [](char c) { return (c >= 'A' && c <= 'Z') || c == '/'; });
        ++end;
        if (!mark.empty() && mark.size() <= 5 && letters) return at;
    }
    return std::string_view::npos;
}

std::optional<CitedWork> national_standard(std::string_view text) {
    std::size_t end = 0;
    const std::size_t mark = type_mark(text, end);
    if (mark == std::string_view::npos) return std::nullopt;
    CitedWork work;
    const std::string_view front = text.substr(0, mark);
    const std::size_t stop = front.find(". ");
    if (stop == std::string_view::npos) return std::nullopt;
    work.author = comma_parts(front.substr(0, stop)).front();
    work.title = collapse_spaces(front.substr(stop + 2));
    std::string_view back = text.substr(end);
    while (back.starts_with('.') || back.starts_with(' ')) back.remove_prefix(1);
    const Parts parts = comma_parts(back);
    for (std::size_t i = 1; i < parts.size() && work.year.empty(); ++i) {
        if (!is_year(std::string_view(parts[i]).substr(0, 4))) continue;
        work.year = parts[i].substr(0, 4);
        work.source = joined(std::span(parts).first(i));
        if (i + 1 < parts.size()) take_volume_and_page(work, parts[i + 1]);
    }
    if (work.year.empty() || work.author.empty()) return std::nullopt;
    return work;
}

// Author, title, source, year and volume between points.
std::optional<CitedWork> cssci(std::string_view text) {
    const Parts parts = split_list(text, ".");
    for (std::size_t i = parts.size(); i-- > 2;) {
        if (!is_year(parts[i])) continue;
        CitedWork work{parts[0], parts[i], {}, parts[i - 1], {}, {}};
        for (const std::string& part : std::span(parts).subspan(1, i - 2))
            (work.title += work.title.empty() ? "" : ".") += part;
        if (i + 1 < parts.size()) take_volume_and_page(work, parts[i + 1]);
        return work;
    }
    return std::nullopt;
}

}  // namespace

std::string citation_text(const CitedWork& work) {
    std::string text;
    const auto add = [&text](std::string_view mark, std::string_view value) {
        const std::string plain = plain_text(value);
        if (plain.empty()) return;
        if (!text.empty()) text += ", ";
        (text += mark) += plain;
    };
    add("", work.author);
    add("", work.year);
    add("", work.title);
    add("", work.source);
    add("V", work.volume);
    add("P", work.page);
    return text;
}

std::optional<CitedWork> parse_citation(std::string_view text) {
    const std::string whole = collapse_spaces(text);
    const std::string_view bare = without_number(whole);
    if (auto work = web_of_science(comma_parts(bare))) return work;
    if (auto work = national_standard(bare)) return work;
    if (auto work = scopus(bare)) return work;
    return cssci(bare);
}

}  // namespace litchi::corpora
