#include "corpora/citation_names.h"

#include "corpora/base/text.h"
#include "corpora/person_name.h"

#include <algorithm>

namespace litchi::corpora {
namespace {

constexpr std::size_t kGbtNames = 3;
constexpr std::size_t kApaNames = 20;

// The name apart, where it comes in two parts or with a comma.
Person parted(const Person& person) {
    return person.literal.empty() ? person : parse_person(person.literal);
}

std::string upper(std::string_view text) {
    std::string copy(text);
    for (char& c : copy)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return copy;
}

std::string gbt_name(const Person& person) {
    const Person name = parted(person);
    if (name.family.empty()) return name.literal.empty() ? name.given : name.literal;
    if (is_han_text(name.family)) return name.family + name.given;
    std::string text = upper(name.family);
    for (const Initial& initial : initials(name.given))
        text += (initial.hyphen ? "-" : " ") + initial.letter;
    return text;
}

std::string apa_name(const Person& person) {
    const Person name = parted(person);
    if (name.family.empty()) return name.literal.empty() ? name.given : name.literal;
    if (is_han_text(name.family)) return name.family + name.given;
    std::string text = name.family;
    bool first = true;
    for (const Initial& initial : initials(name.given)) {
        text += first ? ", " : (initial.hyphen ? "-" : " ");
        text += initial.letter + '.';
        first = false;
    }
    return text;
}

}  // namespace

bool is_han_text(std::string_view text) {
    return guess_language(text).substr(0, 2) == "zh";
}

std::vector<Initial> initials(std::string_view given) {
    std::vector<Initial> found;
    bool inside = false;
    bool hyphen = false;
    for (std::size_t at = 0; at < given.size(); ++at) {
        const char c = given[at];
        if (c == ' ' || c == '.' || c == '-') {
            inside = false;
            hyphen = c == '-' && !found.empty();
            continue;
        }
        const bool capitals = inside && c >= 'A' && c <= 'Z' && given[at - 1] >= 'A' &&
                              given[at - 1] <= 'Z';  // "JA" is two initials
        if (inside && !capitals) continue;
        std::size_t end = at + 1;
        while (end < given.size() && (static_cast<unsigned char>(given[end]) & 0xC0) == 0x80) ++end;
        found.push_back({upper(given.substr(at, end - at)), hyphen});
        at = end - 1;
        inside = true;
        hyphen = false;
    }
    return found;
}

const std::vector<Person>& makers(const Record& record) {
    return record.authors.empty() ? record.patent.inventors : record.authors;
}

std::string gbt_names(const std::vector<Person>& people, bool chinese) {
    std::string names;
    for (std::size_t i = 0; i < std::min(people.size(), kGbtNames); ++i)
        names += (i == 0 ? "" : ", ") + gbt_name(people[i]);
    if (people.size() > kGbtNames) names += chinese ? ", 等" : ", et al";
    return names;
}

std::string apa_names(const std::vector<Person>& people) {
    const bool cut = people.size() > kApaNames;
    const std::size_t shown = cut ? kApaNames - 1 : people.size();
    std::string names;
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0) names += !cut && i + 1 == shown ? ", & " : ", ";
        names += apa_name(people[i]);
    }
    if (cut) names += ", . . . " + apa_name(people.back());
    return names;
}

}  // namespace litchi::corpora
